/** Billing addresses, with the VAT number of a business, as a person saved them. */
import { type Address, type AddressBook, found, mostAddresses, type ProfileTransaction } from './address-book.js'

const columns = ['id', 'name', 'street', 'postal_code', 'city', 'country', 'vat_number', 'preferred'] as const

export const billingAddresses: AddressBook = {
  async list(tx) {
    return tx
      .selectFrom('billing_addresses')
      .select(columns)
      .where('removed_at', 'is', null)
      .orderBy('preferred', 'desc')
      .orderBy('city')
      .orderBy('street')
      .execute()
  },
  async add(tx, person, address) {
    const { length } = await this.list(tx)
    if (length >= mostAddresses) return false
    if (address.preferred) await preferNone(tx)
    const preferred = address.preferred || length === 0
    await tx
      .insertInto('billing_addresses')
      .values({ person_id: person, ...address, preferred })
      .execute()
    return true
  },
  async change(tx, id, { preferred, ...address }: Address) {
    const { numUpdatedRows } = await tx
      .updateTable('billing_addresses')
      .set(address)
      .where('id', '=', id)
      .executeTakeFirst()
    if (preferred) await this.prefer(tx, id)
    return found(numUpdatedRows)
  },
  async prefer(tx, id) {
    const exists = (await this.list(tx)).some((address) => address.id === id)
    // One statement for all of them, so that two at once still leave one preferred.
    if (exists)
      await tx
        .updateTable('billing_addresses')
        .set((eb) => ({ preferred: eb('id', '=', id).$castTo<boolean>() }))
        .execute()
    return exists
  },
  async remove(tx, id) {
    const { numDeletedRows } = await tx.deleteFrom('billing_addresses').where('id', '=', id).executeTakeFirst()
    return found(numDeletedRows)
  },
}

async function preferNone(tx: ProfileTransaction): Promise<void> {
  await tx.updateTable('billing_addresses').set({ preferred: false }).execute()
}

/** Postal addresses, as a person saved them. */
import { type Address, type AddressBook, found, mostAddresses, type ProfileTransaction } from './address-book.js'

const columns = ['id', 'name', 'street', 'postal_code', 'city', 'country', 'preferred'] as const

export const postalAddresses: AddressBook = {
  async list(tx) {
    const rows = await tx
      .selectFrom('addresses')
      .select(columns)
      .where('removed_at', 'is', null)
      .orderBy('preferred', 'desc')
      .orderBy('city')
      .orderBy('street')
      .execute()
    return rows.map((row) => ({ ...row, vat_number: null }))
  },
  async add(tx, person, { vat_number: _, ...address }) {
    const { length } = await this.list(tx)
    if (length >= mostAddresses) return false
    if (address.preferred) await preferNone(tx)
    const preferred = address.preferred || length === 0
    await tx
      .insertInto('addresses')
      .values({ person_id: person, ...address, preferred })
      .execute()
    return true
  },
  async change(tx, id, { vat_number: _, preferred, ...address }: Address) {
    const { numUpdatedRows } = await tx.updateTable('addresses').set(address).where('id', '=', id).executeTakeFirst()
    if (preferred) await this.prefer(tx, id)
    return found(numUpdatedRows)
  },
  async prefer(tx, id) {
    const exists = (await this.list(tx)).some((address) => address.id === id)
    // One statement for all of them, so that two at once still leave one preferred.
    if (exists)
      await tx
        .updateTable('addresses')
        .set((eb) => ({ preferred: eb('id', '=', id).$castTo<boolean>() }))
        .execute()
    return exists
  },
  async remove(tx, id) {
    const { numDeletedRows } = await tx.deleteFrom('addresses').where('id', '=', id).executeTakeFirst()
    return found(numDeletedRows)
  },
}

async function preferNone(tx: ProfileTransaction): Promise<void> {
  await tx.updateTable('addresses').set({ preferred: false }).execute()
}

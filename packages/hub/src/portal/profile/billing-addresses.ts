/** Billing addresses, with the VAT number of a business, as a person saved them. */
import { createAddressBook } from './address-book.js'

const columns = ['id', 'name', 'street', 'postal_code', 'city', 'country', 'vat_number', 'preferred'] as const

export const billingAddresses = createAddressBook({
  list: (tx) =>
    tx
      .selectFrom('billing_addresses')
      .select(columns)
      .where('removed_at', 'is', null)
      .orderBy('preferred', 'desc')
      .orderBy('city')
      .orderBy('street')
      .execute(),
  insert: (tx, person, address) =>
    tx
      .insertInto('billing_addresses')
      .values({ person_id: person, ...address })
      .execute(),
  async update(tx, id, address) {
    const { numUpdatedRows } = await tx
      .updateTable('billing_addresses')
      .set(address)
      .where('id', '=', id)
      .executeTakeFirst()
    return numUpdatedRows
  },
  preferOnly: (tx, id) =>
    tx
      .updateTable('billing_addresses')
      .set((eb) => ({ preferred: id === null ? eb.lit(false) : eb('id', '=', id).$castTo<boolean>() }))
      .execute(),
  async remove(tx, id) {
    const { numDeletedRows } = await tx.deleteFrom('billing_addresses').where('id', '=', id).executeTakeFirst()
    return numDeletedRows
  },
})

/** Postal addresses, as a person saved them. */
import { createAddressBook } from './address-book.js'

const columns = ['id', 'name', 'street', 'postal_code', 'city', 'country', 'preferred'] as const

export const postalAddresses = createAddressBook({
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
  insert: (tx, person, { vat_number: _, ...address }) =>
    tx
      .insertInto('addresses')
      .values({ person_id: person, ...address })
      .execute(),
  async update(tx, id, { vat_number: _, ...address }) {
    const { numUpdatedRows } = await tx.updateTable('addresses').set(address).where('id', '=', id).executeTakeFirst()
    return numUpdatedRows
  },
  preferOnly: (tx, id) =>
    tx
      .updateTable('addresses')
      .set((eb) => ({ preferred: id === null ? eb.lit(false) : eb('id', '=', id).$castTo<boolean>() }))
      .execute(),
  async remove(tx, id) {
    const { numDeletedRows } = await tx.deleteFrom('addresses').where('id', '=', id).executeTakeFirst()
    return numDeletedRows
  },
})

/** Saved addresses of one kind. Place: what the pages of addresses ask for; two tables answer. */
import type { Transaction } from '../../database/index.js'

export type ProfileTransaction = Transaction<'profile'>

export interface Address {
  readonly name: string
  readonly street: string
  readonly postal_code: string
  readonly city: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** Only of billing addresses; null: none. */
  readonly vat_number: string | null
  /** Filled in before the others. At most one is. */
  readonly preferred: boolean
}

export interface SavedAddress extends Address {
  readonly id: string
}

/** Far more than anybody needs: a bound on what one person can make the hub keep. */
export const mostAddresses = 50

/** Each function sees the rows of the person whose transaction it is; the id of somebody else's row is not found. */
export interface AddressBook {
  /** The preferred one first, then by city and street. */
  list(tx: ProfileTransaction): Promise<readonly SavedAddress[]>
  /** The first one becomes the preferred one. False: there are `mostAddresses` already. */
  add(tx: ProfileTransaction, person: string, address: Address): Promise<boolean>
  /** False: there is no such address. */
  change(tx: ProfileTransaction, id: string, address: Address): Promise<boolean>
  prefer(tx: ProfileTransaction, id: string): Promise<boolean>
  remove(tx: ProfileTransaction, id: string): Promise<boolean>
}

/** What differs from table to table: its statements. Kysely's types are of one table at a time. */
export interface AddressTable {
  list(tx: ProfileTransaction): Promise<readonly SavedAddress[]>
  insert(tx: ProfileTransaction, person: string, address: Address): Promise<unknown>
  /** All but which one is preferred. @returns how many rows it changed */
  update(tx: ProfileTransaction, id: string, address: Omit<Address, 'preferred'>): Promise<bigint>
  /** In one statement for all of them, so that two at once still leave at most one. Null: none. */
  preferOnly(tx: ProfileTransaction, id: string | null): Promise<unknown>
  /** @returns how many rows went */
  remove(tx: ProfileTransaction, id: string): Promise<bigint>
}

export function createAddressBook(table: AddressTable): AddressBook {
  const prefer = async (tx: ProfileTransaction, id: string) => {
    const exists = (await table.list(tx)).some((address) => address.id === id)
    if (exists) await table.preferOnly(tx, id)
    return exists
  }
  return {
    list: table.list,
    prefer,
    async add(tx, person, address) {
      const { length } = await table.list(tx)
      if (length >= mostAddresses) return false
      if (address.preferred) await table.preferOnly(tx, null)
      await table.insert(tx, person, { ...address, preferred: address.preferred || length === 0 })
      return true
    },
    async change(tx, id, { preferred, ...address }) {
      const changed = await table.update(tx, id, address)
      if (preferred) await prefer(tx, id)
      return changed > 0n
    },
    remove: async (tx, id) => (await table.remove(tx, id)) > 0n,
  }
}

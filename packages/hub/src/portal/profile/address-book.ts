/** Saved addresses of one kind. Place: what the pages of addresses ask for; two tables answer. */
import type { Transaction } from '../../database/tables.js'

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

/** Each function sees the rows of the person whose transaction it is; an id of somebody else's row is no id. */
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

/** Of what a statement answered: whether it found its row. */
export function found(changed: bigint): boolean {
  return changed > 0n
}

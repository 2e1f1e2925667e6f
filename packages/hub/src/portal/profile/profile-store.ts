/**
 * Saved details: name, addresses, ways of paying, picture. Place: behind the profile page and the overview; each page reads it in one
 * transaction, as the purpose `profile`.
 */
import type { HubWithPurpose } from '../../database/index.js'
import type { ProfileTransaction, SavedAddress } from './address-book.js'
import { billingAddresses } from './billing-addresses.js'
import { postalAddresses } from './postal-addresses.js'

export interface WayOfPaying {
  readonly id: string
  /** As the payment provider calls it: `ideal`, `creditcard`. */
  readonly method: string
  /** Null: the method has none. */
  readonly lastDigits: string | null
  readonly savedAt: Date
}

export interface Profile {
  /** Null: none was given. */
  readonly fullName: string | null
  readonly addresses: readonly SavedAddress[]
  readonly billingAddresses: readonly SavedAddress[]
  readonly waysOfPaying: readonly WayOfPaying[]
  readonly hasPicture: boolean
}

export interface ProfileStore {
  read(person: string): Promise<Profile>
  saveName(person: string, fullName: string): Promise<void>
  removeName(person: string): Promise<void>
  /** False: there is no such way of paying. */
  removeWayOfPaying(person: string, id: string): Promise<boolean>
  /** One transaction of this person, for what address books do. */
  within<R>(person: string, work: (tx: ProfileTransaction) => Promise<R>): Promise<R>
}

interface Deps {
  readonly withPurpose: HubWithPurpose
  readonly now: () => Date
}

export function createProfileStore({ withPurpose, now }: Deps): ProfileStore {
  return {
    read: (person) => withPurpose('profile', { person }, readProfile),
    within: (person, work) => withPurpose('profile', { person }, work),
    async saveName(person, fullName) {
      await withPurpose('profile', { person }, (tx) =>
        tx
          .insertInto('profiles')
          .values({ person_id: person, full_name: fullName })
          .onConflict((conflict) =>
            conflict.column('person_id').doUpdateSet({ full_name: fullName, updated_at: now() }),
          )
          .execute(),
      )
    },
    async removeName(person) {
      await withPurpose('profile', { person }, (tx) => tx.deleteFrom('profiles').execute())
    },
    removeWayOfPaying: (person, id) =>
      withPurpose('profile', { person }, async (tx) => {
        const { numDeletedRows } = await tx.deleteFrom('saved_payment_methods').where('id', '=', id).executeTakeFirst()
        return numDeletedRows > 0n
      }),
  }
}

async function readProfile(tx: ProfileTransaction): Promise<Profile> {
  const name = await tx.selectFrom('profiles').select('full_name').executeTakeFirst()
  const picture = await tx.selectFrom('profile_pictures').select('blob_id').executeTakeFirst()
  const ways = await tx
    .selectFrom('saved_payment_methods')
    .select(['id', 'method', 'last_digits', 'saved_at'])
    .where('removed_at', 'is', null)
    .orderBy('saved_at')
    .execute()
  return {
    fullName: name?.full_name ?? null,
    addresses: await postalAddresses.list(tx),
    billingAddresses: await billingAddresses.list(tx),
    waysOfPaying: ways.map(({ id, method, last_digits, saved_at }) => ({
      id,
      method,
      lastDigits: last_digits,
      savedAt: saved_at,
    })),
    hasPicture: picture !== undefined,
  }
}

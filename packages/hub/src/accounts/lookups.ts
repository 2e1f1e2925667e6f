/**
 * From what somebody signs in with to who they are: a keyed hash stands in the table, and each connection sees the one row that it asks
 * for. Place: the only way from an address or a passkey to a person. Duplicates are no errors here, which would tell of others.
 */
import type { HubParts } from '../hub-parts.js'

export type LookupKind = 'email' | 'passkey'

export interface Lookups {
  /** The person's number; null when nobody is found. */
  find(kind: LookupKind, value: string): Promise<string | null>
  /** Claims it for the person unless somebody holds it. @returns who holds it now */
  claim(kind: LookupKind, value: string, personId: string): Promise<string>
  /** Takes it from this person, and from nobody else. */
  release(kind: LookupKind, value: string, personId: string): Promise<void>
}

export function createLookups({ withPurpose, secrets }: Pick<HubParts, 'withPurpose' | 'secrets'>): Lookups {
  return {
    find(kind, value) {
      const lookup = secrets.lookup(kind, value)
      return withPurpose('sign-in', { lookup }, async (tx) => {
        const found = tx.selectFrom('sign_in_lookups').select('person_id').where('ended_at', 'is', null)
        return (await found.executeTakeFirst())?.person_id ?? null
      })
    },
    claim(kind, value, personId) {
      const lookup = secrets.lookup(kind, value)
      return withPurpose('sign-in', { lookup }, async (tx) => {
        await tx.deleteFrom('sign_in_lookups').where('ended_at', 'is not', null).execute()
        await tx
          .insertInto('sign_in_lookups')
          .values({ lookup, kind, person_id: personId })
          .onConflict((conflict) => conflict.column('lookup').doNothing())
          .execute()
        return (await tx.selectFrom('sign_in_lookups').select('person_id').executeTakeFirstOrThrow()).person_id
      })
    },
    async release(kind, value, personId) {
      const lookup = secrets.lookup(kind, value)
      await withPurpose('sign-in', { lookup }, (tx) =>
        tx.deleteFrom('sign_in_lookups').where('person_id', '=', personId).execute(),
      )
    },
  }
}

/** A person's passkeys as the database holds them. Place: below registering and answering. What was removed opens nothing any more. */
import type { HubParts } from '../../hub-parts.js'

/** In the list that the person sees. */
export interface PasskeyEntry {
  readonly id: string
  /** Base64url. */
  readonly credentialId: string
  readonly name: string
  readonly transports: string[]
  /** Kept by the person's provider and there on their other devices. */
  readonly backedUp: boolean
  readonly createdAt: Date
  /** A day (YYYY-MM-DD). */
  readonly lastUsedOn: string | null
}

export interface StoredPasskey {
  readonly id: string
  /** COSE_Key. */
  readonly publicKey: Uint8Array<ArrayBuffer>
  readonly signCount: number
}

export interface NewPasskey {
  readonly credentialId: string
  readonly publicKey: Uint8Array
  readonly signCount: number
  readonly name: string
  readonly transports: readonly string[]
  readonly backedUp: boolean
}

export interface PasskeyUseRecord {
  readonly id: string
  readonly signCount: number
  readonly backedUp: boolean
}

export interface PasskeyStore {
  list(personId: string): Promise<readonly PasskeyEntry[]>
  has(personId: string): Promise<boolean>
  /** Null when the person has no such passkey, or removed it. */
  find(personId: string, credentialId: string): Promise<StoredPasskey | null>
  add(personId: string, passkey: NewPasskey): Promise<void>
  rename(personId: string, id: string, name: string): Promise<void>
  /** @returns what it was, in base64url; null when there was none */
  remove(personId: string, id: string): Promise<string | null>
  /** False when the count did not go up meanwhile: somebody else answered with a copy, or with this answer. */
  recordUse(personId: string, use: PasskeyUseRecord): Promise<boolean>
}

export function createPasskeyStore({ withPurpose, now }: Pick<HubParts, 'withPurpose' | 'now'>): PasskeyStore {
  const bytesOf = (credentialId: string) => Buffer.from(credentialId, 'base64url')
  return {
    list: (person) =>
      withPurpose('sign-in', { person }, async (tx) => {
        const rows = await tx
          .selectFrom('passkeys')
          .select(['id', 'credential_id', 'name', 'transports', 'backed_up', 'created_at', 'last_used_on'])
          .where('removed_at', 'is', null)
          .orderBy('created_at')
          .execute()
        return rows.map((row) => ({
          id: row.id,
          credentialId: row.credential_id.toString('base64url'),
          name: row.name,
          transports: row.transports as string[],
          backedUp: row.backed_up,
          createdAt: row.created_at,
          lastUsedOn: row.last_used_on,
        }))
      }),
    has: (person) =>
      withPurpose('sign-in', { person }, async (tx) => {
        const found = tx.selectFrom('passkeys').select('id').where('removed_at', 'is', null).limit(1)
        return (await found.executeTakeFirst()) !== undefined
      }),
    find: (person, credentialId) =>
      withPurpose('sign-in', { person }, async (tx) => {
        const row = await tx
          .selectFrom('passkeys')
          .select(['id', 'public_key', 'sign_count'])
          .where('credential_id', '=', bytesOf(credentialId))
          .where('removed_at', 'is', null)
          .executeTakeFirst()
        if (row === undefined) return null
        return { id: row.id, publicKey: new Uint8Array(row.public_key), signCount: Number(row.sign_count) }
      }),
    add: (person, passkey) =>
      withPurpose('sign-in', { person }, async (tx) => {
        const { id } = await tx
          .insertInto('passkeys')
          .values({
            person_id: person,
            credential_id: bytesOf(passkey.credentialId),
            public_key: passkey.publicKey,
            name: passkey.name,
            transports: JSON.stringify(passkey.transports),
            backed_up: passkey.backedUp,
          })
          .returning('id')
          .executeTakeFirstOrThrow()
        await tx.updateTable('passkeys').set({ sign_count: passkey.signCount }).where('id', '=', id).execute()
      }),
    rename: (person, id, name) =>
      withPurpose('sign-in', { person }, async (tx) => {
        await tx.updateTable('passkeys').set({ name }).where('id', '=', id).execute()
      }),
    remove: (person, id) =>
      withPurpose('sign-in', { person }, async (tx) => {
        const row = await tx
          .updateTable('passkeys')
          .set({ removed_at: now() })
          .where('id', '=', id)
          .where('removed_at', 'is', null)
          .returning('credential_id')
          .executeTakeFirst()
        return row?.credential_id.toString('base64url') ?? null
      }),
    recordUse: (person, { id, signCount, backedUp }) =>
      withPurpose('sign-in', { person }, async (tx) => {
        const row = await tx
          .updateTable('passkeys')
          .set({ sign_count: signCount, backed_up: backedUp, last_used_on: now().toISOString().slice(0, 10) })
          .where('id', '=', id)
          .where('removed_at', 'is', null)
          // Zero for ever is what authenticators say that do not count.
          .where('sign_count', signCount === 0 ? '=' : '<', String(signCount))
          .returning('id')
          .executeTakeFirst()
        return row !== undefined
      }),
  }
}

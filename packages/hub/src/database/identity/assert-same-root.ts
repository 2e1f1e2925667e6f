/**
 * Whether a database was made with this very root key. Place: before anything is migrated by a login that may change everything, which
 * would give every role and ticket the new key and lose, without a word, everybody who is found by the old one.
 */
import { type Naming, quoteName } from '@confidant/statement'
import type pg from 'pg'
import { DatabaseError } from '../database-error.js'
import type { DatabaseKeys } from './database-keys.js'
import { definerNames } from './identity-statements.js'

/** A database that was never migrated is anybody's. @throws DatabaseError `root-key` */
export async function assertSameRoot(client: pg.ClientBase, keys: DatabaseKeys, naming: Naming): Promise<void> {
  const table = `${quoteName(definerNames(naming).privateSchema)}.ticket_key`
  const there = await client.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [table])
  if (there.rows[0]?.there !== true) return
  const { rows } = await client.query<{ same: boolean }>(`SELECT secret = $1 AS same FROM ${table}`, [keys.identityKey])
  if (rows.every(({ same }) => same)) return
  throw new DatabaseError(
    'root-key',
    'This database was created with another ROOT_KEY. With this key nobody could sign in and no backup could be read. Use the original ROOT_KEY.',
  )
}

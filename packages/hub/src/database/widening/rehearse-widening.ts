/**
 * Rehearses what a wider version of the statement would do to one person's rows, and takes it all back: publishes it, looks as the
 * purpose, tells the person, looks again. Place: proofs. One transaction, whose locks keep others waiting for as long as it runs.
 */
import { asStatement, type Declaration, quoteName, roleName, widenings } from '@confidant/statement'
import type pg from 'pg'
import type { DatabaseKeys } from '../identity/database-keys.js'
import { identityTicket } from '../identity/identity-ticket.js'
import { applyRowRules } from '../migrations/migrate.js'
import type { Schema } from '../migrations/schema.js'

export interface Rehearsal {
  /** Rows of the person that the purpose role saw before, once the wider version stood, and once the person was told. */
  readonly before: number
  readonly waiting: number
  readonly notified: number
}

export interface RehearsedView {
  readonly purposeRole: string
  readonly table: string
  readonly subject: string
  readonly person: string
}

const patienceMs = 2_000

/** @param wider the declaration with one purpose made wider, under a version of its own */
export async function rehearseWidening(
  client: pg.Client,
  { schema, keys }: { readonly schema: Schema; readonly keys: DatabaseKeys },
  wider: Declaration,
  view: RehearsedView,
): Promise<Rehearsal> {
  const app = quoteName(schema.naming.schema)
  const pendingNotices = widenings([asStatement(schema.declaration), asStatement(wider)]).map((widening) => ({
    ...widening,
    since: 'infinity',
  }))
  await client.query('BEGIN')
  try {
    await client.query(`SET LOCAL lock_timeout = ${patienceMs}`)
    const before = await rowsSeen(client, { schema, keys }, view)
    await applyRowRules(client, schema, pendingNotices)
    const waiting = await rowsSeen(client, { schema, keys }, view)
    await client.query(
      `INSERT INTO ${app}.statement_notices (person_id, statement_version, notified_by) VALUES ($1, $2, 'proof')`,
      [view.person, wider.version],
    )
    return { before, waiting, notified: await rowsSeen(client, { schema, keys }, view) }
  } finally {
    await client.query('ROLLBACK')
  }
}

async function rowsSeen(
  client: pg.Client,
  { schema: { naming }, keys }: { readonly schema: Schema; readonly keys: DatabaseKeys },
  { purposeRole, table, subject, person }: RehearsedView,
): Promise<number> {
  const role = roleName(purposeRole, naming)
  const ticket = identityTicket(keys.identityKey, role, { person }, Date.now() + 60_000)
  await client.query(`SET LOCAL SESSION AUTHORIZATION ${quoteName(role)}`)
  try {
    await client.query(`SELECT ${quoteName(naming.schema)}.enter($1, $2)`, [...ticket])
    const counted = await client.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM ${quoteName(naming.schema)}.${quoteName(table)} WHERE ${quoteName(subject)} = $1`,
      [person],
    )
    return counted.rows[0]?.count ?? 0
  } finally {
    await client.query('RESET SESSION AUTHORIZATION')
  }
}

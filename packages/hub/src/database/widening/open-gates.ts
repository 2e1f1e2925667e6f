/**
 * The gates that stand: purposes that grew wider with a version, and that somebody still waits for. Worked out from the published
 * versions, and from the declared one before it is published, so that wider rights never stand without their gate. Place: asked
 * by migrate, by publishing and by the start-up check.
 */
import {
  type Declaration,
  type Gate,
  isGated,
  type Naming,
  notices,
  quoteName,
  registry,
  type Statement,
  seatAccess,
  widenings,
} from '@confidant/statement'
import type pg from 'pg'
import { gateNames } from '../identity/identity-statements.js'

export const versionsTable = 'statement_versions'

export interface PublishedStatement {
  readonly statement: Statement
  /** As PostgreSQL writes it, to the microsecond. */
  readonly publishedAt: string
}

/** The oldest first; none where the database holds no versions. */
export async function publishedStatements(
  client: pg.ClientBase,
  declaration: Declaration,
  naming: Naming,
): Promise<PublishedStatement[]> {
  if (![versionsTable, notices.table, registry.table].every((name) => declaration.tables[name] !== undefined)) return []
  const table = `${quoteName(naming.schema)}.${quoteName(versionsTable)}`
  const there = await client.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [table])
  if (there.rows[0]?.there !== true) return []
  const found = await client.query<PublishedStatement>(
    `SELECT declaration AS statement, to_char(published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US"+00"') AS "publishedAt"
     FROM ${table} ORDER BY published_at, version`,
  )
  return found.rows
}

/** Those that were not taken away by `finishGates`. */
export async function openGates(
  client: pg.ClientBase,
  declaration: Declaration,
  naming: Naming,
): Promise<readonly Gate[]> {
  const published = await publishedStatements(client, declaration, naming)
  if (published.length === 0) return []
  const statements: Statement[] = published.map(({ statement }) => statement)
  if (statements.every(({ version }) => version !== declaration.version)) statements.push(declaration)
  const finished = await finishedGates(client, naming)
  return widenings(statements)
    .filter(({ purpose, versions }) => !finished.has(`${purpose} ${versions[0]}`))
    .map((widening) => {
      const publication = published.find(({ statement }) => statement.version === widening.versions[0])
      return { ...widening, since: publication?.publishedAt ?? 'infinity' }
    })
}

async function finishedGates(client: pg.ClientBase, naming: Naming): Promise<ReadonlySet<string>> {
  const table = finishedTable(naming)
  const there = await client.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [table])
  if (there.rows[0]?.there !== true) return new Set()
  const found = await client.query<{ purpose: string; version: string }>(`SELECT purpose, version FROM ${table}`)
  return new Set(found.rows.map(({ purpose, version }) => `${purpose} ${version}`))
}

/**
 * Takes away, for good, the gates that nobody waits for any more: what has none costs nothing. Needs the rights of a
 * superuser, who alone sees everybody; with fewer, all gates stay.
 */
export async function finishGates(client: pg.ClientBase, declaration: Declaration, naming: Naming): Promise<void> {
  const mayLook = await client.query<{ all: boolean }>(
    'SELECT rolsuper OR rolbypassrls AS all FROM pg_roles WHERE rolname = current_user',
  )
  if (mayLook.rows[0]?.all !== true) return
  const gates = (await openGates(client, declaration, naming)).filter(
    ({ until, since }) => until === 'told' && since !== 'infinity',
  )
  if (gates.length === 0) return
  const table = finishedTable(naming)
  await client.query(
    `CREATE TABLE IF NOT EXISTS ${table} (purpose text NOT NULL, version text NOT NULL, finished_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (purpose, version))`,
  )
  for (const gate of gates) {
    if (!(await somebodyWaits(client, gate, declaration, naming)))
      await client.query(`INSERT INTO ${table} (purpose, version) VALUES ($1, $2)`, [gate.purpose, gate.versions[0]])
  }
}

/** Anybody with a row that the purpose would see. */
async function somebodyWaits(
  client: pg.ClientBase,
  gate: Gate,
  declaration: Declaration,
  naming: Naming,
): Promise<boolean> {
  const app = quoteName(naming.schema)
  const gated = seatAccess(declaration).filter(({ seat }) => isGated(seat, gate))
  const tables = new Set([registry.table, ...gated.map(({ table }) => table)])
  for (const name of tables) {
    const subject = declaration.tables[name]?.subject ?? null
    if (subject === null) continue
    const person = `t.${quoteName(subject)}`
    const found = await client.query<{ waits: boolean }>(
      `SELECT EXISTS (SELECT FROM ${app}.${quoteName(name)} t
         WHERE NOT EXISTS (SELECT FROM ${app}.${quoteName(notices.table)} n WHERE n.${quoteName(notices.person)} = ${person} AND n.${quoteName(notices.version)} = ANY ($1))
         AND NOT EXISTS (SELECT FROM ${app}.${quoteName(registry.table)} a WHERE a.${quoteName(registry.person)} = ${person}
           AND a.${quoteName(registry.at)} >= $2::timestamptz AND a.${quoteName(registry.version)} = ANY ($1))) AS waits`,
      [gate.versions, gate.since],
    )
    if (found.rows[0]?.waits === true) return true
  }
  return false
}

function finishedTable(naming: Naming): string {
  return `${quoteName(gateNames(naming).gateSchema)}.finished_widenings`
}

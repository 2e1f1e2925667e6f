/**
 * Pending notices: purposes that grew wider with a version, and that somebody still waits for. Worked out from the published
 * versions, and from the declared one before it is published, so that wider rights never stand before their notice. Place: asked
 * by migrate, by publishing and by the start-up check.
 */
import {
  awaitsNotice,
  type Declaration,
  type Naming,
  notices,
  type PendingNotice,
  quoteName,
  registry,
  roleAccess,
  type Statement,
  widenings,
} from '@confidant/statement'
import type pg from 'pg'
import { definerNames } from '../identity/identity-statements.js'

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

/** Those that were not taken away by `finishNotices`. */
export async function findPendingNotices(
  client: pg.ClientBase,
  declaration: Declaration,
  naming: Naming,
): Promise<readonly PendingNotice[]> {
  const published = await publishedStatements(client, declaration, naming)
  if (published.length === 0) return []
  const statements: Statement[] = published.map(({ statement }) => statement)
  if (statements.every(({ version }) => version !== declaration.version)) statements.push(declaration)
  const finished = await finishedNotices(client, naming)
  return widenings(statements)
    .filter(({ purpose, versions }) => !finished.has(`${purpose} ${versions[0]}`))
    .map((widening) => {
      const publication = published.find(({ statement }) => statement.version === widening.versions[0])
      return { ...widening, since: publication?.publishedAt ?? 'infinity' }
    })
}

async function finishedNotices(client: pg.ClientBase, naming: Naming): Promise<ReadonlySet<string>> {
  const table = finishedTable(naming)
  const there = await client.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [table])
  if (there.rows[0]?.there !== true) return new Set()
  const found = await client.query<{ purpose: string; version: string }>(`SELECT purpose, version FROM ${table}`)
  return new Set(found.rows.map(({ purpose, version }) => `${purpose} ${version}`))
}

/**
 * Takes away, for good, the notices that nobody waits for any more: what has none costs nothing. Needs the rights of a
 * superuser, who alone sees everybody; with fewer, all of them stay.
 */
export async function finishNotices(client: pg.ClientBase, declaration: Declaration, naming: Naming): Promise<void> {
  const mayLook = await client.query<{ all: boolean }>(
    'SELECT rolsuper OR rolbypassrls AS all FROM pg_roles WHERE rolname = current_user',
  )
  if (mayLook.rows[0]?.all !== true) return
  const pendingNotices = (await findPendingNotices(client, declaration, naming)).filter(
    ({ until, since }) => until === 'notified' && since !== 'infinity',
  )
  if (pendingNotices.length === 0) return
  const table = finishedTable(naming)
  await client.query(
    `CREATE TABLE IF NOT EXISTS ${table} (purpose text NOT NULL, version text NOT NULL, finished_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (purpose, version))`,
  )
  for (const notice of pendingNotices) {
    if (!(await somebodyWaits(client, notice, declaration, naming)))
      await client.query(`INSERT INTO ${table} (purpose, version) VALUES ($1, $2)`, [
        notice.purpose,
        notice.versions[0],
      ])
  }
}

/** Anybody with a row that the purpose would see. */
async function somebodyWaits(
  client: pg.ClientBase,
  notice: PendingNotice,
  declaration: Declaration,
  naming: Naming,
): Promise<boolean> {
  const app = quoteName(naming.schema)
  const awaiting = roleAccess(declaration).filter(({ purposeRole }) => awaitsNotice(purposeRole, notice))
  const tables = new Set([registry.table, ...awaiting.map(({ table }) => table)])
  for (const name of tables) {
    const subject = declaration.tables[name]?.subject ?? null
    if (subject === null) continue
    const person = `t.${quoteName(subject)}`
    const found = await client.query<{ waits: boolean }>(
      `SELECT EXISTS (SELECT FROM ${app}.${quoteName(name)} t
         WHERE NOT EXISTS (SELECT FROM ${app}.${quoteName(notices.table)} n WHERE n.${quoteName(notices.person)} = ${person} AND n.${quoteName(notices.version)} = ANY ($1))
         AND NOT EXISTS (SELECT FROM ${app}.${quoteName(registry.table)} a WHERE a.${quoteName(registry.person)} = ${person}
           AND a.${quoteName(registry.at)} >= $2::timestamptz AND a.${quoteName(registry.version)} = ANY ($1))) AS waits`,
      [notice.versions, notice.since],
    )
    if (found.rows[0]?.waits === true) return true
  }
  return false
}

function finishedTable(naming: Naming): string {
  return `${quoteName(definerNames(naming).privateSchema)}.finished_widenings`
}

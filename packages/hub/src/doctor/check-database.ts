/** Whether the database answers, is what the statement declares, keeps the same time, and has room for the connections. */
import { purposeRoles } from '@confidant/statement'
import { type Administrator, checkSchemaDrift, connectChecker, connectSuperuser } from '../database/index.js'
import type { HubDatabase } from '../start/hub-database.js'
import { type Check, failed, ok, warning } from './check.js'

/** Identity tickets are valid for 30 seconds; a larger difference leaves too little of that. */
const mostClockDifferenceMs = 10_000

export async function checkDatabase(database: HubDatabase): Promise<Check[]> {
  const { administrator, keys, schema } = database
  const client = (await connectSuperuser(administrator)) ?? (await connectChecker(administrator, keys, schema.naming))
  try {
    return [
      await checkVersion(client),
      ...(await checkDeclared(client, database)),
      await checkPublished(database),
      await checkClock(client),
      await checkConnections(client, database),
    ]
  } finally {
    await client.end()
  }
}

async function checkVersion(client: Administrator): Promise<Check> {
  const { rows } = await client.query<{ number: number }>(
    `SELECT current_setting('server_version_num')::int / 10000 AS number`,
  )
  const { number } = rows[0]!
  if (number < 15) return failed('postgresql', `PostgreSQL ${number} is too old. Upgrade to version 15 or later.`)
  return ok('postgresql', `PostgreSQL ${number}.`)
}

async function checkDeclared(client: Administrator, { schema, keys }: HubDatabase): Promise<Check[]> {
  const findings = await checkSchemaDrift(client, schema, keys)
  if (findings.length === 0)
    return [ok('catalogue', 'No schema drift: tables, grants, policies and roles are as declared.')]
  return findings.map((finding) => failed('catalogue', finding))
}

async function checkPublished({ versions }: HubDatabase): Promise<Check> {
  return versions.assertPublished().then(
    () => ok('statement', 'The program declares the latest published version.'),
    (error: Error) => failed('statement', error.message),
  )
}

async function checkClock(client: Administrator): Promise<Check> {
  const before = Date.now()
  const { rows } = await client.query<{ now: Date }>('SELECT clock_timestamp() AS now')
  const middle = (before + Date.now()) / 2
  const differenceMs = Math.round(Math.abs(rows[0]!.now.getTime() - middle))
  const detail = `The clocks of the hub and the database differ by ${differenceMs} ms.`
  return differenceMs <= mostClockDifferenceMs
    ? ok('clock', detail)
    : failed('clock', `${detail} The database would refuse identity tickets. Synchronise both with NTP.`)
}

/** As if every purpose role were busy at once, which is more than happens. */
async function checkConnections(client: Administrator, { schema, connectionsPerRole }: HubDatabase): Promise<Check> {
  const { rows } = await client.query<{ most: number }>(`SELECT current_setting('max_connections')::int AS most`)
  const { most } = rows[0]!
  const needed = purposeRoles(schema.declaration).length * connectionsPerRole
  const detail = `The server allows ${most} connections; a hub with all purpose roles busy at once needs ${needed}.`
  return most >= needed
    ? ok('connections', detail)
    : warning('connections', `${detail} Lower DATABASE_CONNECTIONS, raise max_connections, or add a connection pooler.`)
}

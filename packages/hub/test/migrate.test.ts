import { defaultNaming, quoteName } from '@confidant/statement'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabaseKeys } from '../src/database/identity/database-keys.js'
import { isApplied } from '../src/database/migrations/applied.js'
import { migrate } from '../src/database/migrations/migrate.js'
import type { Migration } from '../src/database/migrations/migration.js'
import type { Schema } from '../src/database/migrations/schema.js'
import { checkSchemaDrift } from '../src/database/schema-drift/check-schema-drift.js'
import type { EmbeddedServer } from '../src/database/server/embedded-server.js'
import { sampleConsents, sampleDeclaration } from './support/sample-tables.js'
import { firstMigration, startTestServer } from './support/test-database.js'

/** A history with everything a step may do: a table split off, a column added, filled and tightened, another dropped. */
const migrations: readonly Migration[] = [
  firstMigration,
  {
    number: 2,
    name: 'a telephone number, for a while',
    statements: ({ schema }) => [`ALTER TABLE ${quoteName(schema)}.accounts ADD COLUMN telephone text`],
  },
  {
    number: 3,
    name: 'names in lower case',
    statements: ({ schema }) => [
      `ALTER TABLE ${quoteName(schema)}.accounts NO FORCE ROW LEVEL SECURITY`,
      `UPDATE ${quoteName(schema)}.accounts SET user_name = lower(user_name)`,
    ],
  },
  {
    number: 4,
    name: 'no telephone number',
    statements: ({ schema }) => [`ALTER TABLE ${quoteName(schema)}.accounts DROP COLUMN telephone`],
  },
]

const keys = createDatabaseKeys(new Uint8Array(32).fill(9))
let server: EmbeddedServer
let made = 0
const clients: pg.Client[] = []

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => {
  await Promise.all(clients.map((client) => client.end()))
  await server.stop()
})

async function newDatabase(): Promise<{ client: pg.Client; schema: (upTo: number) => Schema }> {
  const naming = { schema: 'app', rolePrefix: `test${++made}` }
  const administrator = new pg.Client(server.administrator)
  await administrator.connect()
  await administrator.query(`CREATE DATABASE test${made}`)
  await administrator.end()
  const client = new pg.Client({ ...server.administrator, database: `test${made}` })
  client.on('error', () => {})
  await client.connect()
  clients.push(client)
  const schema = (upTo: number) => ({
    declaration: sampleDeclaration,
    naming,
    migrations: migrations.slice(0, upTo),
    consents: sampleConsents,
  })
  return { client, schema }
}

async function databaseOf(client: pg.Client): Promise<string> {
  return (await client.query<{ name: string }>('SELECT current_database() AS name')).rows[0]!.name
}

test.each([0, 1, 2, 3, 4])(
  'from version %i to the newest, the database is what is declared and keeps its rows',
  async (version) => {
    const { client, schema } = await newDatabase()
    if (version > 0) {
      expect(await migrate(client, schema(version), keys)).toEqual({
        applied: migrations.slice(0, version).map(({ number }) => number),
        version,
      })
      await client.query(
        `INSERT INTO app.accounts (person_id, user_name, email, recovery) VALUES (gen_random_uuid(), 'Anna', 'anna@example.com', '')`,
      )
    }
    const result = await migrate(client, schema(4), keys)
    expect(result.applied).toEqual(migrations.slice(version).map(({ number }) => number))
    expect(await checkSchemaDrift(client, schema(4), keys)).toEqual([])
    const names = await client.query('SELECT user_name FROM app.accounts')
    expect(names.rows).toEqual(version === 0 ? [] : [{ user_name: version < 3 ? 'anna' : 'Anna' }])
  },
)

test('running it again changes nothing', async () => {
  const { client, schema } = await newDatabase()
  await migrate(client, schema(4), keys)
  expect(await migrate(client, schema(4), keys)).toEqual({ applied: [], version: 4 })
  expect(await checkSchemaDrift(client, schema(4), keys)).toEqual([])
})

test('what was applied is known, until steps, declaration or keys are others', async () => {
  const { client, schema } = await newDatabase()
  expect(await isApplied(client, schema(4), keys)).toBe(false)
  await migrate(client, schema(4), keys)
  expect(await isApplied(client, schema(4), keys)).toBe(true)
  const otherKeys = createDatabaseKeys(new Uint8Array(32).fill(8))
  const reworded = { ...schema(4), declaration: { ...sampleDeclaration, amendedOn: '2026-11-30' } }
  expect(await isApplied(client, schema(4), otherKeys)).toBe(false)
  expect(await isApplied(client, schema(3), keys)).toBe(false)
  expect(await isApplied(client, reworded, keys)).toBe(false)
})

test('two hubs that start at once take turns', async () => {
  const { client, schema } = await newDatabase()
  const second = new pg.Client({ ...server.administrator, database: `test${made}` })
  await second.connect()
  clients.push(second)
  const results = await Promise.all([migrate(client, schema(4), keys), migrate(second, schema(4), keys)])
  expect(results.map(({ applied }) => applied.length).toSorted()).toEqual([0, 4])
})

test('a migration that PostgreSQL ends to undo a deadlock begins again', async () => {
  const { client, schema } = await newDatabase()
  await migrate(client, schema(4), keys)
  const other = new pg.Client({ ...server.administrator, database: await databaseOf(client) })
  const watcher = new pg.Client({ ...server.administrator, database: await databaseOf(client) })
  clients.push(other, watcher)
  await Promise.all([other.connect(), watcher.connect()])
  const pid = (await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows[0]!.pid
  // Who looks for a deadlock first is the one that is ended: only the migration does.
  await client.query("SET deadlock_timeout = '3s'")
  await other.query("SET deadlock_timeout = '1h'")
  await other.query('BEGIN')
  await other.query('SELECT FROM app.subscriptions')
  const migrating = migrate(client, schema(4), keys)
  const locks = async (granted: boolean) => {
    const found = await watcher.query<{ name: string }>(
      `SELECT relation::regclass::text AS name FROM pg_locks JOIN pg_class ON pg_class.oid = relation
       WHERE pid = $1 AND granted = $2 AND mode = 'AccessExclusiveLock' AND relkind = 'r' AND relnamespace = 'app'::regnamespace`,
      [pid, granted],
    )
    return found.rows.map(({ name }) => name)
  }
  await expect.poll(() => locks(false)).toEqual(['app.subscriptions'])
  const [held] = await locks(true)
  await other.query(`SELECT FROM ${held}`)
  await other.query('COMMIT')
  expect(await migrating).toEqual({ applied: [], version: 4 })
})

test('hubs of several installations on one server may start at once', async () => {
  const installations = [await newDatabase(), await newDatabase(), await newDatabase()]
  const again = await Promise.all(
    installations.map(async ({ client }, index) => {
      const second = new pg.Client({ ...server.administrator, database: await databaseOf(client) })
      await second.connect()
      clients.push(second)
      return { client: second, schema: installations[index]!.schema }
    }),
  )
  const results = await Promise.all(
    [...installations, ...again].map(({ client, schema }) => migrate(client, schema(4), keys)),
  )
  expect(results.map(({ applied }) => applied.length).toSorted()).toEqual([0, 0, 0, 4, 4, 4])
  for (const { client, schema } of installations) expect(await checkSchemaDrift(client, schema(4), keys)).toEqual([])
})

test('a step that fails leaves everything as it was', async () => {
  const { client, schema } = await newDatabase()
  await migrate(client, schema(1), keys)
  const broken: Migration = {
    number: 2,
    name: 'broken',
    statements: () => ['CREATE TABLE app.half (a int)', 'SELECT 1 / 0'],
  }
  const attempt = migrate(client, { ...schema(1), migrations: [firstMigration, broken] }, keys)
  await expect(attempt).rejects.toMatchObject({ code: 'migration' })
  expect(await checkSchemaDrift(client, schema(1), keys)).toEqual([])
})

test('a released step that was changed, a gap and an older program are refused', async () => {
  const { client, schema } = await newDatabase()
  await migrate(client, schema(4), keys)
  const changed = [
    firstMigration,
    { ...migrations[1]!, statements: () => ['SELECT 1'] },
    migrations[2]!,
    migrations[3]!,
  ]
  await expect(migrate(client, { ...schema(4), migrations: changed }, keys)).rejects.toThrow(
    /Migration 2 has changed since it was applied/,
  )
  await expect(migrate(client, { ...schema(4), migrations: [migrations[1]!] }, keys)).rejects.toThrow(
    /Migration 2 is at position 1/,
  )
  await expect(migrate(client, schema(3), keys)).rejects.toThrow(/Use a newer version of the program/)
})

test('two installations on one server do not meet', async () => {
  const [first, second] = [await newDatabase(), await newDatabase()]
  await migrate(first.client, first.schema(4), keys)
  await migrate(second.client, second.schema(4), keys)
  const mayConnect = await first.client.query(
    `SELECT has_database_privilege('test${made}_orders', 'test${made - 1}', 'CONNECT') AS other, has_database_privilege('test${made}_orders', 'test${made}', 'CONNECT') AS own`,
  )
  expect(mayConnect.rows).toEqual([{ other: false, own: true }])
  expect(defaultNaming.rolePrefix).toBe('confidant')
})

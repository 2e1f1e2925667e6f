/** Rules 28–42: nothing is left for the next person on the connection, nothing is made, and the server is not reached. */
import { roleName } from '@confidant/statement'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dangerousFunction } from '../../src/database/hardening/dangerous-functions.js'
import { createRolePools } from '../../src/database/purpose/role-pools.js'
import { createWithPurpose } from '../../src/database/purpose/with-purpose.js'
import { allPurposeRoles, attempt, attemptEach, enter, fillSample, notRefused } from '../support/attacker.js'
import type { SampleTables } from '../support/sample-tables.js'
import { createTestDatabase, samplePeople, sampleSchema, type TestDatabase } from '../support/test-database.js'

const { anna, bram } = samplePeople
let database: TestDatabase

beforeAll(async () => {
  const limits = { statementTimeoutMs: 300, idleInTransactionTimeoutMs: 700, lockTimeoutMs: 150, connections: 6 }
  database = await createTestDatabase({ ...sampleSchema, limits })
  await fillSample(database)
})
afterAll(() => database[Symbol.asyncDispose]())

async function asRole(purposeRole: string, attack: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = await database.purposeRole(purposeRole)
  try {
    await enter(database, client, purposeRole)
    await attack(client)
  } finally {
    await client.end()
  }
}

describe.each(allPurposeRoles)('in the connection of %s', (purposeRole) => {
  test('28. nothing can be made, changed or dropped', async () => {
    await asRole(purposeRole, async (client) => {
      const role = roleName(purposeRole)
      const statements = [
        'CREATE TABLE app.mine (a int)',
        'CREATE TABLE public.mine AS SELECT 1',
        'CREATE UNLOGGED TABLE public.mine (a int)',
        'CREATE TEMP SEQUENCE mine',
        'SELECT 1 AS a INTO TEMP mine',
        'CREATE VIEW app.mine AS SELECT 1',
        'CREATE MATERIALIZED VIEW app.mine AS SELECT 1',
        'CREATE TYPE app.mine AS (a int)',
        'CREATE DOMAIN app.mine AS int',
        'CREATE AGGREGATE app.mine(int) (SFUNC = int4pl, STYPE = int)',
        `CREATE COLLATION app.mine (locale = 'C')`,
        'CREATE EXTENSION dblink',
        'CREATE EXTENSION file_fdw',
        `CREATE SERVER mine FOREIGN DATA WRAPPER postgres_fdw`,
        'CREATE LANGUAGE plperl',
        'CREATE DATABASE mine',
        'CREATE ROLE mine',
        `CREATE TABLESPACE mine LOCATION '/'`,
        'CREATE PUBLICATION mine FOR ALL TABLES',
        `CREATE SUBSCRIPTION mine CONNECTION '' PUBLICATION mine`,
        'CREATE EVENT TRIGGER mine ON ddl_command_end EXECUTE FUNCTION mine()',
        'CREATE INDEX mine ON app.accounts (email)',
        'CREATE STATISTICS app.mine ON person_id, email FROM app.accounts',
        'CREATE TRIGGER mine AFTER INSERT ON app.accounts EXECUTE FUNCTION app.person()',
        'CREATE RULE mine AS ON SELECT TO app.accounts DO INSTEAD NOTHING',
        `CREATE POLICY mine ON app.accounts USING (true)`,
        'ALTER TABLE app.accounts DISABLE ROW LEVEL SECURITY',
        'ALTER TABLE app.accounts NO FORCE ROW LEVEL SECURITY',
        'ALTER TABLE app.accounts DISABLE TRIGGER ALL',
        `ALTER TABLE app.accounts OWNER TO ${role}`,
        'DROP POLICY account_select ON app.accounts',
        'DROP TABLE app.accounts',
        'TRUNCATE app.accounts CASCADE',
        'ALTER FUNCTION app.person() IMMUTABLE',
        'DROP FUNCTION app.person() CASCADE',
        `ALTER ROLE ${role} SUPERUSER`,
        `ALTER ROLE ${role} BYPASSRLS`,
        `ALTER ROLE ${role} CREATEROLE`,
        `ALTER ROLE ${role} CONNECTION LIMIT -1`,
        `ALTER ROLE confidant_definer LOGIN PASSWORD 'x'`,
        `ALTER ROLE postgres PASSWORD 'x'`,
        `GRANT confidant_definer TO ${role}`,
        `GRANT ALL ON app.accounts TO ${role}`,
        `ALTER SYSTEM SET log_statement = 'all'`,
        'ALTER DATABASE postgres SET search_path = public',
        `LOAD 'plpgsql'`,
        'CHECKPOINT',
        'COMMENT ON TABLE app.accounts IS $$x$$',
        'REINDEX TABLE app.accounts',
        'LOCK TABLE app.products IN SHARE MODE',
        'MERGE INTO app.products p USING (VALUES (1)) v ON false WHEN NOT MATCHED THEN INSERT (title) VALUES ($$x$$)',
      ]
      const refusals = ['42501', '42704', '42883', '58P01', '0A000', '42710', '25001', '42P17', '42809', '42P01']
      const outcomes = await attemptEach(client, statements)
      const done = Object.entries(outcomes).filter(
        ([, outcome]) => !('refused' in outcome) || !refusals.includes(outcome.refused),
      )
      // GRANT by a role that holds nothing to give is a warning, and gives nothing: seen by rule 14 and by the start-up check.
      expect(
        done
          .map(([statement, outcome]) => [statement, outcome])
          .filter(([statement]) => !String(statement).startsWith('GRANT ALL')),
      ).toEqual([])
    })
  })

  test('29. files, programs and large objects are out of reach', async () => {
    await asRole(purposeRole, async (client) => {
      const outcomes = await attemptEach(client, [
        `COPY (SELECT 1) TO '/tmp/x'`,
        `COPY (SELECT 1) TO PROGRAM 'id'`,
        `COPY app.products FROM '/etc/passwd'`,
        `SELECT pg_read_file('/etc/passwd')`,
        `SELECT pg_read_binary_file('/etc/passwd')`,
        `SELECT pg_ls_dir('.')`,
        'SELECT * FROM pg_ls_logdir()',
        'SELECT pg_stat_file($$PG_VERSION$$)',
        `SELECT lo_import('/etc/passwd')`,
        `SELECT lo_export(1, '/tmp/x')`,
        'SELECT lo_creat(-1)',
        `SELECT lo_from_bytea(0, '\\x00')`,
        'SELECT count(*) FROM pg_largeobject',
        'SELECT count(*) FROM pg_largeobject_metadata',
        'SELECT count(*) FROM pg_authid',
        'SELECT count(*) FROM pg_shadow',
        'SELECT count(*) FROM pg_hba_file_rules',
        'SELECT count(*) FROM pg_user_mapping',
      ])
      expect(notRefused(outcomes, '42501')).toEqual([])
    })
  })

  test('30. no function is left that reaches beyond: locks, other sessions, queries as text, sleep, notices', async () => {
    await asRole(purposeRole, async (client) => {
      const left = await attempt(
        client,
        `SELECT p.oid::regprocedure::text FROM pg_proc p WHERE ${dangerousFunction} AND has_function_privilege(p.oid, 'EXECUTE')`,
      )
      expect(left).toEqual({ rows: [] })
      const outcomes = await attemptEach(client, [
        'SELECT pg_sleep(1)',
        'SELECT pg_advisory_lock(1)',
        'SELECT pg_try_advisory_xact_lock(1)',
        'SELECT pg_terminate_backend(1)',
        'SELECT pg_cancel_backend(1)',
        `SELECT pg_notify('a', 'b')`,
        `SELECT query_to_xml('SELECT 1', true, true, '')`,
        `SELECT schema_to_xml('app', true, true, '')`,
        `SELECT database_to_xml(true, true, '')`,
        `SELECT ts_stat('SELECT 1')`,
        `SELECT ts_rewrite('a'::tsquery, 'SELECT 1')`,
        'SELECT pg_export_snapshot()',
        `SELECT pg_logical_emit_message(false, 'a', 'b')`,
        'SELECT pg_current_wal_lsn()',
        `SELECT setval('x', 1)`,
      ])
      expect(notRefused(outcomes, '42501').filter((line) => !line.includes('setval'))).toEqual([])
    })
  })

  test('31. what other sessions do is not to be seen', async () => {
    await asRole(purposeRole, async (client) => {
      const views = [
        'pg_stat_activity',
        'pg_locks',
        'pg_prepared_statements',
        'pg_cursors',
        'pg_stat_user_tables',
        'pg_stat_xact_user_tables',
        'pg_stat_database',
        'pg_stat_replication',
        'pg_prepared_xacts',
      ]
      const outcomes = await attemptEach(
        client,
        views.map((view) => `SELECT * FROM ${view}`),
      )
      expect(notRefused(outcomes, '42501')).toEqual([])
    })
  })

  test('32. limits that protect the server cannot be raised', async () => {
    await asRole(purposeRole, async (client) => {
      const outcomes = await attemptEach(client, [
        'SET temp_file_limit = -1',
        'SET session_replication_role = replica',
        'SET log_statement = none',
        'SET max_stack_depth = 100',
        `SET dynamic_library_path = '/tmp'`,
        'SET zero_damaged_pages = on',
        'SET allow_system_table_mods = on',
        `SET session_preload_libraries = 'x'`,
        'SET ignore_checksum_failure = on',
      ])
      expect(notRefused(outcomes, '42501')).toEqual([])
    })
  })

  test('33. a statement that does not end is ended', async () => {
    await asRole(purposeRole, async (client) => {
      expect(
        await attempt(client, 'SELECT count(*) FROM generate_series(1, 100000) a, generate_series(1, 100000) b'),
      ).toEqual({ refused: '57014' })
    })
  })
})

test('34. a role cannot take all connections', async () => {
  const clients: pg.Client[] = []
  try {
    for (let i = 0; i < 6; i++) clients.push(await database.purposeRole('orders'))
    await expect(database.purposeRole('orders')).rejects.toMatchObject({ code: '53300' })
    expect(await (await database.purposeRole('account')).query('SELECT 1')).toMatchObject({ rowCount: 1 })
  } finally {
    await Promise.all(clients.map((client) => client.end()))
  }
})

test('35. a transaction left open is ended, and its locks with it', async () => {
  const holder = await database.purposeRole('orders')
  await enter(database, holder, 'orders')
  await holder.query('UPDATE app.orders SET total_cents = 1')
  const second = await database.purposeRole('orders')
  await enter(database, second, 'orders')
  expect(await attempt(second, 'UPDATE app.orders SET total_cents = 2')).toEqual({ refused: '55P03' })
  await second.query('ROLLBACK')
  await new Promise((done) => setTimeout(done, 900))
  await enter(database, second, 'orders')
  expect(await attempt(second, 'UPDATE app.orders SET total_cents = 2')).not.toHaveProperty('refused')
  await second.end()
})

/** One connection only, so that the next transaction is sure to get the one that was attacked. */
function oneConnection() {
  const { host, port, database: name } = database.server.administrator
  const address = { host, port, database: name }
  const pools = createRolePools(database.keys, {
    address,
    naming: sampleSchema.naming,
    connectionsPerRole: 1,
    waitMs: 2_000,
    tls: false,
  })
  const withPurpose = createWithPurpose<SampleTables>(
    { pools, keys: database.keys },
    { naming: sampleSchema.naming, lifetimeMs: 60_000, preparedStatements: true },
  )
  return { pools, withPurpose }
}

const poison = [
  'SET statement_timeout = 0',
  'SET idle_in_transaction_session_timeout = 0',
  'SET default_transaction_read_only = on',
  'SET default_transaction_isolation = serializable',
  'SET search_path = pg_temp',
  'SET row_security = off',
  'SET standard_conforming_strings = off',
  'SET bytea_output = escape',
  `SET datestyle = 'SQL, DMY'`,
  `SET timezone = 'Asia/Tokyo'`,
  `SET client_encoding = 'LATIN1'`,
  'SET client_min_messages = debug5',
  `SET confidant.token = 'x'`,
]

test('36. what a statement sets for the session is gone for the next person', async () => {
  const { pools, withPurpose } = oneConnection()
  const settings = () =>
    withPurpose('orders', { person: bram }, (tx) =>
      tx
        .selectFrom('accounts')
        .select([
          'email',
          ...[
            'statement_timeout',
            'search_path',
            'row_security',
            'datestyle',
            'timezone',
            'transaction_read_only',
            'client_encoding',
          ].map((name) => sql<string>`current_setting(${name})`.as(name)),
        ])
        .execute(),
    )
  const before = await settings()
  expect(before).toMatchObject([{ email: 'bram@example.com', statement_timeout: '300ms' }])
  for (const ending of ['COMMIT', 'ROLLBACK']) {
    const client = await pools.acquire('orders')
    await enter(database, client as unknown as pg.Client, 'orders')
    for (const statement of poison) await client.query(statement)
    await client.query(ending)
    for (const statement of poison) await client.query(statement)
    client.release()
    expect(await settings()).toEqual(before)
  }
  await pools.close()
})

test('37. a prepared statement cannot be put in the place of the hub’s own', async () => {
  const { pools, withPurpose } = oneConnection()
  const emails = () =>
    withPurpose('orders', { person: bram }, (tx) => tx.selectFrom('accounts').select('email').execute())
  expect(await emails()).toEqual([{ email: 'bram@example.com' }])
  const client = await pools.acquire('orders')
  expect(await attempt(client as unknown as pg.Client, 'SELECT name FROM pg_prepared_statements')).toEqual({
    refused: '42501',
  })
  const administrator = await database.administrator()
  const shown = await administrator.query(`SELECT query FROM pg_stat_activity WHERE usename = 'confidant_orders'`)
  expect(JSON.stringify(shown.rows)).not.toMatch(/c[0-9a-f]{24}/)
  // To drop them all is possible: the next request fails, its connection is thrown away, and the one after that is served.
  await client.query('DEALLOCATE ALL')
  client.release()
  await expect(emails()).rejects.toMatchObject({ code: 'transaction' })
  expect(await emails()).toEqual([{ email: 'bram@example.com' }])
  const again = await pools.acquire('orders')
  await again.query('DEALLOCATE ALL')
  again.release()
  const outcomes: string[] = []
  const both = withPurpose('orders', { person: bram }, async (tx) => {
    const columns = ['title', 'id'] as const
    const statements = columns.map((column) => tx.selectFrom('products').select(column).execute())
    outcomes.push(...(await Promise.allSettled(statements)).map(({ status }) => status))
  })
  await expect(both).rejects.toMatchObject({ code: 'transaction' })
  // Not even the second, which is sent before the first has failed, runs outside of a transaction.
  expect(outcomes).toEqual(['rejected', 'rejected'])
  await pools.close()
})

test('38. a cursor kept open shows the next person nothing but what its maker saw', async () => {
  const { pools } = oneConnection()
  const client = (await pools.acquire('orders')) as unknown as pg.Client
  await enter(database, client, 'orders', { person: anna })
  await client.query('DECLARE kept CURSOR WITH HOLD FOR SELECT email FROM app.accounts')
  await client.query('COMMIT')
  await enter(database, client, 'orders', { person: bram })
  expect(await attempt(client, 'FETCH ALL FROM kept')).toEqual({ rows: [['anna@example.com']] })
  await client.query('ROLLBACK')
  ;(client as unknown as pg.PoolClient).release()
  await pools.close()
})

test('39. a transaction that is ended from inside is not taken for done, and nothing of anybody is seen after it', async () => {
  const { pools } = oneConnection()
  const taken: pg.PoolClient[] = []
  const watched = { ...pools, acquire: async (purposeRole: string) => (taken[0] = await pools.acquire(purposeRole)) }
  const options = { naming: sampleSchema.naming, lifetimeMs: 60_000, preparedStatements: true }
  const withPurpose = createWithPurpose<SampleTables>({ pools: watched, keys: database.keys }, options)
  const attack = withPurpose('orders', { person: anna }, async (tx) => {
    expect(await tx.selectFrom('orders').select('id').execute()).toHaveLength(1)
    await taken[0]?.query('COMMIT')
    expect(await tx.selectFrom('orders').select('id').execute()).toEqual([])
  })
  await expect(attack).rejects.toMatchObject({ code: 'transaction' })
  await pools.close()
})

test('40. the password of one role opens no other', async () => {
  const { host, port, database: name } = database.server.administrator
  const password = database.keys.passwordOf(roleName('orders'))
  for (const user of [
    ...allPurposeRoles.filter((purposeRole) => purposeRole !== 'orders').map((purposeRole) => roleName(purposeRole)),
    'confidant_owner',
    'confidant_definer',
    'postgres',
  ]) {
    const client = new pg.Client({ host, port, database: name, user, password })
    client.on('error', () => {})
    await expect(client.connect(), user).rejects.toThrow(/authentication failed|not permitted to log in/)
  }
})

test('41. other databases of the server are closed to a purpose role', async () => {
  const administrator = await database.administrator()
  const open = await administrator.query(
    `SELECT datname FROM pg_database WHERE datallowconn AND has_database_privilege('confidant_orders', oid, 'TEMP')`,
  )
  expect(open.rows.map(({ datname }) => datname)).not.toContain('postgres')
})

test('42. neither what a person gave nor their ticket is in the log of a server that logs every statement', async () => {
  const administrator = await database.administrator()
  await administrator.query(`ALTER SYSTEM SET log_statement = 'all'`)
  await administrator.query(`ALTER SYSTEM SET log_min_duration_statement = 0`)
  await administrator.query('SELECT pg_reload_conf()')
  await new Promise((done) => setTimeout(done, 200))
  const { pools, withPurpose } = oneConnection()
  await withPurpose('account', { person: anna }, (tx) =>
    tx.updateTable('accounts').set({ user_name: 'not for the log' }).execute(),
  )
  await administrator.query(`ALTER SYSTEM RESET ALL`)
  await administrator.query('SELECT pg_reload_conf()')
  await pools.close()
  const log = (await administrator.query<{ log: string }>(`SELECT pg_read_file('server.log') AS log`)).rows[0]!.log
  expect(log).toMatch(/update "accounts" set "user_name" = \$1/)
  expect(log).toMatch(/app.?\.enter\(\$1, \$2\)/)
  expect(log).not.toContain('not for the log')
  expect(log).not.toContain(anna.replaceAll('-', ''))
})

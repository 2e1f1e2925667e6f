/** Rules 1–13: nobody becomes another person or another purpose. */
import { roleName } from '@confidant/statement'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { identitySetting } from '../../src/database/identity/identity-functions.js'
import {
  allPurposeRoles,
  attempt,
  attemptEach,
  enter,
  fillSample,
  notRefused,
  sampleSubject,
  ticket,
} from '../support/attacker.js'
import { createTestDatabase, samplePeople, type TestDatabase } from '../support/test-database.js'

const { anna, bram } = samplePeople
let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
  await fillSample(database)
})
afterAll(() => database[Symbol.asyncDispose]())

async function asRole(purposeRole: string, attack: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = await database.purposeRole(purposeRole)
  try {
    await attack(client)
  } finally {
    await client.end()
  }
}

const whoAmI = 'SELECT session_user::text, current_user::text'

describe.each(allPurposeRoles)('in the connection of %s', (purposeRole) => {
  test('1. set_config is refused, in a statement and in a part of one', async () => {
    await asRole(purposeRole, async (client) => {
      await enter(database, client, purposeRole)
      const outcomes = await attemptEach(client, [
        `SELECT set_config('${identitySetting}', '', false)`,
        `SELECT 1 WHERE set_config('role', 'postgres', true) IS NOT NULL`,
        `SELECT pg_catalog.set_config('search_path', 'pg_temp', false) FROM generate_series(1, 2)`,
      ])
      expect(notRefused(outcomes, '42501')).toEqual([])
    })
  })

  test('2. no statement makes it another role', async () => {
    await asRole(purposeRole, async (client) => {
      const others = [
        ...allPurposeRoles.filter((other) => other !== purposeRole).map((other) => roleName(other)),
        'confidant_owner',
        'confidant_definer',
        'postgres',
      ]
      const statements = others.flatMap((role) => [
        `SET ROLE ${role}`,
        `SET LOCAL ROLE ${role}`,
        `SET SESSION AUTHORIZATION ${role}`,
      ])
      await client.query('BEGIN')
      expect(notRefused(await attemptEach(client, statements), '42501')).toEqual([])
      await attemptEach(client, [
        'RESET ROLE',
        'RESET SESSION AUTHORIZATION',
        'SET ROLE NONE',
        'RESET ALL',
        'DISCARD PLANS',
      ])
      expect(await attempt(client, whoAmI)).toEqual({ rows: [[roleName(purposeRole), roleName(purposeRole)]] })
    })
  })

  test('3. statements cannot be stacked', async () => {
    await asRole(purposeRole, async (client) => {
      expect(await attempt(client, `SELECT 1; SELECT 2`)).toEqual({ refused: '42601' })
      expect(await attempt(client, `SELECT $1::text; RESET ALL`, ['x'])).toEqual({ refused: '42601' })
      // A string could also be run by a block or by a function that takes a query.
      expect(await attempt(client, `DO $$ BEGIN PERFORM 1; END $$`)).toEqual({ refused: '42501' })
    })
  })

  test('4. an identity of one’s own making cannot be set, for now or for later', async () => {
    await asRole(purposeRole, async (client) => {
      const own = await enter(database, client, purposeRole)
      const forged = own.slice(0, 24) + bram.replaceAll('-', '')
      const role = roleName(purposeRole)
      const outcomes = await attemptEach(client, [
        ...[forged, '', own].flatMap((identity) => [
          `SET ${identitySetting} = '${identity}'`,
          `SET SESSION ${identitySetting} = '${identity}'`,
          `SET LOCAL ${identitySetting} = '${identity}'`,
          `SELECT set_config('${identitySetting}', '${identity}', false)`,
          `UPDATE pg_settings SET setting = '${identity}' WHERE name = '${identitySetting}'`,
          `ALTER ROLE ${role} SET ${identitySetting} = '${identity}'`,
          `ALTER ROLE ${role} IN DATABASE postgres SET ${identitySetting} = '${identity}'`,
          `ALTER DATABASE postgres SET ${identitySetting} = '${identity}'`,
        ]),
        `SET ${identitySetting} TO DEFAULT`,
        `ALTER ROLE ${role} SET ${identitySetting} FROM CURRENT`,
        `GRANT SET ON PARAMETER ${identitySetting} TO PUBLIC`,
        `GRANT SET ON PARAMETER ${identitySetting} TO ${role}`,
      ])
      // To give a right that one does not hold is a warning, and gives nothing.
      expect(notRefused(outcomes, '42501').filter((line) => !line.startsWith('GRANT'))).toEqual([])
      const mine = purposeRole === 'sign-in' ? [null, 'hash of anna'] : [anna, null]
      expect(await attempt(client, 'SELECT app.person(), app.lookup()')).toEqual({ rows: [mine] })
      expect(
        await attempt(client, `SELECT has_parameter_privilege('${identitySetting}', 'SET, ALTER SYSTEM')`),
      ).toEqual({ rows: [[false]] })
      await client.query('ROLLBACK')
      expect(await attempt(client, `ALTER SYSTEM SET ${identitySetting} = '${forged}'`)).toEqual({ refused: '42501' })
    })
  })

  test('4. nobody begins a connection with an identity', async () => {
    const { host, port, database: name } = database.server.administrator
    const [user, identity] = [roleName(purposeRole), `confidant_p_9999999999_${bram.replaceAll('-', '')}`]
    const login = { host, port, database: name, user, password: database.keys.passwordOf(user) }
    const client = new pg.Client({ ...login, options: `-c ${identitySetting}=${identity}` })
    await expect(client.connect()).rejects.toMatchObject({ code: '42501' })
  })

  test('5. no identity and one that was reset are nobody', async () => {
    await asRole(purposeRole, async (client) => {
      const nobody = { rows: [[null, null]] }
      const ask = () => attempt(client, 'SELECT app.person(), app.lookup()')
      expect(await ask()).toEqual(nobody)
      await enter(database, client, purposeRole)
      expect(await ask()).not.toEqual(nobody)
      await client.query('COMMIT')
      expect(await ask()).toEqual(nobody)
      await enter(database, client, purposeRole)
      await client.query('RESET ALL')
      expect(await ask()).toEqual(nobody)
    })
  })

  test('6. an identity is worth nothing in another transaction or connection', async () => {
    await asRole(purposeRole, async (client) => {
      const identity = await enter(database, client, purposeRole)
      await client.query('COMMIT')
      await client.query('BEGIN')
      expect(await attempt(client, 'SELECT app.person(), app.lookup()')).toEqual({ rows: [[null, null]] })
      expect(await attempt(client, `SET LOCAL ${identitySetting} = '${identity}'`)).toEqual({ refused: '42501' })
      await client.query('ROLLBACK')
      await asRole(purposeRole, async (second) => {
        await enter(database, second, purposeRole)
        expect(await attempt(client, 'SELECT app.person(), app.lookup()')).toEqual({ rows: [[null, null]] })
      })
    })
  })

  test('7. a ticket of another purpose role lets nobody in, nor does one of one’s own making', async () => {
    await asRole(purposeRole, async (client) => {
      const others = allPurposeRoles
        .filter((name) => name !== purposeRole)
        .map((other) => ticket(database, other, sampleSubject(purposeRole)))
      const [own, code] = ticket(database, purposeRole)
      const [of, about] = [own.slice(0, 24), own.slice(24)]
      await enter(database, client, purposeRole)
      const forged: (readonly [string | null, Buffer | null])[] = [
        ...others,
        [own, Buffer.alloc(48)],
        [own, Buffer.concat([code, Buffer.of(0)])],
        [own, code.subarray(0, 47)],
        [own, Buffer.alloc(0)],
        [own, null],
        [null, code],
        [`${own}0`, code],
        [own.slice(0, -1), code],
        [`${of.replace(/\d{10}/, '9999999999')}${about}`, code],
        [of + bram.replaceAll('-', ''), code],
        [of.replace(/_[pl]_/, (kind) => (kind === '_p_' ? '_l_' : '_p_')) + about, code],
        ['', code],
        [bram, code],
      ]
      for (const parts of forged) {
        await client.query('SAVEPOINT before')
        expect(await attempt(client, 'SELECT app.enter($1, $2)', parts)).toEqual({ refused: '28000' })
        await client.query('ROLLBACK TO before')
      }
    })
  })

  test('7. a ticket made for one connection lets nobody in on another', async () => {
    await asRole(purposeRole, async (first) => {
      await asRole(purposeRole, async (second) => {
        const { id } = (await first.query<{ id: number }>('SELECT pg_backend_pid() AS id')).rows[0]!
        const bound = ticket(database, purposeRole, sampleSubject(purposeRole), 60_000, id)
        expect(await attempt(second, 'SELECT app.enter($1, $2)', bound)).toEqual({ refused: '28000' })
        // What is left: on the connection it was made for, whoever has it may use it again until it runs out.
        for (let time = 0; time < 2; time++) {
          expect(await attempt(first, 'SELECT app.enter($1, $2)', bound)).not.toHaveProperty('refused')
        }
      })
    })
  })

  test('8. a ticket that has run out lets nobody in', async () => {
    await asRole(purposeRole, async (client) => {
      const late = ticket(database, purposeRole, sampleSubject(purposeRole), -2_000)
      expect(await attempt(client, 'SELECT app.enter($1, $2)', late)).toEqual({ refused: '28000' })
    })
  })

  test('9. whoever is looked up is not thereby a person, nor the other way round', async () => {
    await asRole(purposeRole, async (client) => {
      await enter(database, client, purposeRole, { lookup: anna })
      expect(await attempt(client, 'SELECT app.person(), app.lookup()')).toEqual({ rows: [[null, anna]] })
      await client.query('ROLLBACK')
      await enter(database, client, purposeRole, { person: anna })
      expect(await attempt(client, 'SELECT app.person(), app.lookup()')).toEqual({ rows: [[anna, null]] })
    })
  })

  test('10. ending the transaction from inside ends the identity with it', async () => {
    await asRole(purposeRole, async (client) => {
      for (const ending of ['COMMIT AND CHAIN', 'ROLLBACK AND CHAIN', 'COMMIT', 'ROLLBACK']) {
        await enter(database, client, purposeRole)
        await client.query('SAVEPOINT one')
        await client.query(ending)
        expect(await attempt(client, 'SELECT app.person(), app.lookup()'), ending).toEqual({ rows: [[null, null]] })
        await client.query('ROLLBACK')
      }
    })
  })

  test('11. the key cannot be read', async () => {
    await asRole(purposeRole, async (client) => {
      await enter(database, client, purposeRole)
      const outcomes = await attemptEach(client, [
        'SELECT * FROM app_private.ticket_key',
        'TABLE app_private.consent_roles',
        'COPY app_private.ticket_key TO STDOUT',
        `SELECT pg_read_file('postgresql.auto.conf')`,
        `SELECT query_to_xml('SELECT * FROM app_private.ticket_key', true, true, '')`,
        `SELECT table_to_xml('app_private.ticket_key', true, true, '')`,
        'LOCK TABLE app_private.ticket_key',
        'EXPLAIN SELECT * FROM app_private.ticket_key',
      ])
      expect(notRefused(outcomes, '42501')).toEqual([])
    })
  })

  test('12. the key shows in no plan, notice or source', async () => {
    await asRole(purposeRole, async (client) => {
      const said: string[] = []
      client.on('notice', (notice) => said.push(JSON.stringify(notice)))
      for (const setting of ['debug_print_parse', 'debug_print_rewritten', 'debug_print_plan']) {
        await client.query(`SET ${setting} = on`)
      }
      await client.query('SET client_min_messages = debug5')
      await client.query('SET plan_cache_mode = force_custom_plan')
      // The first of its connection: everything in it is planned under these settings.
      await enter(database, client, purposeRole)
      const sources = await attempt(
        client,
        `SELECT prosrc FROM pg_proc WHERE proname IN ('enter', 'person', 'lookup', 'consented')`,
      )
      const plan = await attempt(client, 'EXPLAIN (ANALYZE, VERBOSE) SELECT app.person(), app.lookup()')
      said.push(JSON.stringify([sources, plan]))
      const key = Buffer.from(database.keys.identityKey).subarray(0, 16)
      expect(said.join('')).toContain('PLANNEDSTMT')
      expect(said.join('')).not.toContain(key.toString('hex'))
      // Plans print bytes as signed decimals.
      expect(said.join('')).not.toContain([...new Int8Array(key)].join(' '))
    })
  })

  test('13. a path of one’s own cannot put another function in the place of the real one', async () => {
    await asRole(purposeRole, async (client) => {
      await enter(database, client, purposeRole)
      const outcomes = await attemptEach(client, [
        `CREATE FUNCTION app.person(integer) RETURNS uuid LANGUAGE sql AS 'SELECT NULL::uuid'`,
        `CREATE OR REPLACE FUNCTION app.person() RETURNS uuid LANGUAGE sql AS $$ SELECT '${bram}'::uuid $$`,
        `CREATE FUNCTION public.sha256(bytea) RETURNS bytea LANGUAGE sql AS 'SELECT $1'`,
        `CREATE FUNCTION pg_temp.sha256(bytea) RETURNS bytea LANGUAGE sql AS 'SELECT $1'`,
        `CREATE OPERATOR app.|| (LEFTARG = bytea, RIGHTARG = bytea, FUNCTION = pg_catalog.byteacat)`,
        'CREATE SCHEMA mine',
        'CREATE TEMP TABLE accounts (person_id uuid)',
        `CREATE TEMP VIEW accounts AS SELECT '${bram}'::uuid AS person_id`,
      ])
      expect(notRefused(outcomes, '42501')).toEqual([])
      await client.query('SET LOCAL search_path = pg_temp, public, app')
      const { person } = (await client.query('SELECT app.person() AS person')).rows[0]
      expect([anna, null]).toContain(person)
    })
  })
})

test('8. an identity ends with its ticket, in the midst of a transaction', async () => {
  await asRole('account', async (client) => {
    await client.query('BEGIN')
    await client.query('SELECT app.enter($1, $2)', [...ticket(database, 'account', { person: anna }, 100)])
    await new Promise((done) => setTimeout(done, 1_200))
    expect(await attempt(client, 'SELECT app.person()')).toEqual({ rows: [[null]] })
  })
})

test('6. the ticket itself is left nowhere that a statement could read it', async () => {
  await asRole('account', async (client) => {
    const said: string[] = []
    client.on('notice', (notice) => said.push(JSON.stringify(notice)))
    const [identity, code] = ticket(database, 'account')
    await client.query(
      `SET debug_print_plan = on; SET client_min_messages = debug5; SET plan_cache_mode = force_custom_plan; BEGIN`,
    )
    await client.query('SELECT app.enter($1, $2)', [identity, code])
    const administrator = await database.administrator()
    const running = await administrator.query(`SELECT query FROM pg_stat_activity`)
    const settings = await client.query(`SELECT current_setting('${identitySetting}') AS identity`)
    expect(JSON.stringify([said, running.rows, settings.rows])).not.toContain(code.toString('hex').slice(0, 32))
    expect(said.join('')).toContain('PLANNEDSTMT')
    expect(said.join('')).not.toContain([...new Int8Array(code.subarray(0, 16))].join(' '))
  })
})

test('7. the hub makes its tickets for the connection that they travel on', async () => {
  const client = await database.pools.acquire('account')
  const { id } = (await client.query<{ id: number }>('SELECT pg_backend_pid() AS id')).rows[0]!
  expect(database.pools.processOf(client)).toBe(id)
  client.release()
})

/** Rules 14–27: no column and no row beyond the purpose, told outright or by a sign. */
import { roleAccess, roleName } from '@confidant/statement'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  allPurposeRoles,
  attempt,
  attemptEach,
  enter,
  fillSample,
  notRefused,
  type Outcome,
  seesEverybody,
} from '../support/attacker.js'
import { sampleDeclaration } from '../support/sample-tables.js'
import { createTestDatabase, samplePeople, type TestDatabase } from '../support/test-database.js'

const { anna, bram } = samplePeople
const nobody = '00000000-0000-4000-8000-0000000000ff'
let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
  await fillSample(database)
})
afterAll(() => database[Symbol.asyncDispose]())

/** Runs in a transaction that is taken back. */
async function asRole(purposeRole: string, attack: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = await database.purposeRole(purposeRole)
  try {
    await enter(database, client, purposeRole)
    await attack(client)
    await client.query('ROLLBACK')
  } finally {
    await client.end()
  }
}

const tables = Object.values(sampleDeclaration.tables)

function readable(purposeRole: string, table: string): readonly string[] {
  return (
    roleAccess(sampleDeclaration).find((entry) => entry.purposeRole === purposeRole && entry.table === table)?.access
      .read ?? []
  )
}

function count(outcome: Outcome): number {
  return 'rows' in outcome ? outcome.rows.length : -1
}

describe.each(allPurposeRoles)('in the connection of %s', (purposeRole) => {
  test('14. a column outside of the purpose is refused wherever a statement may name it', async () => {
    await asRole(purposeRole, async (client) => {
      for (const table of tables) {
        const granted = readable(purposeRole, table.name)
        const statements = Object.keys(table.columns)
          .filter((column) => !granted.includes(column))
          .flatMap((column) => [
            `SELECT ${column} FROM app.${table.name}`,
            `SELECT count(*) FROM app.${table.name} WHERE ${column} IS NULL`,
            `SELECT 1 FROM app.${table.name} ORDER BY ${column}`,
            `SELECT count(*) FROM app.${table.name} GROUP BY ${column}`,
            `SELECT max(${column}::text) FROM app.${table.name}`,
            `SELECT 1 FROM app.${table.name} a JOIN app.${table.name} b USING (${column})`,
            `COPY app.${table.name} (${column}) TO STDOUT`,
            `EXPLAIN SELECT ${column} FROM app.${table.name}`,
          ])
        expect(notRefused(await attemptEach(client, statements), '42501')).toEqual([])
      }
    })
  })

  test('15. all columns at once are refused unless each is granted: *, whole rows, RETURNING *', async () => {
    await asRole(purposeRole, async (client) => {
      for (const table of tables) {
        if (readable(purposeRole, table.name).length === Object.keys(table.columns).length) continue
        const statements = [
          `SELECT * FROM app.${table.name}`,
          `TABLE app.${table.name}`,
          `SELECT t::text FROM app.${table.name} t`,
          `SELECT to_jsonb(t) FROM app.${table.name} t`,
          `SELECT (t).* FROM app.${table.name} t`,
          `SELECT count(t) FROM app.${table.name} t`,
          `DELETE FROM app.${table.name} RETURNING *`,
          `COPY app.${table.name} TO STDOUT`,
        ]
        expect(notRefused(await attemptEach(client, statements), '42501')).toEqual([])
      }
    })
  })

  test('16. the rows of others are not there', async () => {
    await asRole(purposeRole, async (client) => {
      for (const { name, subject } of tables) {
        const [column] = readable(purposeRole, name)
        if (column === undefined || subject === null || seesEverybody(purposeRole, name)) continue
        const statements = [
          `SELECT ${column} FROM app.${name}`,
          `SELECT ${column} FROM app.${name} TABLESAMPLE SYSTEM (100)`,
          `SELECT ${column} FROM ONLY app.${name}`,
          `SELECT a.${column} FROM app.${name} a FULL JOIN app.${name} b ON true`,
          `WITH RECURSIVE r AS (SELECT ${column} FROM app.${name}) SELECT * FROM r`,
          `SELECT x.${column} FROM (VALUES (1)) v, LATERAL (SELECT ${column} FROM app.${name}) x`,
        ]
        for (const [statement, outcome] of Object.entries(await attemptEach(client, statements))) {
          expect(count(outcome), statement).toBeLessThanOrEqual(1)
        }
      }
    })
  })

  test('17. the rows of others cannot be changed, taken over or added', async () => {
    await asRole(purposeRole, async (client) => {
      for (const { table, access } of roleAccess(sampleDeclaration).filter(
        (entry) => entry.purposeRole === purposeRole,
      )) {
        const { subject } = sampleDeclaration.tables[table]!
        if (subject === null || seesEverybody(purposeRole, table)) continue
        for (const column of access.update) {
          const type = sampleDeclaration.tables[table]!.columns[column]!.type
          const outcome = await attemptEach(client, [
            `UPDATE app.${table} SET ${column} = NULL::${type} WHERE ${subject} = '${bram}' RETURNING 1`,
          ])
          expect(count(Object.values(outcome)[0]!)).toBeLessThanOrEqual(0)
        }
        if (access.delete) {
          expect(
            count(await attempt(client, `DELETE FROM app.${table} WHERE ${subject} = '${bram}' RETURNING 1`)),
          ).toBe(0)
        }
      }
      const takeOver = tables.flatMap(({ name, subject }) =>
        subject === null ? [] : [`UPDATE app.${name} SET ${subject} = '${bram}'`],
      )
      expect(notRefused(await attemptEach(client, takeOver), '42501')).toEqual([])
    })
  })

  test('18. adding a row for somebody is refused in the same words whether they exist or not', async () => {
    await asRole(purposeRole, async (client) => {
      for (const { table, access } of roleAccess(sampleDeclaration).filter(
        (entry) => entry.purposeRole === purposeRole,
      )) {
        if (access.insert.length === 0) continue
        for (const suffix of ['', ' ON CONFLICT DO NOTHING']) {
          const add = (person: string) => {
            const sample: Record<string, string> = {
              person_id: `'${person}'`,
              lookup: `'hash of bram'`,
              total_cents: '1',
              given: 'true',
            }
            const values = access.insert.map((column) => sample[column] ?? `'x'`)
            return `INSERT INTO app.${table} (${access.insert.join(', ')}) VALUES (${values.join(', ')})${suffix}`
          }
          const outcomes = await attemptEach(client, [add(bram), add(nobody)])
          expect(notRefused(outcomes, '42501')).toEqual([])
        }
      }
    })
  })

  test('19. a condition that fails on the rows of others does not fail', async () => {
    await asRole(purposeRole, async (client) => {
      for (const { name, subject } of tables) {
        const columns = readable(purposeRole, name)
        if (subject === null || !columns.includes(subject) || seesEverybody(purposeRole, name)) continue
        const outcome = await attempt(
          client,
          `SELECT 1 FROM app.${name} WHERE 1 / (CASE WHEN ${subject} = '${bram}' THEN 0 ELSE 1 END) = 1`,
        )
        expect(outcome).not.toHaveProperty('refused')
      }
    })
  })

  test('20. plans, measured or estimated, are the same whether a hidden value exists or not', async () => {
    await asRole(purposeRole, async (client) => {
      for (const { name, subject, columns } of tables) {
        const texts = readable(purposeRole, name).filter((column) => columns[column]!.type === 'text')
        if (subject === null || seesEverybody(purposeRole, name)) continue
        for (const column of texts) {
          const plan = async (value: string) => {
            const explain = `EXPLAIN (ANALYZE, TIMING OFF, SUMMARY OFF, BUFFERS OFF) SELECT 1 FROM app.${name} WHERE ${column} = '${value}'`
            return JSON.stringify(await attempt(client, explain)).replaceAll(value, '')
          }
          const hidden = { email: 'bram@example.com', user_name: 'bram', lookup: 'hash of bram' }[column] ?? 'monthly'
          if (hidden === 'monthly') continue
          expect(await plan(hidden)).toBe(await plan('none'))
        }
      }
    })
  })

  test('21. there are no statistics of personal columns, nor a way to read them', async () => {
    await asRole(purposeRole, async (client) => {
      const views = ['pg_stats', 'pg_stats_ext', 'pg_stats_ext_exprs', 'pg_statistic', 'pg_statistic_ext_data']
      const statements = views.map((view) => `SELECT count(*) FROM pg_catalog.${view}`)
      expect(notRefused(await attemptEach(client, statements), '42501')).toEqual([])
    })
    const administrator = await database.administrator()
    const kept = await administrator.query<{ attname: string }>(
      `SELECT tablename || '.' || attname AS attname FROM pg_stats WHERE schemaname = 'app'`,
    )
    const personal = tables.flatMap(({ name, columns, subject }) =>
      Object.entries(columns).flatMap(([column, { category }]) =>
        category === null || column === subject ? [] : [`${name}.${column}`],
      ),
    )
    expect(kept.rows.filter(({ attname }) => personal.includes(attname))).toEqual([])
    expect(kept.rows.length).toBeGreaterThan(0)
  })

  test('22. turning row security off turns the rows off', async () => {
    await asRole(purposeRole, async (client) => {
      await client.query('SET LOCAL row_security = off')
      for (const { name, subject } of tables) {
        const [column] = readable(purposeRole, name)
        if (subject === null || column === undefined) continue
        const outcome = Object.values(await attemptEach(client, [`SELECT ${column} FROM app.${name}`]))[0]!
        expect(outcome).toEqual({ refused: '42501' })
      }
    })
  })
})

test('23. the statements of an account tell nothing of another purpose’s consents', async () => {
  await asRole('orders', async (client) => {
    expect(await attempt(client, `SELECT app.consented('${anna}', 'newsletter')`)).toEqual({ refused: '42501' })
  })
  await asRole('newsletter', async (client) => {
    expect(
      await attempt(
        client,
        `SELECT app.consented('${anna}', 'newsletter'), app.consented('${bram}', 'newsletter'), app.consented('${anna}', 'offers')`,
      ),
    ).toEqual({
      rows: [[true, false, false]],
    })
  })
})

test('24. a consent that was withdrawn closes its purpose at once', async () => {
  const subscribed = () =>
    database.withPurpose('newsletter:worker', 'everyone', (tx) =>
      tx.selectFrom('subscriptions').select('person_id').execute(),
    )
  expect(await subscribed()).toHaveLength(2)
  await database.withPurpose('consent-records', { person: bram }, (tx) =>
    tx.updateTable('consents').set({ ended_at: new Date() }).execute(),
  )
  expect(await subscribed()).toEqual([{ person_id: anna }])
  const seen = await database.withPurpose('newsletter', { person: bram }, (tx) =>
    tx.selectFrom('subscriptions').select('letter').execute(),
  )
  expect(seen).toEqual([])
})

test('24. a refusal is no consent', async () => {
  const administrator = await database.administrator()
  await administrator.query("INSERT INTO app.consents (person_id, purpose, given) VALUES ($1, 'newsletter', false)", [
    bram,
  ])
  const seen = await database.withPurpose('newsletter', { person: bram }, (tx) =>
    tx.selectFrom('subscriptions').select('letter').execute(),
  )
  expect(seen).toEqual([])
})

test('25. the owner of the tables sees nobody either', async () => {
  const administrator = await database.administrator()
  await administrator.query('BEGIN; SET LOCAL ROLE confidant_owner')
  for (const { name, subject } of tables) {
    if (subject === null) continue
    expect((await administrator.query(`SELECT FROM app.${name}`)).rowCount, name).toBe(0)
  }
  await administrator.query('ROLLBACK')
})

test('26. erasing a person takes what hangs on them, and nothing of anybody else', async () => {
  await database.withPurpose('erasure', { person: bram }, (tx) => tx.deleteFrom('accounts').execute())
  const administrator = await database.administrator()
  const left = await administrator.query('SELECT person_id FROM app.accounts UNION SELECT person_id FROM app.orders')
  expect(left.rows).toEqual([{ person_id: anna }])
})

test('27. a role holds nothing but what is declared: no object, no membership, no column besides', async () => {
  const administrator = await database.administrator()
  for (const purposeRole of allPurposeRoles) {
    const role = roleName(purposeRole)
    const owned = await administrator.query('SELECT FROM pg_shdepend WHERE refobjid = $1::regrole AND deptype = $2', [
      role,
      'o',
    ])
    const member = await administrator.query(
      'SELECT FROM pg_auth_members WHERE member = $1::regrole OR roleid = $1::regrole',
      [role],
    )
    expect([owned.rowCount, member.rowCount], role).toEqual([0, 0])
  }
})

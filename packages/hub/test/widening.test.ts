/** A version that widens a purpose, on a real server: before, after, blocked, told, visible. */
import { randomUUID } from 'node:crypto'
import { type Declaration, declare, type Tables } from '@confidant/statement'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { amend } from '../../statement/test/amend.js'
import { migrate } from '../src/database/migrations/migrate.js'
import { createWithPurpose } from '../src/database/purpose/with-purpose.js'
import { checkSchemaDrift } from '../src/database/schema-drift/check-schema-drift.js'
import type { HubWithPurpose } from '../src/database/tables.js'
import { hubSchema } from '../src/start/hub-schema.js'
import { createStatementNotices, createStatementVersions } from '../src/versions/index.js'
import { createTestDatabase, type TestDatabase } from './support/test-database.js'

const first = declare()
const why = { en: 'Because.', nl: 'Omdat.' }
/** Orders rest on the contract, the newsletter on consent, the books on the law. */
const second = amend(first, (draft) => {
  draft.version = '2'
  draft.date = '2027-03-01'
  draft.purposes.orders!.retention.keep = 'P3Y'
  draft.purposes.newsletter!.needs.account = { ...why }
  draft.purposes.bookkeeping!.retention.keep = 'P8Y'
  draft.purposes['service-messages']!.needs.sessions = { ...why }
})
const third = amend(second, (draft) => {
  draft.version = '3'
  draft.date = '2027-06-01'
})

let database: TestDatabase
let administrator: pg.Client
let withPurpose: HubWithPurpose

beforeAll(async () => {
  database = await createTestDatabase(hubSchema(first))
  administrator = await database.administrator()
  const options = { naming: hubSchema(first).naming, lifetimeMs: 60_000, preparedStatements: true }
  withPurpose = createWithPurpose<Tables>({ pools: database.pools, keys: database.keys }, options)
})
afterAll(() => database[Symbol.asyncDispose]())

const versionsOf = (declaration: Declaration) =>
  createStatementVersions({ withPurpose, schema: hubSchema(declaration) })
const noticesOf = (declaration: Declaration) =>
  createStatementNotices({ withPurpose, versions: versionsOf(declaration), now: () => new Date() })
const migrateTo = (declaration: Declaration) => migrate(administrator, hubSchema(declaration), database.keys)
const findings = (declaration: Declaration) => checkSchemaDrift(administrator, hubSchema(declaration), database.keys)

/** Somebody with an account, an order and the newsletter, under the version that the hub shows. */
async function register(name: string, version: string): Promise<string> {
  const person = randomUUID()
  await withPurpose('account', { person }, (tx) =>
    tx
      .insertInto('accounts')
      .values({
        person_id: person,
        user_name: name,
        email: `${name}@example.com`,
        language: 'en',
        entity_id: 'lindewerk',
        statement_version_seen: version,
      })
      .returning('user_name')
      .execute(),
  )
  await withPurpose('orders', { person }, (tx) =>
    tx
      .insertInto('orders')
      .values({
        person_id: person,
        entity_id: 'lindewerk',
        reference: name,
        state: 'placed',
        currency: 'EUR',
        total_minor: 1200,
        email: `${name}@example.com`,
        billing: '{}',
      })
      .execute(),
  )
  await agree(person, version)
  await withPurpose('consent-records', { person }, (tx) =>
    tx.insertInto('subscriptions').values({ person_id: person, topic: 'newsletter', language: 'en' }).execute(),
  )
  return person
}

const agree = (person: string, version: string) =>
  withPurpose('consent-records', { person }, (tx) =>
    tx
      .insertInto('consents')
      .values({
        person_id: person,
        purpose: 'newsletter',
        text_id: 'newsletter',
        text_version: 1,
        language: 'en',
        statement_version: version,
        given: true,
        answered_by: 'portal',
      })
      .execute(),
  )

const ordersOf = (person: string) =>
  withPurpose('orders', { person }, (tx) => tx.selectFrom('orders').select('reference').execute()).then(names)
const ordersAtTheDesk = () =>
  withPurpose('orders:desk', 'everyone', (tx) =>
    tx.selectFrom('orders').select('reference').orderBy('reference').execute(),
  ).then(names)
const names = (rows: { reference: string }[]) => rows.map(({ reference }) => reference)
const readers = () =>
  withPurpose('newsletter:worker', 'everyone', (tx) =>
    tx.selectFrom('subscriptions').select('person_id').execute(),
  ).then((rows) => rows.map(({ person_id }) => person_id))
const gatePolicies = async () =>
  (
    await administrator.query(
      `SELECT FROM pg_policies WHERE schemaname = 'app' AND (qual LIKE '%notified(%' OR with_check LIKE '%notified(%')`,
    )
  ).rowCount

/** Without those of the worker that deletes by term, which changes with the terms. */
const policies = async () =>
  (
    await administrator.query(
      `SELECT * FROM pg_policies WHERE schemaname = 'app' AND NOT starts_with(policyname, 'erasure_worker') ORDER BY tablename, policyname`,
    )
  ).rows
let policiesOfTheFirst: unknown[]

describe('the first version', () => {
  test('has to be published before a hub starts, and is then kept whole', async () => {
    await expect(versionsOf(first).assertPublished()).rejects.toMatchObject({ code: 'not-published' })
    expect(await versionsOf(first).publishIfNew(administrator)).toEqual({ version: '1', published: true, waiting: [] })
    expect(await versionsOf(first).publishIfNew(administrator)).toMatchObject({ published: false })
    await expect(versionsOf(first).assertPublished()).resolves.toBeUndefined()
    expect(await versionsOf(first).list()).toMatchObject([{ version: '1', date: first.date }])
    expect((await versionsOf(first).at('1'))?.purposes).toEqual(first.purposes)
    expect(await versionsOf(first).at('9')).toBeNull()
  })

  test('adds nothing to the policies, and nobody has anything to be told', async () => {
    const anna = await register('anna', '1')
    policiesOfTheFirst = await policies()
    expect(await gatePolicies()).toBe(0)
    expect(await findings(first)).toEqual([])
    expect(await noticesOf(first).pendingNotices(anna)).toBeNull()
    expect(await ordersOf(anna)).toEqual(['anna'])
  })

  test('is refused, by name, when its meaning changed without a new version', async () => {
    const changed = amend(first, (draft) => void delete draft.rights.portability)
    await expect(versionsOf(changed).assertPublished()).rejects.toMatchObject({
      code: 'changed-without-version',
      message: expect.stringContaining('Right removed'),
    })
    await expect(versionsOf(changed).publishIfNew(administrator)).rejects.toMatchObject({
      code: 'changed-without-version',
    })
    await expect(migrateTo(changed)).rejects.toThrow(/Right removed/)
    expect(await findings(first)).toEqual([])
  })

  test('cannot be published by the site, which reads it', async () => {
    const site = await database.purposeRole('site')
    await expect(site.query(`INSERT INTO app.statement_versions VALUES ('9', now(), '{}')`)).rejects.toMatchObject({
      code: '42501',
    })
    await expect(site.query(`UPDATE app.statement_versions SET version = '9'`)).rejects.toMatchObject({ code: '42501' })
  })
})

describe('a version that widens purposes', () => {
  let bram: string
  let clara: string

  test('hides people from them as soon as the rights are there, before it is published', async () => {
    bram = await register('bram', '1')
    clara = await register('clara', '1')
    await migrateTo(second)
    expect(await ordersOf(bram)).toEqual([])
    await expect(versionsOf(second).assertPublished()).rejects.toMatchObject({ code: 'not-published' })
    expect(await findings(second)).toEqual([])
  })

  test('is published with what now waits, and for what', async () => {
    expect(await versionsOf(second).publishIfNew(administrator)).toEqual({
      version: '2',
      published: true,
      waiting: [
        { purpose: 'newsletter', until: 'agreed' },
        { purpose: 'orders', until: 'notified' },
        { purpose: 'service-messages', until: 'notified' },
      ],
    })
    await expect(versionsOf(second).assertPublished()).resolves.toBeUndefined()
    await expect(versionsOf(first).assertPublished()).rejects.toMatchObject({ code: 'older-program' })
    expect(await findings(second)).toEqual([])
    const changes = await versionsOf(second).difference('1', '2')
    expect(changes?.map(({ kind }) => kind).sort()).toEqual([
      'retention-longer',
      'retention-longer',
      'use-added',
      'use-added',
    ])
    expect(await versionsOf(second).difference('1', '9')).toBeNull()
  })

  test('shows the purpose nobody who was not told: not to the person’s purpose role, not to the desk', async () => {
    expect(await ordersOf(bram)).toEqual([])
    expect(await ordersAtTheDesk()).toEqual([])
    const changed = await withPurpose('orders', { person: bram }, (tx) =>
      tx.updateTable('orders').set({ state: 'x' }).executeTakeFirst(),
    )
    expect(changed.numUpdatedRows).toBe(0n)
  })

  test('leaves the books, signing in, the rights and the carrier of the notice alone', async () => {
    const seen = await Promise.all([
      withPurpose('bookkeeping', { person: bram }, (tx) => tx.selectFrom('orders').select('id').execute()),
      withPurpose('sign-in', { person: bram }, (tx) => tx.selectFrom('accounts').select('email').execute()),
      withPurpose('data-rights', { person: bram }, (tx) => tx.selectFrom('orders').select('id').execute()),
      withPurpose('erasure', { person: bram }, (tx) => tx.selectFrom('orders').select('id').execute()),
      withPurpose('account', { person: bram }, (tx) => tx.selectFrom('accounts').select('email').execute()),
    ])
    expect(seen.map((rows) => rows.length)).toEqual([1, 1, 1, 1, 1])
    const addresses = await withPurpose('service-messages:worker', 'everyone', (tx) =>
      tx.selectFrom('accounts').select('email').execute(),
    )
    expect(addresses).toHaveLength(3)
  })

  test('tells each person in words what changed, and asks again what they had agreed to', async () => {
    const notice = await noticesOf(second).pendingNotices(bram)
    expect(notice).toMatchObject({ version: '2', date: '2027-03-01' })
    expect(notice?.tell.map(({ en }) => en)).toContainEqual(expect.stringMatching(/^Orders and purchases: kept longer/))
    expect(notice?.tell.map(({ nl }) => nl)).toContainEqual(expect.stringMatching(/^Bestellingen en aankopen: langer/))
    expect(notice?.ask).toMatchObject([{ purpose: 'newsletter', consent: { id: 'newsletter' } }])
  })

  test('lets the purpose see whoever was told, and them alone', async () => {
    await noticesOf(second).recordNotice(bram, '2', 'portal')
    await noticesOf(second).recordNotice(bram, '2', 'portal')
    expect(await ordersOf(bram)).toEqual(['bram'])
    expect(await ordersOf(clara)).toEqual([])
    expect(await ordersAtTheDesk()).toEqual(['bram'])
    expect((await noticesOf(second).pendingNotices(bram))?.tell).toEqual([])
  })

  test('does not count the old consent, nor one that an older hub still takes; a new one it does', async () => {
    expect(await readers()).toEqual([])
    const ended = await administrator.query(`SELECT DISTINCT ended_by FROM app.consents WHERE ended_at IS NOT NULL`)
    expect(ended.rows).toEqual([{ ended_by: 'new-version' }])
    await agree(bram, '1')
    expect(await readers()).toEqual([])
    expect((await noticesOf(second).pendingNotices(bram))?.ask).toHaveLength(1)
    await agree(bram, '2')
    expect(await readers()).toEqual([bram])
    expect(await noticesOf(second).pendingNotices(bram)).toBeNull()
  })

  test('blocks nobody who registers under it, only those whom an older hub registers', async () => {
    const dora = await register('dora', '2')
    expect(await ordersOf(dora)).toEqual(['dora'])
    expect(await noticesOf(second).pendingNotices(dora)).toBeNull()
    const late = register('late', '1')
    await expect(late).rejects.toMatchObject({ sqlState: '42501' })
  })

  test('cannot be stepped over from inside a widened purpose', async () => {
    const account = (person: string) =>
      withPurpose('account', { person }, (tx) =>
        tx.updateTable('accounts').set({ statement_version_seen: '2' }).execute(),
      )
    await account(clara)
    expect(await ordersOf(clara)).toEqual([])
    const orders = await database.purposeRole('orders')
    for (const statement of [
      `INSERT INTO app.statement_notices (person_id, statement_version, notified_by) VALUES ('${clara}', '2', 'x')`,
      'SELECT FROM app.statement_notices',
    ])
      await expect(orders.query(statement)).rejects.toMatchObject({ code: '42501' })
    const answer = await orders.query(
      `SELECT app.notified('${bram}', 'orders') AS told, app.notified('${bram}', 'newsletter') AS other`,
    )
    expect(answer.rows).toEqual([{ told: false, other: false }])
  })

  test('costs nothing any more when everybody was told', async () => {
    expect(await gatePolicies()).toBeGreaterThan(0)
    const unnotified = await administrator.query<{ person: string }>(
      `SELECT person_id AS person FROM app.accounts a WHERE NOT EXISTS (SELECT FROM app.statement_notices n WHERE n.person_id = a.person_id)`,
    )
    for (const { person } of unnotified.rows) await noticesOf(second).recordNotice(person, '2', 'mail')
    await migrateTo(second)
    expect(await policies()).toEqual(policiesOfTheFirst)
    expect(await findings(second)).toEqual([])
    expect(await ordersAtTheDesk()).toEqual(['anna', 'bram', 'clara', 'dora'])
  })

  test('a next version that widens nothing leaves no notice pending, and keeps the consents', async () => {
    await migrateTo(third)
    expect(await versionsOf(third).publishIfNew(administrator)).toMatchObject({
      published: true,
      waiting: [{ purpose: 'newsletter', until: 'agreed' }],
    })
    expect(await gatePolicies()).toBe(0)
    expect(await readers()).toEqual(expect.arrayContaining([bram]))
    expect((await versionsOf(third).list()).map(({ version }) => version)).toEqual(['1', '2', '3'])
  })
})

test('notices are pending from the version on: a hub that fails in between leaves neither', async () => {
  const fourth = amend(third, (draft) => {
    draft.version = '4'
    draft.purposes.orders!.retention.keep = 'P4Y'
  })
  await administrator.query('ALTER TABLE app.consents RENAME COLUMN ended_by TO other')
  await expect(versionsOf(fourth).publishIfNew(administrator)).rejects.toThrow()
  await administrator.query('ALTER TABLE app.consents RENAME COLUMN other TO ended_by')
  expect((await versionsOf(third).list()).map(({ version }) => version)).toEqual(['1', '2', '3'])
  expect(await gatePolicies()).toBe(0)
})

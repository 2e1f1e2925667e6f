import { sql } from 'kysely'
import { afterAll, beforeAll, expect, expectTypeOf, test } from 'vitest'
import { createTestDatabase, samplePeople, type TestDatabase } from './support/test-database.js'

const { anna, bram } = samplePeople
let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
  for (const [name, person] of Object.entries(samplePeople)) {
    const row = { person_id: person, user_name: name, email: `${name}@example.com`, recovery: 'secret' }
    await database.withPurpose('account', { person }, (tx) => tx.insertInto('accounts').values(row).execute())
    await database.withPurpose('sign-in', { lookup: `hash of ${name}` }, (tx) =>
      tx
        .insertInto('sign_in_lookups')
        .values({ lookup: `hash of ${name}`, person_id: person })
        .execute(),
    )
  }
})

afterAll(() => database[Symbol.asyncDispose]())

test('a person finds their own row and no other', async () => {
  const rows = await database.withPurpose('account', { person: anna }, (tx) =>
    tx.selectFrom('accounts').select('email').execute(),
  )
  expect(rows).toEqual([{ email: 'anna@example.com' }])
})

test('a value that was looked up finds its own row and no other', async () => {
  const rows = await database.withPurpose('sign-in', { lookup: 'hash of bram' }, (tx) =>
    tx.selectFrom('sign_in_lookups').select('person_id').execute(),
  )
  expect(rows).toEqual([{ person_id: bram }])
})

test('a job for everybody sees everybody, in the columns of its purpose', async () => {
  const rows = await database.withPurpose('service-messages:worker', 'everyone', (tx) =>
    tx.selectFrom('accounts').select('email').orderBy('email').execute(),
  )
  expect(rows).toEqual([{ email: 'anna@example.com' }, { email: 'bram@example.com' }])
})

test('what the work throws takes the changes back', async () => {
  const attempt = database.withPurpose('account', { person: anna }, async (tx) => {
    await tx.updateTable('accounts').set({ user_name: 'other' }).execute()
    throw new Error('changed my mind')
  })
  await expect(attempt).rejects.toThrow('changed my mind')
  const row = await database.withPurpose('account', { person: anna }, (tx) =>
    tx.selectFrom('accounts').select('user_name').executeTakeFirst(),
  )
  expect(row).toEqual({ user_name: 'anna' })
})

test('a swallowed error does not pass for a commit', async () => {
  const attempt = database.withPurpose('orders', { person: anna }, async (tx) => {
    await tx
      .insertInto('orders')
      .values({ person_id: bram, total_cents: 1 })
      .execute()
      .catch(() => {})
  })
  await expect(attempt).rejects.toMatchObject({ code: 'transaction' })
})

test('the error of a refused statement names what failed and quotes nobody', async () => {
  const attempt = database.withPurpose('account', { person: anna }, (tx) =>
    tx
      .insertInto('accounts')
      .values({ person_id: anna, user_name: 'anna', email: 'hidden@example.com', recovery: '' })
      .execute(),
  )
  await expect(attempt).rejects.toMatchObject({ code: 'statement', sqlState: '23505', constraint: 'accounts_pkey' })
  const error = await attempt.catch((thrown: Error) => thrown)
  expect(JSON.stringify(error) + String(error) + String((error as Error).cause)).not.toMatch(/hidden|00000000-/)
})

test('statements are built, not written, and end with their transaction', async () => {
  const written = database.withPurpose('account', { person: anna }, (tx) => {
    const kysely = tx as unknown as Parameters<ReturnType<typeof sql>['execute']>[0]
    return sql`SELECT 1`.execute(kysely)
  })
  await expect(written).rejects.toMatchObject({ code: 'refused' })
  const late = await database.withPurpose('account', { person: anna }, async (tx) => ({
    query: tx.selectFrom('accounts').select('email'),
  }))
  await expect(late.query.execute()).rejects.toMatchObject({ code: 'transaction' })
})

test('a subject that is none is refused before anything is asked', async () => {
  const nobody = database.withPurpose('account', { person: `${anna}' OR true` }, (tx) =>
    tx.selectFrom('accounts').select('email').execute(),
  )
  await expect(nobody).rejects.toMatchObject({ code: 'refused' })
})

test('no connection is lost by errors', async () => {
  const fail = () => database.withPurpose('orders', { person: anna }, () => Promise.reject(new Error('no')))
  await Promise.all(Array.from({ length: 40 }, () => expect(fail()).rejects.toThrow('no')))
  const rows = await database.withPurpose('orders', { person: anna }, (tx) =>
    tx.selectFrom('products').select('id').execute(),
  )
  expect(rows).toEqual([])
})

test('a column outside of the purpose does not compile', () => {
  const never = () =>
    database.withPurpose('orders', { person: anna }, async (tx) => {
      // @ts-expect-error orders do not read user names
      tx.selectFrom('accounts').select('user_name')
      // @ts-expect-error orders know no consents
      tx.selectFrom('consents')
      // @ts-expect-error nor may they add accounts
      tx.insertInto('accounts')
      // @ts-expect-error a number of an order is given by the database
      tx.insertInto('orders').values({ person_id: anna, total_cents: 1, id: anna })
      // @ts-expect-error an order stays with its person
      tx.updateTable('orders').set({ person_id: bram })
      return tx.selectFrom('orders').select('total_cents').execute()
    })
  expectTypeOf(never).returns.resolves.toEqualTypeOf<{ total_cents: number }[]>()
})

test('there is no purpose role that nobody declared', async () => {
  // @ts-expect-error no such purpose role
  const attempt = database.withPurpose('marketing', 'everyone', async () => {})
  await expect(attempt).rejects.toThrow()
})

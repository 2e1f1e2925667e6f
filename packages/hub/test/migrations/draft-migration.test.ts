import { declare, tableStatements } from '@confidant/statement'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hubMigrations } from '../../src/migrations/index.js'
import { startTestServer } from '../support/test-database.js'
import { draftMigration } from './draft-migration.js'

const declaration = declare()
const { profiles, subscriptions, mailing_deliveries: deliveries } = declaration.tables
let server: Awaited<ReturnType<typeof startTestServer>>
let client: pg.Client

beforeAll(async () => {
  server = await startTestServer()
  client = new pg.Client({ ...server.administrator })
  await client.connect()
})

afterAll(async () => {
  await client.end()
  await server.stop()
})

type Columns = (typeof declaration.tables)[string]['columns']

/** The declaration with other columns in one table. */
function planted(table: string, change: (columns: Columns) => Columns) {
  const found = declaration.tables[table]!
  return { ...declaration, tables: { ...declaration.tables, [table]: { ...found, columns: change(found.columns) } } }
}

const draft = (changed: typeof declaration = declaration) => draftMigration(client, changed, hubMigrations)

test('the steps make what the statement declares, to the last default and key', async () => {
  expect(await draft()).toEqual([])
})

describe('a column', () => {
  const nickname = { ...profiles!.columns.full_name!, nullable: true }

  test('that was declared is added', async () => {
    const changed = planted('profiles', (columns) => ({ ...columns, nickname }))
    expect(await draft(changed)).toEqual(['ALTER TABLE "app"."profiles" ADD COLUMN "nickname" text'])
  })

  test('that has to have a value asks what rows get that are there, or says what they get', async () => {
    const required = planted('profiles', (columns) => ({ ...columns, nickname: { ...nickname, nullable: false } }))
    expect(await draft(required)).toEqual([
      expect.stringMatching(
        /^-- Rows that are there need a value.*\nALTER TABLE .* ADD COLUMN "nickname" text NOT NULL$/,
      ),
    ])
    const filled = planted('profiles', (columns) => ({
      ...columns,
      nickname: { ...nickname, nullable: false, default: "'none'" },
    }))
    expect(await draft(filled)).toEqual([
      `ALTER TABLE "app"."profiles" ADD COLUMN "nickname" text NOT NULL DEFAULT 'none'::text`,
    ])
  })

  test('that is declared no more is dropped, which says what is lost', async () => {
    const changed = planted('profiles', ({ full_name: _, ...columns }) => columns)
    expect(await draft(changed)).toEqual([
      '-- What stands in it is lost.\nALTER TABLE "app"."profiles" DROP COLUMN "full_name"',
    ])
  })

  test('changes its type, its default and whether it may be empty', async () => {
    const changed = planted('profiles', (columns) => ({
      ...columns,
      full_name: { ...columns.full_name!, type: 'jsonb', nullable: true },
      updated_at: { ...columns.updated_at!, default: null },
    }))
    expect(await draft(changed)).toEqual([
      'ALTER TABLE "app"."profiles" ALTER COLUMN "full_name" TYPE jsonb USING "full_name"::jsonb',
      'ALTER TABLE "app"."profiles" ALTER COLUMN "full_name" DROP NOT NULL',
      'ALTER TABLE "app"."profiles" ALTER COLUMN "updated_at" DROP DEFAULT',
    ])
  })
})

test('a table is made as it is declared, or dropped', async () => {
  const { profiles: _, ...rest } = declaration.tables
  expect(await draft({ ...declaration, tables: rest })).toEqual([
    '-- What stands in it is lost.\nDROP TABLE "app"."profiles"',
  ])
  const added = { ...declaration, tables: { ...declaration.tables, nicknames: { ...profiles!, name: 'nicknames' } } }
  const [made, ...more] = await draft(added)
  expect(more).toEqual([])
  expect(made).toMatch(/^CREATE TABLE "app"\."nicknames" \(\n {2}"person_id" uuid NOT NULL,/)
  expect(tableStatements(added)).toContain(made)
})

test('a key that changes is dropped and made anew', async () => {
  const changed = {
    ...declaration,
    tables: {
      ...declaration.tables,
      subscriptions: { ...subscriptions!, unique: [['email']] },
      mailing_deliveries: { ...deliveries!, parent: null },
    },
  }
  expect(await draft(changed)).toEqual([
    expect.stringMatching(/^ALTER TABLE "app"\."mailing_deliveries" DROP CONSTRAINT "mailing_deliveries_.*fkey"$/),
    'ALTER TABLE "app"."subscriptions" ADD UNIQUE (email)',
  ])
})

test('a draft leads to what is declared, and leaves the database as it was', async () => {
  const { profiles: _, ...rest } = declaration.tables
  const changed = {
    ...declaration,
    tables: {
      ...rest,
      nicknames: { ...profiles!, name: 'nicknames' },
      subscriptions: { ...subscriptions!, unique: [['email']] },
    },
  }
  const statements = await draft(changed)
  const step = {
    number: hubMigrations.length + 1,
    name: 'drafted',
    statements: ({ schema }: { schema: string }) => statements.map((text) => text.replaceAll('"app".', `"${schema}".`)),
  }
  expect(await draftMigration(client, changed, [...hubMigrations, step])).toEqual([])
  const left = await client.query(`SELECT nspname FROM pg_namespace WHERE nspname IN ('made', 'declared')`)
  expect(left.rows).toEqual([])
})

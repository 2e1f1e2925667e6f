import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '../src/database/migrations/migrate.js'
import { assertNoSchemaDrift, checkSchemaDrift } from '../src/database/schema-drift/check-schema-drift.js'
import { sampleDeclaration } from './support/sample-tables.js'
import { createTestDatabase, sampleSchema, type TestDatabase } from './support/test-database.js'

let database: TestDatabase
let administrator: pg.Client

beforeAll(async () => {
  database = await createTestDatabase()
  administrator = await database.administrator()
})
afterAll(() => database[Symbol.asyncDispose]())

const check = () => checkSchemaDrift(administrator, sampleSchema, database.keys)

test('a database that was just migrated is what the declaration says', async () => {
  expect(await check()).toEqual([])
  await expect(assertNoSchemaDrift(administrator, sampleSchema, database.keys)).resolves.toBeUndefined()
})

/** Each is one way in which a database drifts from its statement, and what the check says of it. */
const drifts: [string, RegExp][] = [
  [
    'ALTER TABLE app.accounts ADD COLUMN birthday date',
    /a column accounts\.birthday that the statement does not declare/,
  ],
  ['ALTER TABLE app.accounts DROP COLUMN recovery', /declares accounts\.recovery, and the database has no such column/],
  [
    'ALTER TABLE app.accounts ALTER COLUMN recovery TYPE varchar(9)',
    /recovery is declared as text and is character varying\(9\)/,
  ],
  ['ALTER TABLE app.accounts ALTER COLUMN email DROP NOT NULL', /accounts\.email is declared as never empty/],
  ['CREATE TABLE app.visitors (address inet)', /visitors\.address that the statement does not declare/],
  ['DROP TABLE app.products', /declares products\.title, and the database/],
  ['CREATE VIEW app.everybody AS SELECT email FROM app.accounts', /everybody \(view with the rights of its owner/],
  ['CREATE MATERIALIZED VIEW app.copy AS SELECT email FROM app.accounts', /not declared: copy \(kind m\)/],
  ['CREATE SEQUENCE app.numbers', /not declared: numbers \(kind S\)/],
  [
    'CREATE TRIGGER spy BEFORE UPDATE ON app.accounts FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()',
    /accounts trigger spy/,
  ],
  ['CREATE RULE spy AS ON DELETE TO app.accounts DO INSTEAD NOTHING', /accounts rule spy/],
  ['CREATE UNIQUE INDEX ON app.accounts (email)', /starts with accounts\.email, which can be guessed/],
  ['CREATE INDEX ON app.accounts (lower(email))', /starts with accounts\.expression/],
  ['ALTER TABLE app.orders DISABLE ROW LEVEL SECURITY', /Forced row security is declared but missing: orders/],
  ['ALTER TABLE app.orders NO FORCE ROW LEVEL SECURITY', /Forced row security is declared but missing: orders/],
  [
    'GRANT SELECT (user_name) ON app.accounts TO confidant_orders',
    /not declared: SELECT on accounts\.user_name to confidant_orders/,
  ],
  ['GRANT SELECT ON app.accounts TO confidant_orders', /not declared: SELECT on accounts to confidant_orders/],
  ['GRANT SELECT (email) ON app.accounts TO PUBLIC', /SELECT on accounts\.email to PUBLIC/],
  [
    'REVOKE SELECT (email) ON app.accounts FROM confidant_orders',
    /declared but missing: SELECT on accounts\.email to confidant_orders/,
  ],
  [
    'CREATE POLICY more ON app.accounts TO confidant_orders USING (true)',
    /Policy exists but is not declared: more on accounts/,
  ],
  ['DROP POLICY orders_select ON app.orders', /Policy is declared but missing: orders_select on orders/],
  [
    'ALTER POLICY orders_select ON app.orders USING (true)',
    /orders_select on orders for select to confidant_orders using \(true\)/,
  ],
  ['ALTER POLICY orders_select ON app.orders TO PUBLIC', /orders_select on orders for select to public/],
  ['ALTER ROLE confidant_orders BYPASSRLS', /confidant_orders login with rights of its own/],
  ['ALTER ROLE confidant_definer LOGIN', /confidant_definer login/],
  ['ALTER ROLE confidant_orders CONNECTION LIMIT -1', /confidant_orders login limit -1/],
  ['CREATE ROLE confidant_other LOGIN', /Role exists but is not declared: confidant_other login/],
  [
    'GRANT confidant_account TO confidant_orders',
    /Membership exists but is not declared: confidant_account to confidant_orders/,
  ],
  [
    'GRANT pg_read_all_data TO confidant_orders',
    /Membership exists but is not declared: pg_read_all_data to confidant_orders/,
  ],
  [
    'ALTER ROLE confidant_orders SET statement_timeout = 0',
    /Setting of a role exists but is not declared: confidant_orders statement_timeout=0/,
  ],
  [
    'GRANT SET ON PARAMETER backtrace_functions TO confidant_orders',
    /role confidant_orders may set backtrace_functions, which holds the identity/,
  ],
  ['GRANT SET ON PARAMETER backtrace_functions TO PUBLIC', /role confidant_sign_in may set backtrace_functions/],
  [
    'REVOKE SET ON PARAMETER backtrace_functions FROM confidant_definer',
    /role confidant_definer may not set backtrace/,
  ],
  [`ALTER DATABASE postgres SET backtrace_functions = 'confidant_p_'`, /backtrace_functions is preset/],
  [`ALTER ROLE confidant_orders PASSWORD 'known'`, /password of confidant_orders is not the one this hub derives/],
  ['GRANT EXECUTE ON FUNCTION set_config TO PUBLIC', /PUBLIC may execute set_config\(text,text,boolean\)/],
  ['GRANT USAGE ON LANGUAGE plpgsql TO PUBLIC', /PUBLIC may use language plpgsql/],
  ['GRANT TEMP ON DATABASE postgres TO PUBLIC', /PUBLIC has TEMPORARY on the database/],
  ['GRANT CREATE ON SCHEMA public TO PUBLIC', /PUBLIC has CREATE on schema public/],
  ['GRANT SELECT ON pg_stats TO PUBLIC', /PUBLIC may read pg_stats/],
  [
    `CREATE OR REPLACE FUNCTION app.person() RETURNS uuid LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'`,
    /Function is declared but missing: person of confidant_definer/,
  ],
  [
    `CREATE FUNCTION app.more() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'`,
    /Function exists but is not declared: more/,
  ],
]

test.each(drifts)('it finds by name: %s', async (statement, said) => {
  await administrator.query('BEGIN')
  try {
    await administrator.query(statement)
    const findings = (await check()).join('\n')
    expect(findings).toMatch(said)
    await expect(assertNoSchemaDrift(administrator, sampleSchema, database.keys)).rejects.toMatchObject({
      code: 'catalogue',
    })
  } finally {
    await administrator.query('ROLLBACK')
  }
})

test('a declaration that the database does not know is found as well', async () => {
  const { orders, ...rest } = sampleDeclaration.tables
  const moved = { ...sampleDeclaration, tables: { ...rest, purchases: { ...orders!, name: 'purchases' } } }
  const findings = await checkSchemaDrift(administrator, { ...sampleSchema, declaration: moved }, database.keys)
  expect(findings.join('\n')).toMatch(/declares purchases\.total_cents, and the database has no such column/)
  expect(findings.join('\n')).toMatch(/a column orders\.total_cents that the statement does not declare/)
})

test('a right to set the identity that was given away is taken back by migrate', async () => {
  await administrator.query('GRANT SET ON PARAMETER backtrace_functions TO confidant_orders, PUBLIC')
  expect(await check()).not.toEqual([])
  await migrate(administrator, sampleSchema, database.keys)
  expect(await check()).toEqual([])
})

test('what a role changed of itself is undone by migrate', async () => {
  const client = await database.purposeRole('orders')
  await client.query('ALTER ROLE confidant_orders SET statement_timeout = 0')
  await client.query(`ALTER ROLE confidant_orders PASSWORD 'known'`)
  expect(await check()).toHaveLength(3)
  await migrate(administrator, sampleSchema, database.keys)
  expect(await check()).toEqual([])
})

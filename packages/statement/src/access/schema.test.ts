import { expect, test } from 'vitest'
import { amend } from '../../test/amend.js'
import { declare } from '../declaration/declare.js'
import { tableStatements, tablesInOrder } from './schema.js'

const declaration = declare()
const statementOf = (name: string, statements = tableStatements(declaration)) =>
  statements.find((statement) => statement.startsWith(`CREATE TABLE "app"."${name}" (`))

test('a table is made with what may be empty, what comes by itself, and its keys', () => {
  expect(statementOf('mailing_deliveries')).toBe(`CREATE TABLE "app"."mailing_deliveries" (
  "person_id" uuid NOT NULL,
  "mailing_id" uuid NOT NULL,
  "topic" text NOT NULL,
  "state" text NOT NULL,
  "at" timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY ("person_id", "mailing_id"),
  FOREIGN KEY ("person_id", "topic") REFERENCES "app"."subscriptions" ("person_id", "topic") ON DELETE CASCADE
)`)
  expect(statementOf('subscriptions')).toContain('  "email" text,\n')
})

test('what is unique is held unique', () => {
  const unique = amend(declaration, (draft) => {
    draft.tables.orders!.unique = [['entity_id', 'reference'], ['reference']]
  })
  expect(statementOf('orders', tableStatements(unique))).toContain(
    '  PRIMARY KEY ("person_id", "id"),\n  UNIQUE ("entity_id", "reference"),\n  UNIQUE ("reference")\n)',
  )
})

test('tables are made in the schema that is named', () => {
  const statements = tableStatements(declaration, { schema: 'other', rolePrefix: 'confidant' })
  expect(statements.filter((statement) => !statement.startsWith('CREATE TABLE "other".'))).toEqual([])
  expect(statements.join()).not.toContain('"app"')
})

test('tables are made parents first, each once, whatever their order in the declaration', () => {
  const backwards = { tables: Object.fromEntries(Object.entries(declaration.tables).toReversed()) }
  for (const given of [declaration, backwards]) {
    const order = tablesInOrder(given).map(({ name }) => name)
    expect([...order].sort()).toEqual(Object.keys(declaration.tables).sort())
    for (const { name, parent } of Object.values(declaration.tables)) {
      if (parent !== null) expect(order.indexOf(parent.table)).toBeLessThan(order.indexOf(name))
    }
  }
})

test('a parent that does not exist, or a circle of parents, ends', () => {
  const broken = amend(declaration, (draft) => {
    draft.tables.order_lines!.parent!.table = 'carts'
    draft.tables.orders!.parent = { table: 'orders', columns: ['person_id', 'id'] }
  })
  expect(tablesInOrder(broken)).toHaveLength(Object.keys(declaration.tables).length)
  expect(statementOf('order_lines', tableStatements(broken))).not.toContain('REFERENCES')
})

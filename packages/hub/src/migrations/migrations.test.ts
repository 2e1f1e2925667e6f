import { declare, defaultNaming } from '@confidant/statement'
import { expect, test } from 'vitest'
import { migrationDigest } from '../database/migrations/migration.js'
import { hubMigrations } from './index.js'

/** Of each released step, the oldest first. A step that is not here yet may still change. */
const released = ['99ebe698fafe5d17e71e12382f0e85fb9ecd319926da0a2ad337965b3ce487bd']

test('a released step never changes', () => {
  expect(hubMigrations.slice(0, released.length).map((step) => migrationDigest(step, defaultNaming))).toEqual(released)
})

test('the steps make every table that the statement declares, in the schema that they are told', () => {
  const statements = hubMigrations.flatMap((step) => step.statements({ ...defaultNaming, schema: 'elsewhere' }))
  const made = statements.flatMap((statement) => /^CREATE TABLE "elsewhere"\."(\w+)"/.exec(statement)?.[1] ?? [])
  expect(made.sort()).toEqual(Object.keys(declare().tables).sort())
  expect(statements.join()).not.toContain('"app"')
})

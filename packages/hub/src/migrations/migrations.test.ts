import { defaultNaming } from '@confidant/statement'
import { expect, test } from 'vitest'
import { migrationDigest } from '../database/migrations/migration.js'
import { hubMigrations } from './index.js'

/** Of each released step, the oldest first. A step that is not here yet may still change. */
const released = ['af33842b996e0a35ffd5a37971022e092e7ec9bd82544d395f4897bfab6732cd']

test('a released step never changes', () => {
  expect(hubMigrations.slice(0, released.length).map((step) => migrationDigest(step, defaultNaming))).toEqual(released)
})

test('the steps make tables in the schema that they are told', () => {
  const statements = hubMigrations.flatMap((step) => step.statements({ ...defaultNaming, schema: 'elsewhere' }))
  expect(statements.join()).toContain('CREATE TABLE "elsewhere"."accounts"')
  expect(statements.join()).not.toContain('"app"')
})

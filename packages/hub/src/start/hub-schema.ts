/** The hub's database as a whole: the statement, its steps, and where consents stand. */
import { type Declaration, defaultNaming } from '@confidant/statement'
import type { Schema } from '../database/index.js'
import { hubMigrations } from '../migrations/index.js'

export function hubSchema(declaration: Declaration): Schema {
  return {
    declaration,
    naming: defaultNaming,
    migrations: hubMigrations,
    consents: {
      table: 'consents',
      person: 'person_id',
      purpose: 'purpose',
      given: 'given',
      endedAt: 'ended_at',
      statementVersion: 'statement_version',
      restrictions: { table: 'accounts', person: 'person_id', since: 'restricted_at' },
    },
  }
}

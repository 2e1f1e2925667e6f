/** The steps of the hub's own tables, forward only. */
import { declare, tableStatements } from '@confidant/statement'
import type { Migration } from '../database/migrations/migration.js'

const ground: Migration = {
  number: 1,
  name: 'ground',
  statements: (naming) => tableStatements(declare(), naming),
}

export const hubMigrations: readonly Migration[] = [ground]

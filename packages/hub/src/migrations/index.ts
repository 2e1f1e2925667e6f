/**
 * The steps of the hub's own tables, forward only, each a file of SQL that never changes once it was released. Place: applied by
 * `migrate`; roles, grants, policies and functions are no part of them, because they follow from the declaration every time.
 */
import { readFileSync } from 'node:fs'
import { quoteName } from '@confidant/statement'
import type { Migration } from '../database/index.js'

export const hubMigrations: readonly Migration[] = [fromFile(1, 'initial')]

/** `<four digits>-<name>.sql` in this folder; statements end with a semicolon at the end of a line, and tables are those of `"app"`. */
function fromFile(number: number, name: string): Migration {
  // The same path from the sources, which tests run, and from what was built of them.
  const path = `../../src/migrations/${String(number).padStart(4, '0')}-${name}.sql`
  const statements = readFileSync(new URL(path, import.meta.url), 'utf8')
    .replaceAll(/^--.*\n/gm, '')
    .split(/;\s*\n/)
    .filter((statement) => statement.trim() !== '')
  return {
    number,
    name,
    statements: ({ schema }) => statements.map((statement) => statement.replaceAll('"app".', `${quoteName(schema)}.`)),
  }
}

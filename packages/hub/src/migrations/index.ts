/**
 * The steps of the hub's own tables, forward only: each file of SQL in this folder is one, and never changes once it was released. Place:
 * applied by `migrate`; roles, grants, policies and functions are no part of them, because they follow from the declaration every time.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { quoteName } from '@confidant/statement'
import type { Migration } from '../database/index.js'

// The same folder from the sources, which tests run, and from what was built of them.
const folder = new URL('../../src/migrations/', import.meta.url)

/** `<four digits>-<name>.sql`. */
const fileName = /^(\d{4})-([a-z0-9-]+)\.sql$/

export const hubMigrations: readonly Migration[] = readdirSync(folder)
  .sort()
  .flatMap((file) => {
    const [, number, name] = fileName.exec(file) ?? []
    return number === undefined || name === undefined ? [] : [fromFile(Number(number), name, file)]
  })

/** Statements end with a semicolon at the end of a line, and tables are those of `"app"`. */
function fromFile(number: number, name: string, file: string): Migration {
  const statements = readFileSync(new URL(file, folder), 'utf8')
    .replaceAll(/^--.*\n/gm, '')
    .split(/;\s*\n/)
    .filter((statement) => statement.trim() !== '')
  return {
    number,
    name,
    statements: ({ schema }) => statements.map((statement) => statement.replaceAll('"app".', `${quoteName(schema)}.`)),
  }
}

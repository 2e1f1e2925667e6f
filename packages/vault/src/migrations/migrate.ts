/**
 * Brings a database to the present version: forward only, one transaction a step.
 * Place: runs whenever a vault is opened. Must never touch a database that a newer program wrote.
 */
import type { Database } from 'better-sqlite3-multiple-ciphers'
import { VaultError } from '../vault.js'
import { migrations } from './index.js'

/** @throws {VaultError} `invalid` when the database is of a newer version than this program knows */
export function migrate(database: Database, steps: readonly string[] = migrations): void {
  const version = versionOf(database)
  if (version > steps.length) {
    throw new VaultError(
      'invalid',
      `This vault has version ${version}, but this program supports versions up to ${steps.length}. Nothing was changed. Update the program, then open the vault.`,
    )
  }
  for (let step = version; step < steps.length; step++) apply(database, steps[step]!, step + 1)
}

export function versionOf(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }))
}

function apply(database: Database, step: string, version: number): void {
  const run = database.transaction(() => {
    database.exec(step)
    database.pragma(`user_version = ${version}`)
  })
  run.exclusive()
}

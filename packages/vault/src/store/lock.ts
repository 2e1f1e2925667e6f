/**
 * One process at a time: an exclusive lock on an empty file in the vault folder.
 * Place: taken before anything else of a vault is read. It is SQLite's own file lock because that is the one lock
 * at hand that works on every platform and that the system releases when a process dies, however it dies.
 */
import Database from 'better-sqlite3-multiple-ciphers'
import { toVaultError } from '../vault-error.js'
import { reserveFile } from './files.js'

export interface VaultLock {
  release(): void
}

/**
 * @throws {VaultError} `vault-in-use` at once when another process, or this one, holds it; `invalid` when the file may not
 * be written
 */
export function takeLock(path: string): VaultLock {
  let file: Database.Database | null = null
  try {
    reserveFile(path)
    file = new Database(path, { timeout: 0 })
    file.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
  } catch (cause) {
    file?.close()
    throw toVaultError(cause)
  }
  return { release: () => file.close() }
}

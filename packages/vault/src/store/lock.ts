/**
 * One process at a time: an exclusive lock on an empty file in the vault folder.
 * Place: taken before anything else of a vault is read. It is SQLite's own file lock because that is the one lock
 * at hand that works on every platform and that the system releases when a process dies, however it dies.
 */
import Database from 'better-sqlite3-multiple-ciphers'
import { vaultError } from '../vault-error.js'
import { reserveFile } from './files.js'

export interface VaultLock {
  release(): void
}

/** Throws VaultError `vault-in-use` at once when another process, or this one, holds it. */
export function takeLock(path: string): VaultLock {
  reserveFile(path)
  const file = new Database(path, { timeout: 0 })
  try {
    file.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
  } catch {
    file.close()
    throw vaultError('vault-in-use')
  }
  return { release: () => file.close() }
}

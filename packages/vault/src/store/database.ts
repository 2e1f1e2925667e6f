/**
 * The encrypted SQLite database: ChaCha20-Poly1305 on every page (SQLite3 Multiple Ciphers), with a raw key.
 * Place: opens what `vault.db` holds and sets how it is kept. Must never open a file that lies there in plain.
 */
import { closeSync, openSync, readSync } from 'node:fs'
import { subkey } from '@confidant/crypto/device'
import { wipe } from '@confidant/crypto/random'
import Database from 'better-sqlite3-multiple-ciphers'
import { vaultError } from '../vault-error.js'
import { reserveFile } from './files.js'

/** Bytes of a page; the decision on the vault's storage says what was measured. */
const pageBytes = 16_384
const cacheKib = 65_536
/** Pages in the write-ahead log before they are moved into the database: 64 MiB. */
const checkpointPages = 4096

/** @throws {VaultError} `vault-damaged` when the file does not open with this key */
export function openDatabase(file: string, vaultKey: Uint8Array): Database.Database {
  reserveFile(file)
  assertEncrypted(file)
  const database = unlockDatabase(file, vaultKey)
  try {
    configure(database)
    return database
  } catch (cause) {
    database.close()
    throw cause
  }
}

/** With its key, and nothing else set. */
export function unlockDatabase(file: string, vaultKey: Uint8Array): Database.Database {
  const database = new Database(file, { timeout: 0 })
  database.pragma("cipher = 'chacha20'")
  const key = rawKey(vaultKey)
  database.key(key)
  wipe(key)
  return database
}

/** Key and salt in the notation of SQLite3 Multiple Ciphers, in which no derivation takes place. */
export function rawKey(vaultKey: Uint8Array): Buffer {
  const databaseKey = subkey(vaultKey, 'database')
  const salt = subkey(vaultKey, 'database-salt').subarray(0, 16)
  const notation = Buffer.from(`raw:${hex(databaseKey)}${hex(salt)}`, 'latin1')
  wipe(databaseKey)
  return notation
}

function configure(database: Database.Database): void {
  // First of all: it keeps the index of the write-ahead log in memory instead of in a file.
  database.pragma('locking_mode = EXCLUSIVE')
  if (database.pragma('page_count', { simple: true }) === 0) setPageFormat(database)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('temp_store = MEMORY')
  database.pragma('mmap_size = 0')
  database.pragma('secure_delete = ON')
  database.pragma('foreign_keys = ON')
  database.pragma('cell_size_check = ON')
  database.pragma('trusted_schema = OFF')
  database.pragma(`cache_size = -${cacheKib}`)
  database.pragma(`wal_autocheckpoint = ${checkpointPages}`)
  database.pragma('journal_size_limit = 67108864')
}

/** What can be set only before the first table, and would be a write, which a full disk refuses, at any later time. */
function setPageFormat(database: Database.Database): void {
  database.pragma(`page_size = ${pageBytes}`)
  database.pragma('auto_vacuum = INCREMENTAL')
}

/** From now on writes stay in the write-ahead log, and the file is the database as it is at this moment. */
export function pauseCheckpoints(database: Database.Database): void {
  database.pragma('wal_autocheckpoint = 0')
  try {
    database.pragma('wal_checkpoint(TRUNCATE)')
  } catch (cause) {
    resumeCheckpoints(database)
    throw cause
  }
}

export function resumeCheckpoints(database: Database.Database): void {
  database.pragma(`wal_autocheckpoint = ${checkpointPages}`)
}

const plainMagic = 'SQLite format 3'

/**
 * Opened for writing too: SQLite would take a file that it may only read, and fail later for another reason.
 * Before the file is opened, because reading it beside SQLite would drop the locks on it. A new vault is opened twice,
 * so that this is asked before anything is kept in it.
 */
function assertEncrypted(file: string): void {
  const head = Buffer.alloc(16)
  const handle = openSync(file, 'r+')
  try {
    readSync(handle, head, 0, head.length, 0)
  } finally {
    closeSync(handle)
  }
  if (head.toString('latin1').startsWith(plainMagic)) throw vaultError('vault-damaged')
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}

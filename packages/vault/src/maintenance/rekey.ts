/**
 * Another vault key: the whole of the data, written anew beside the old under the new key.
 * Place: behind `Vault.rekey`. The new generation counts from the moment its header replaces the old one; a crash
 * before leaves the old vault and a folder that the next opening removes, a crash after leaves the new one likewise.
 */
import { rmSync } from 'node:fs'
import { randomKey } from '@confidant/crypto/random'
import type { Database } from 'better-sqlite3-multiple-ciphers'
import { type BlobStore, createBlobStore } from '../blobs/blob-store.js'
import { openDatabase, rawKey, unlockDatabase } from '../store/database.js'
import { makeFolder, reserveFile, syncFolder } from '../store/files.js'
import type { GenerationFolder, VaultFolder } from '../store/folder.js'
import { type VaultHeader, writeHeader } from '../store/header.js'
import { createMeta } from '../store/meta.js'
import { nextGeneration } from '../store/unlock.js'

export interface RekeyInput {
  folder: VaultFolder
  header: VaultHeader
  database: Database
  blobs: BlobStore
  oldKey: Uint8Array
  passphrase: string
  now: number
}

/** The header now in force and its key. On failure the old vault is untouched and the new folder is gone. */
export function writeNextGeneration(input: RekeyInput): { header: VaultHeader; vaultKey: Uint8Array } {
  const vaultKey = randomKey()
  const header = nextGeneration(input.header, vaultKey, input.passphrase)
  const next = input.folder.generation(header.generation)
  try {
    rmSync(next.path, { recursive: true, force: true })
    makeFolder(next.blobs)
    copyDatabase(input.database, next, input.oldKey, vaultKey)
    renewContent(input, next, vaultKey)
    syncFolder(next.path)
    writeHeader(input.folder.header, header, vaultKey)
    return { header, vaultKey }
  } catch (cause) {
    rmSync(next.path, { recursive: true, force: true })
    throw cause
  }
}

/**
 * Copying leaves out every deleted row, and merging the full-text index every word of forgotten items. Until the new
 * header stands, no crash of the copy matters.
 */
function copyDatabase(database: Database, next: GenerationFolder, oldKey: Uint8Array, newKey: Uint8Array): void {
  reserveFile(next.database)
  database.prepare('VACUUM INTO ?').run(next.database)
  const copy = unlockDatabase(next.database, oldKey)
  try {
    copy.pragma('journal_mode = OFF')
    copy.pragma('synchronous = OFF')
    copy.pragma('temp_store = MEMORY')
    copy.exec("INSERT INTO item_text (item_text) VALUES ('optimize')")
    copy.pragma('incremental_vacuum')
    const key = rawKey(newKey)
    copy.rekey(key)
    key.fill(0)
  } finally {
    copy.close()
  }
}

/** Blobs are named by a hash under the vault key, so their names change too. */
function renewContent(input: RekeyInput, next: GenerationFolder, vaultKey: Uint8Array): void {
  const database = openDatabase(next.database, vaultKey)
  try {
    const blobs = createBlobStore(database, next.blobs, vaultKey)
    blobs.transact(() => {
      // A transaction that writes nothing would leave the checkpoint nothing to sync, and the copy with it.
      createMeta(database).put('rekeyedAt', String(input.now))
      blobs.reencryptFrom(input.blobs)
      database.prepare('UPDATE pass SET revoked_at = ? WHERE revoked_at IS NULL').run(input.now)
    })
    database.pragma('wal_checkpoint(TRUNCATE)')
    blobs.close()
  } finally {
    database.close()
  }
}

/**
 * One generation of a vault's data, open: database and blobs, with what reads and writes them.
 * Place: made when a vault is opened, and again by a rekey.
 */
import { keyBytes, wipe } from '@confidant/crypto/random'
import type { Database } from 'better-sqlite3-multiple-ciphers'
import { type BlobStore, createBlobStore } from './blobs/blob-store.js'
import { migrate } from './migrations/migrate.js'
import { createReader } from './read/reader.js'
import { openDatabase } from './store/database.js'
import type { GenerationFolder } from './store/folder.js'
import { createMeta } from './store/meta.js'
import type { VaultReader, VaultWriter } from './vault.js'
import { vaultError } from './vault-error.js'
import { createWriter } from './write/writer.js'

export interface OpenData {
  database: Database
  blobs: BlobStore
  reader: VaultReader
  writer: VaultWriter
  /** Drops the connection and wipes the keys. */
  close(): void
}

/** @param now milliseconds since 1970-01-01T00:00Z */
export function openData(folder: GenerationFolder, vaultKey: Uint8Array, now: () => number): OpenData {
  const database = openDatabase(folder.database, vaultKey)
  try {
    migrate(database)
    const blobs = createBlobStore(database, folder.blobs, vaultKey)
    blobs.removeOrphans()
    const itemIdKey = itemIdKeyOf(database)
    return {
      database,
      blobs,
      reader: createReader(database, blobs),
      writer: createWriter({ database, blobs, itemIdKey, now }),
      close() {
        blobs.close()
        database.close()
        wipe(itemIdKey)
      },
    }
  } catch (cause) {
    database.close()
    throw cause
  }
}

const itemIdKeyName = 'itemIdKey'

/** Derived from the first vault key and kept, so that ids stay the same when the vault key is replaced. */
export function putItemIdKey(database: Database, key: Uint8Array): void {
  createMeta(database).put(itemIdKeyName, Buffer.from(key).toString('hex'))
}

function itemIdKeyOf(database: Database): Uint8Array {
  const key = Buffer.from(createMeta(database).get(itemIdKeyName) ?? '', 'hex')
  if (key.length !== keyBytes) throw vaultError('vault-damaged')
  return key
}

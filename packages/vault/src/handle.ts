/**
 * An open vault: its reader, its writer, and what concerns it as a whole.
 * Place: made by `open.ts` with a key that already proved right. Closing wipes the key and drops the connection.
 */
import { equalBytes, wipe } from '@confidant/crypto'
import type { Database } from 'better-sqlite3-multiple-ciphers'
import { type BlobStore, createBlobStore } from './blobs/blob-store.js'
import { migrate } from './migrations/migrate.js'
import { createReader } from './read/reader.js'
import { openDatabase } from './store/database.js'
import { folderOf } from './store/folder.js'
import { readHeader, type VaultHeader, writeHeader } from './store/header.js'
import type { VaultLock } from './store/lock.js'
import { type Secret, unlock, withPassphrase } from './store/unlock.js'
import { type Vault, VaultError, type VaultReader, type VaultWriter } from './vault.js'
import { guarded, vaultError } from './vault-error.js'
import { createWriter } from './write/writer.js'

export interface HandleDeps {
  dir: string
  header: VaultHeader
  vaultKey: Uint8Array
  lock: VaultLock
  now(): number
}

interface OpenData {
  database: Database
  blobs: BlobStore
  reader: VaultReader
  writer: VaultWriter
}

export function createHandle(deps: HandleDeps): Vault {
  const { dir, vaultKey, lock } = deps
  const folder = folderOf(dir)
  let header = deps.header
  const data = openData(deps, header, vaultKey)

  const handle = {
    async verify(secret: Secret): Promise<void> {
      const key = unlock(readHeader(folder.header), secret)
      const same = equalBytes(key, vaultKey)
      wipe(key)
      if (!same) throw vaultError('vault-damaged')
    },
    check(): string[] {
      return []
    },
    changePassphrase(passphrase: string, newPassphrase: string): void {
      wipe(unlock(readHeader(folder.header), { passphrase }))
      header = withPassphrase(header, vaultKey, newPassphrase, header.passphrase.cost)
      writeHeader(folder.header, header, vaultKey)
    },
    rekey(): void {
      throw new VaultError('invalid', 'Not possible yet.')
    },
    async backup(): Promise<void> {
      throw new VaultError('invalid', 'Not possible yet.')
    },
    close(): void {
      data.database.close()
      lock.release()
      wipe(vaultKey)
    },
  }
  return {
    ...guarded(handle),
    database: data.database,
    reader: data.reader,
    writer: data.writer,
    async [Symbol.asyncDispose]() {
      handle.close()
    },
  }
}

function openData({ dir, now }: HandleDeps, header: VaultHeader, vaultKey: Uint8Array): OpenData {
  const { database: file, blobs: blobFolder } = folderOf(dir).generation(header.generation)
  const database = openDatabase(file, vaultKey)
  try {
    migrate(database)
    const blobs = createBlobStore(database, blobFolder, vaultKey)
    blobs.removeOrphans()
    const itemIdKey = itemIdKeyOf(database)
    return {
      database,
      blobs,
      reader: guarded(createReader(database, blobs)),
      writer: guarded(createWriter({ database, blobs, itemIdKey, now })),
    }
  } catch (cause) {
    database.close()
    throw cause
  }
}

/** Derived from the first vault key and kept, so that ids stay the same when the key is replaced. */
function itemIdKeyOf(database: Database): Uint8Array {
  const hex = database.prepare<[], string>("SELECT value FROM meta WHERE key = 'itemIdKey'").pluck().get()
  if (hex === undefined) throw vaultError('vault-damaged')
  return Buffer.from(hex, 'hex')
}

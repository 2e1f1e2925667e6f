/**
 * Bytes of attachments, each kept once: small ones inside the database, large ones as sealed files.
 * Place: the `blob` table and what belongs to it. A file is on the disk before the transaction that refers to it
 * commits, and goes only after the one that released it has; what a crash leaves between is removed at the next opening.
 */
import { subkey } from '@confidant/crypto/device'
import { keyedHash } from '@confidant/crypto/hash'
import { wipe } from '@confidant/crypto/random'
import type { Database } from 'better-sqlite3-multiple-ciphers'
import { vaultError } from '../vault-error.js'
import { blobPath, createBlobFiles } from './blob-files.js'

/** Blobs up to this many bytes lie in the database. */
export const inlineBytes = 65_536

export interface BlobStore {
  /**
   * Runs a step in one transaction. Files that it writes are on the disk before it commits, and are gone when it fails;
   * files of blobs that it releases go after it has committed.
   */
  transact<T>(step: () => T): T
  /** Keeps the bytes, or counts one more reference to the same bytes. Inside a transaction. */
  put(bytes: Uint8Array): Buffer
  /** @throws {VaultError} `vault-damaged` when they are missing or do not authenticate */
  get(hash: Buffer): Uint8Array
  /** Takes `refs` references away; at none the blob goes. Inside a transaction. */
  release(hash: Buffer, refs: number): void
  /** While held, no file goes: a backup is reading them. */
  hold(): { release(): void }
  /** Removes files that no row refers to; looks for them only when the vault was last left without `close`. */
  removeOrphans(): void
  /** Takes over every blob of another store whose rows this database still has: new names, sealed with the new key. */
  reencryptFrom(from: BlobStore): void
  /** The files in use, relative to the folder. */
  files(): string[]
  /** Names of blobs that cannot be read, in hexadecimal. */
  damaged(): string[]
  /** To be called before the database closes. Wipes the keys. */
  close(): void
}

export function createBlobStore(database: Database, folder: string, vaultKey: Uint8Array): BlobStore {
  const nameKey = subkey(vaultKey, 'blob-names')
  const sealKey = subkey(vaultKey, 'blobs')
  const disk = createBlobFiles(folder, sealKey)
  const sql = prepare(database)
  let written: Buffer[] = []
  let released: Buffer[] = []
  let holders = 0

  const isFile = (hash: Buffer): boolean => sql.isFile.get(hash) === 1

  function writeFile(hash: Buffer, bytes: Uint8Array): void {
    // Released while a backup holds it, and back again: the same content is still there.
    if (released.some((other) => other.equals(hash))) return
    disk.markDirty()
    written.push(hash)
    disk.write(hash, bytes)
  }

  /** A blob may have gone and come back in the meantime. */
  function sweep(): void {
    released = released.filter((hash) => !isFile(hash))
    if (holders > 0) return
    for (const hash of released) disk.remove(hash)
    released = []
  }

  function transact<T>(step: () => T): T {
    const transaction = database.transaction(() => {
      const result = step()
      disk.sync()
      return result
    })
    try {
      return transaction.immediate()
    } catch (cause) {
      for (const hash of written) disk.remove(hash)
      throw cause
    } finally {
      written = []
      sweep()
    }
  }

  function isIntact(hash: Buffer, inline: Buffer | null): boolean {
    try {
      return keyedHash(nameKey, inline ?? disk.read(hash)).equals(hash)
    } catch {
      return false
    }
  }

  return {
    transact,
    put(bytes) {
      const hash = keyedHash(nameKey, bytes)
      if (sql.addReference.run(hash).changes > 0) return hash
      const inline = bytes.length <= inlineBytes
      if (!inline) writeFile(hash, bytes)
      sql.insert.run(hash, bytes.length, inline ? bytes : null)
      return hash
    },
    get(hash) {
      const bytes = sql.bytes.get(hash)
      if (bytes === undefined) throw vaultError('vault-damaged')
      return bytes ?? disk.read(hash)
    },
    release(hash, refs) {
      sql.reduce.run(refs, hash)
      const wasFile = isFile(hash)
      if (sql.removeUnused.run(hash).changes === 0 || !wasFile) return
      disk.markDirty()
      released.push(hash)
    },
    hold() {
      holders++
      return {
        release: () => {
          holders--
          sweep()
        },
      }
    },
    removeOrphans() {
      if (disk.isDirty()) disk.removeAllBut(isFile)
    },
    reencryptFrom(from) {
      for (const oldName of sql.names.all()) {
        const inline = sql.bytes.get(oldName) ?? null
        const bytes = inline ?? from.get(oldName)
        const hash = keyedHash(nameKey, bytes)
        if (inline === null) writeFile(hash, bytes)
        sql.rename.run(hash, oldName)
        sql.repoint.run(hash, oldName)
      }
    },
    files: () => sql.fileNames.all().map(blobPath),
    damaged() {
      const names: string[] = []
      for (const { hash, bytes } of sql.all.iterate()) {
        if (!isIntact(hash, bytes)) names.push(hash.toString('hex'))
      }
      return names
    },
    close() {
      if (released.length === 0) disk.markClean()
      wipe(nameKey, sealKey)
    },
  }
}

function prepare(database: Database) {
  return {
    addReference: database.prepare('UPDATE blob SET refs = refs + 1 WHERE hash = ?'),
    insert: database.prepare('INSERT INTO blob (hash, size, refs, bytes) VALUES (?, ?, 1, ?)'),
    bytes: database.prepare<[Buffer], Buffer | null>('SELECT bytes FROM blob WHERE hash = ?').pluck(),
    isFile: database.prepare<[Buffer], number>('SELECT 1 FROM blob WHERE hash = ? AND bytes IS NULL').pluck(),
    reduce: database.prepare('UPDATE blob SET refs = refs - ? WHERE hash = ?'),
    removeUnused: database.prepare('DELETE FROM blob WHERE hash = ? AND refs <= 0'),
    all: database.prepare<[], { hash: Buffer; bytes: Buffer | null }>('SELECT hash, bytes FROM blob'),
    names: database.prepare<[], Buffer>('SELECT hash FROM blob').pluck(),
    fileNames: database.prepare<[], Buffer>('SELECT hash FROM blob WHERE bytes IS NULL ORDER BY hash').pluck(),
    rename: database.prepare('UPDATE blob SET hash = ? WHERE hash = ?'),
    repoint: database.prepare('UPDATE attachment SET blob = ? WHERE blob = ?'),
  }
}

/**
 * Bytes of attachments, each kept once: small ones inside the database, large ones as sealed files named by a keyed
 * hash of their content.
 * Place: `blobs/xx/<hash>` in the folder of the present generation. A file is on the disk before the transaction that
 * refers to it commits; a file that nothing refers to is removed when the vault is next opened.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chunkBytes, createSealer, keyedHash, openBytes, subkey } from '@confidant/crypto'
import type { Database } from 'better-sqlite3-multiple-ciphers'
import { reserveFile, syncFolder, writeDurably } from '../store/files.js'
import { vaultError } from '../vault-error.js'

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
  /** Throws VaultError `vault-damaged` when they are missing or do not authenticate. */
  get(hash: Buffer): Uint8Array
  /** Takes `refs` references away; at none the blob goes, its file when the transaction has committed. */
  release(hash: Buffer, refs: number): void
  /** While held, no file goes: a backup is reading them. */
  hold(): { release(): void }
  /** Removes files that no row refers to; looks for them only when the vault was last left without `settle`. */
  removeOrphans(): void
  /** To be called before the database closes: every file is then in its place. */
  settle(): void
  /** Takes over every blob of another store whose rows this database still has: new names, sealed with the new key. */
  renew(from: BlobStore): void
  /** The files in use, relative to the folder. */
  files(): string[]
  /** Names of blobs that cannot be read, in hexadecimal. */
  damaged(): string[]
}

export function createBlobStore(database: Database, folder: string, vaultKey: Uint8Array): BlobStore {
  const nameKey = subkey(vaultKey, 'blob-names')
  const sealKey = subkey(vaultKey, 'blobs')
  const addReference = database.prepare('UPDATE blob SET refs = refs + 1 WHERE hash = ?')
  const insert = database.prepare('INSERT INTO blob (hash, size, refs, bytes) VALUES (?, ?, 1, ?)')
  const find = database.prepare<[Buffer], { size: number; bytes: Buffer | null }>(
    'SELECT size, bytes FROM blob WHERE hash = ?',
  )
  const reduce = database.prepare('UPDATE blob SET refs = refs - ? WHERE hash = ?')
  const removeUnused = database.prepare('DELETE FROM blob WHERE hash = ? AND refs <= 0')
  const isKnown = database.prepare<[Buffer], number>('SELECT 1 FROM blob WHERE hash = ? AND bytes IS NULL').pluck()
  const all = database.prepare<[], { hash: Buffer; bytes: Buffer | null }>('SELECT hash, bytes FROM blob')
  const fileNames = database.prepare<[], Buffer>('SELECT hash FROM blob WHERE bytes IS NULL ORDER BY hash').pluck()
  const rename = database.prepare('UPDATE blob SET hash = ? WHERE hash = ?')
  const repoint = database.prepare('UPDATE attachment SET blob = ? WHERE blob = ?')
  let written: string[] = []
  let leaving: string[] = []
  const unsynced = new Set<string>()
  /** Lies there while files may differ from rows: from the first change until the vault is closed in order. */
  const unsettled = `${folder}.unsettled`
  let holders = 0

  function pathOf(hash: Buffer): string {
    const name = hash.toString('hex')
    return join(folder, name.slice(0, 2), name)
  }

  function* sealed(hash: Buffer, bytes: Uint8Array): Iterable<Uint8Array> {
    const sealer = createSealer(sealKey, contextOf(hash))
    yield sealer.salt
    for (let start = 0; start < bytes.length; start += chunkBytes) {
      yield sealer.seal(bytes.subarray(start, start + chunkBytes), start + chunkBytes >= bytes.length)
    }
  }

  function writeFile(hash: Buffer, bytes: Uint8Array): void {
    const path = pathOf(hash)
    // Released while a backup holds it, and back again: the same content is still there.
    if (leaving.includes(path)) return
    const parent = join(folder, hash.toString('hex', 0, 1))
    mkdirSync(parent, { recursive: true, mode: 0o700 })
    reserveFile(unsettled)
    written.push(path)
    unsynced.add(parent)
    writeDurably(path, sealed(hash, bytes))
  }

  function read(hash: Buffer): Uint8Array {
    try {
      return openBytes(sealKey, contextOf(hash), readFileSync(pathOf(hash)))
    } catch {
      throw vaultError('vault-damaged')
    }
  }

  function sweep(): void {
    if (holders > 0) return
    for (const path of leaving) rmSync(path, { force: true })
    leaving = []
  }

  function transact<T>(step: () => T): T {
    const whole = database.transaction(() => {
      const result = step()
      syncFolders()
      return result
    })
    try {
      const result = whole.immediate()
      // A blob may have gone and come back in the meantime.
      leaving = leaving.filter((path) => isKnown.get(hashIn(path)) === undefined)
      written = []
      sweep()
      return result
    } catch (cause) {
      for (const path of written) rmSync(path, { force: true })
      written = []
      leaving = leaving.filter((path) => isKnown.get(hashIn(path)) === undefined)
      throw cause
    }
  }

  function syncFolders(): void {
    if (unsynced.size === 0) return
    for (const path of unsynced) syncFolder(path)
    unsynced.clear()
    syncFolder(folder)
  }

  return {
    transact,
    put(bytes) {
      const hash = keyedHash(nameKey, bytes)
      if (addReference.run(hash).changes > 0) return hash
      const inline = bytes.length <= inlineBytes
      if (!inline) writeFile(hash, bytes)
      insert.run(hash, bytes.length, inline ? bytes : null)
      return hash
    },
    get(hash) {
      const row = find.get(hash)
      if (row === undefined) throw vaultError('vault-damaged')
      return row.bytes ?? read(hash)
    },
    release(hash, refs) {
      reduce.run(refs, hash)
      const isFile = isKnown.get(hash) === 1
      if (removeUnused.run(hash).changes === 0 || !isFile) return
      reserveFile(unsettled)
      leaving.push(pathOf(hash))
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
      if (!existsSync(unsettled)) return
      for (const path of filesUnder(folder)) {
        const hash = hashIn(path)
        if (hash.length !== 32 || isKnown.get(hash) === undefined) rmSync(path)
      }
    },
    settle() {
      if (leaving.length === 0) rmSync(unsettled, { force: true })
    },
    renew(from) {
      for (const { hash: oldName, bytes: inline } of all.all()) {
        const bytes = inline ?? from.get(oldName)
        const hash = keyedHash(nameKey, bytes)
        if (inline === null) writeFile(hash, bytes)
        rename.run(hash, oldName)
        repoint.run(hash, oldName)
      }
    },
    files: () => fileNames.all().map((hash) => join(hash.toString('hex', 0, 1), hash.toString('hex'))),
    damaged() {
      const names: string[] = []
      for (const { hash, bytes } of all.iterate()) {
        if (!isWhole(hash, bytes)) names.push(hash.toString('hex'))
      }
      return names
    },
  }

  function isWhole(hash: Buffer, inline: Buffer | null): boolean {
    try {
      return keyedHash(nameKey, inline ?? read(hash)).equals(hash)
    } catch {
      return false
    }
  }
}

function hashIn(path: string): Buffer {
  return Buffer.from(path.slice(-64), 'hex')
}

function contextOf(hash: Buffer): string {
  return `confidant blob v1 ${hash.toString('hex')}`
}

function* filesUnder(folder: string): Iterable<string> {
  if (!existsSync(folder)) return
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) yield join(entry.parentPath, entry.name)
  }
}

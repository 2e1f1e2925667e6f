/**
 * Blobs too large for the database: sealed files `xx/<hash>`, named by a keyed hash of their content.
 * Place: below `blob-store.ts`, which knows what is in use. A file is bound to its name: exchanged ones do not open.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chunkBytes, createSealer, openBytes } from '@confidant/crypto/stream'
import { reserveFile, syncFolder, writeDurably } from '../store/files.js'
import { VaultError } from '../vault.js'
import { toVaultError, vaultError } from '../vault-error.js'

export interface BlobFiles {
  /** The content is on the disk when this returns, the name after `sync`. */
  write(hash: Buffer, bytes: Uint8Array): void
  /** @throws {VaultError} `vault-damaged` when the file is missing or does not authenticate */
  read(hash: Buffer): Uint8Array
  remove(hash: Buffer): void
  sync(): void
  /** Removes what is not kept, and what is no blob at all. */
  removeAllBut(isKept: (hash: Buffer) => boolean): void
  /** Files and rows may differ from now on. */
  markDirty(): void
  /** Files and rows agree again. */
  markClean(): void
  isDirty(): boolean
}

export function createBlobFiles(folder: string, sealKey: Uint8Array): BlobFiles {
  const unsynced = new Set<string>()
  /** Lies there from the first change until the vault is closed in order. */
  const marker = `${folder}.dirty`

  return {
    write(hash, bytes) {
      const parent = join(folder, hash.toString('hex', 0, 1))
      mkdirSync(parent, { recursive: true, mode: 0o700 })
      unsynced.add(parent)
      writeDurably(join(folder, blobPath(hash)), sealed(sealKey, hash, bytes))
    },
    read(hash) {
      try {
        return openBytes(sealKey, contextOf(hash), readFileSync(join(folder, blobPath(hash))))
      } catch (cause) {
        const error = toVaultError(cause)
        throw error instanceof VaultError ? error : vaultError('vault-damaged')
      }
    },
    remove: (hash) => rmSync(join(folder, blobPath(hash)), { force: true }),
    sync() {
      if (unsynced.size === 0) return
      for (const path of unsynced) syncFolder(path)
      unsynced.clear()
      syncFolder(folder)
    },
    removeAllBut(isKept) {
      for (const path of filesUnder(folder)) {
        const hash = Buffer.from(path.slice(-64), 'hex')
        if (hash.length !== 32 || !isKept(hash)) rmSync(path)
      }
    },
    markDirty: () => reserveFile(marker),
    markClean: () => rmSync(marker, { force: true }),
    isDirty: () => existsSync(marker),
  }
}

/** Relative to the folder of blobs. */
export function blobPath(hash: Buffer): string {
  const name = hash.toString('hex')
  return join(name.slice(0, 2), name)
}

function* sealed(sealKey: Uint8Array, hash: Buffer, bytes: Uint8Array): Iterable<Uint8Array> {
  const sealer = createSealer(sealKey, contextOf(hash))
  yield sealer.salt
  for (let start = 0; start < bytes.length; start += chunkBytes) {
    yield sealer.seal(bytes.subarray(start, start + chunkBytes), start + chunkBytes >= bytes.length)
  }
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

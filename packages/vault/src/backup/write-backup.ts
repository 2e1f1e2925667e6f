/**
 * Writes a backup while the vault stays in use.
 * Place: behind `Vault.backup`. As long as it runs, nothing moves from the write-ahead log into the database file and
 * no blob file goes, so that what is copied is the vault as it was when the backup began.
 */
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { wipe } from '@confidant/crypto/random'
import { chunkBytes } from '@confidant/crypto/stream'
import { sealPieces } from '@confidant/crypto/stream-pieces'
import { createBlockBuffer, durableFlags, fileMode, syncFolder } from '../store/files.js'
import type { GenerationFolder } from '../store/folder.js'
import { VaultError } from '../vault.js'
import { toVaultError } from '../vault-error.js'
import { backupContext, backupKey, entryHead, preamble } from './format.js'

export interface BackupInput {
  generation: GenerationFolder
  /** Content of `vault.json`. */
  header: Uint8Array
  vaultKey: Uint8Array
  /** Blob files in use, relative to the blobs folder. */
  blobFiles: readonly string[]
}

/** The sealed backup in pieces of about 64 KiB. */
export async function* backupPieces(input: BackupInput): AsyncGenerator<Uint8Array> {
  const key = backupKey(input.vaultKey)
  const sealed = sealPieces(key, backupContext(input.header), entries(input))
  wipe(key)
  yield preamble(input.header)
  yield* sealed
}

/** Writes beside the file and renames at the end: a backup that failed leaves an earlier one in place. */
export async function writeToFile(pieces: AsyncIterable<Uint8Array>, path: string): Promise<void> {
  const partial = `${path}.partial`
  const file = await openNew(partial)
  try {
    for await (const block of inBlocks(pieces)) await file.writeFile(block)
    await file.close()
    await rename(partial, path)
    syncFolder(dirname(path))
  } catch (cause) {
    await file.close().catch(() => undefined)
    await rm(partial, { force: true })
    throw toVaultError(cause)
  }
}

async function openNew(path: string): Promise<FileHandle> {
  try {
    return await open(path, durableFlags, fileMode)
  } catch (cause) {
    const error = toVaultError(cause)
    if (!(error instanceof VaultError && error.code === 'invalid')) throw error
    throw new VaultError('invalid', 'The backup cannot be written here. Choose a folder that you can write to.')
  }
}

async function* inBlocks(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const blocks = createBlockBuffer()
  for await (const piece of pieces) {
    // A piece may be overwritten by the next one.
    const block = blocks.add(Uint8Array.from(piece))
    if (block) yield block
  }
  const rest = blocks.rest()
  if (rest) yield rest
}

async function* entries({ generation, blobFiles }: BackupInput): AsyncGenerator<Uint8Array> {
  yield* entry('vault.db', generation.database)
  for (const file of blobFiles) yield* entry(`blobs/${file.replaceAll('\\', '/')}`, join(generation.blobs, file))
  yield entryHead('', 0)
}

async function* entry(name: string, path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    yield entryHead(name, size)
    yield* content(file, size)
  } finally {
    await file.close()
  }
}

async function* content(file: FileHandle, size: number): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.alloc(4 * chunkBytes)
  for (let done = 0; done < size; ) {
    const { bytesRead } = await file.read(buffer, 0, Math.min(buffer.length, size - done), done)
    if (bytesRead === 0) throw new Error('A vault file became shorter while it was being copied.')
    yield buffer.subarray(0, bytesRead)
    done += bytesRead
  }
}

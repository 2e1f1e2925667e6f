/**
 * Reads a backup back into the files of a vault.
 * Place: behind `restoreVault`. A backup is untrusted input: nothing in it is believed before it authenticated, and
 * it writes nowhere but in the folder that it was given.
 */
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createOpener, sealedChunkBytes, streamSaltBytes } from '@confidant/crypto/stream'
import { blockBytes, fileMode, newDurableFlags, syncFolder, writeFully } from '../store/files.js'
import { VaultError } from '../vault.js'
import { type ByteQueue, createByteQueue } from './byte-queue.js'
import {
  backupContext,
  backupKey,
  backupMagic,
  entryLengthBytes,
  entrySizeBytes,
  isEntryName,
  maxHeaderBytes,
} from './format.js'

/**
 * What follows the header stays in the queue.
 * @throws {VaultError} `invalid` when it is no backup
 */
export async function readPreamble(queue: ByteQueue): Promise<Buffer> {
  const magic = await queue.take(backupMagic.length)
  if (magic?.toString('latin1') !== backupMagic) throw notABackup()
  const length = (await queue.take(4))?.readUInt32BE() ?? 0
  const header = length > 0 && length <= maxHeaderBytes ? await queue.take(length) : null
  if (header === null) throw notABackup()
  return header
}

function notABackup(): VaultError {
  return new VaultError('invalid', 'This file is not a vault backup. Choose a file that `confidant backup` created.')
}

/**
 * The authenticated plaintext of what follows the header.
 * @throws {CryptoError} `not-authentic` when it was changed or cut off
 */
export async function* openedPieces(
  queue: ByteQueue,
  header: Uint8Array,
  vaultKey: Uint8Array,
): AsyncGenerator<Uint8Array> {
  const salt = await queue.take(streamSaltBytes)
  if (salt === null) throw cutOff()
  const opener = createOpener(backupKey(vaultKey), backupContext(header), salt)
  for (let number = 0; ; number++) {
    const sealed = await queue.takeUpTo(sealedChunkBytes)
    const last = await queue.atEnd()
    yield opener.open(number, sealed, last)
    if (last) return
  }
}

/** Writes the files of a backup into `folder`, each on the disk when this returns. */
export async function writeEntries(pieces: AsyncIterable<Uint8Array>, folder: string): Promise<void> {
  const queue = createByteQueue(pieces)
  for (;;) {
    const nameLength = (await queue.take(entryLengthBytes))?.readUInt16BE()
    const name = nameLength === undefined ? null : ((await queue.take(nameLength)) ?? null)?.toString('utf8')
    const size = (await queue.take(entrySizeBytes))?.readUIntBE(0, entrySizeBytes)
    if (name == null || size === undefined) throw cutOff()
    if (name === '') break
    if (!isEntryName(name))
      throw new VaultError(
        'invalid',
        'This backup contains a file that does not belong in a vault. Nothing was restored. Use another copy.',
      )
    await writeEntry(queue, join(folder, name), size)
  }
  await queue.drain()
  syncFolder(folder)
}

async function writeEntry(queue: ByteQueue, path: string, size: number): Promise<void> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const handle = openSync(path, newDurableFlags, fileMode)
  try {
    for (let left = size; left > 0; ) {
      const piece = await queue.takeUpTo(Math.min(left, blockBytes))
      if (piece.length === 0) throw cutOff()
      writeFully(handle, piece)
      left -= piece.length
    }
  } finally {
    closeSync(handle)
  }
  syncFolder(dirname(path))
}

function cutOff(): VaultError {
  return new VaultError(
    'vault-damaged',
    'The backup file is truncated or was changed. Nothing was restored. Use another copy.',
  )
}

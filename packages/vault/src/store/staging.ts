/**
 * Uploads that wait for their import, as sealed files that can be read at any place.
 * Place: `staged/<id>` in the vault folder. The key lives in memory only: what a crash leaves behind is noise, and is
 * removed when the vault is next opened.
 */
import { closeSync, fstatSync, openSync, readSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { randomBuffer, randomKey, wipe } from '@confidant/crypto/random'
import {
  chunkBytes,
  createOpener,
  createSealer,
  plainLength,
  sealedChunkBytes,
  streamSaltBytes,
} from '@confidant/crypto/stream'
import { type StagedUpload, VaultError } from '../vault.js'
import { fileMode, makeFolder, writeFully } from './files.js'

export interface Staging {
  stage(): StagedUpload
  readStaged(id: string, offset: number, length: number): Uint8Array
  removeStaged(id: string): void
  /** Removes all uploads and forgets the key. */
  close(): void
}

export function createStaging(folder: string): Staging {
  const key = randomKey()
  const finished = new Set<string>()
  rmSync(folder, { recursive: true, force: true })

  function stage(): StagedUpload {
    makeFolder(folder)
    const id = Buffer.from(randomBuffer(16)).toString('hex')
    const path = join(folder, id)
    const handle = openSync(path, 'wx', fileMode)
    const sealer = createSealer(key, contextOf(id))
    const chunk = Buffer.alloc(chunkBytes)
    let filled = 0
    let size = 0
    let open = true
    try {
      writeFully(handle, sealer.salt)
    } catch (cause) {
      closeSync(handle)
      rmSync(path, { force: true })
      throw cause
    }

    function end(): void {
      if (!open) throw new VaultError('invalid', 'This upload has already ended.')
      open = false
    }

    return {
      id,
      append(bytes) {
        if (!open) end()
        for (let start = 0; start < bytes.length; ) {
          // A full chunk waits until more comes, because the last one is sealed differently.
          if (filled === chunkBytes) {
            writeFully(handle, sealer.seal(chunk, false))
            filled = 0
          }
          const piece = bytes.subarray(start, start + chunkBytes - filled)
          chunk.set(piece, filled)
          filled += piece.length
          start += piece.length
        }
        size += bytes.length
      },
      finish() {
        end()
        writeFully(handle, sealer.seal(chunk.subarray(0, filled), true))
        closeSync(handle)
        wipe(chunk)
        finished.add(id)
        return size
      },
      discard() {
        if (open) closeSync(handle)
        open = false
        wipe(chunk)
        finished.delete(id)
        rmSync(path, { force: true })
      },
    }
  }

  function readStaged(id: string, offset: number, length: number): Uint8Array {
    if (!finished.has(id)) throw new VaultError('not-found', 'This upload is no longer available. Upload it again.')
    const handle = openSync(join(folder, id), 'r')
    try {
      return readRange(handle, id, offset, length)
    } finally {
      closeSync(handle)
    }
  }

  function readRange(handle: number, id: string, offset: number, length: number): Uint8Array {
    const sealedSize = fstatSync(handle).size
    const size = plainLength(sealedSize)
    const start = Math.min(Math.max(offset, 0), size)
    const end = Math.min(start + Math.max(length, 0), size)
    const opener = createOpener(key, contextOf(id), readAt(handle, 0, streamSaltBytes))
    const range = Buffer.alloc(end - start)
    for (let at = start; at < end; ) {
      const number = Math.floor(at / chunkBytes)
      const from = streamSaltBytes + number * sealedChunkBytes
      const to = Math.min(from + sealedChunkBytes, sealedSize)
      const plain = opener.open(number, readAt(handle, from, to - from), to === sealedSize)
      const piece = plain.subarray(at - number * chunkBytes, end - number * chunkBytes)
      range.set(piece, at - start)
      at += piece.length
    }
    return range
  }

  return {
    stage,
    readStaged,
    removeStaged(id) {
      if (finished.delete(id)) rmSync(join(folder, id), { force: true })
    },
    close() {
      wipe(key)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function contextOf(id: string): string {
  return `confidant staged v1 ${id}`
}

function readAt(handle: number, position: number, length: number): Uint8Array {
  const bytes = Buffer.alloc(length)
  return bytes.subarray(0, readSync(handle, bytes, 0, length, position))
}

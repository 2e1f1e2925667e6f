/**
 * An ordinary file as something to read.
 * Place: in the import worker, which has no other task, so calls are synchronous: that is several times faster for
 * folders of many small files. Never follows a symbolic link, never opens anything but a regular file, keeps no
 * descriptor open between two reads.
 */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import type { ImportInput } from '../importer.js'
import { InputError, systemReason } from './input-error.js'

/** Largest chunk handed out, in bytes. */
export const maxChunkBytes = 1024 * 1024

// Without O_NONBLOCK, opening a FIFO that took the file's place would wait for a writer for ever.
const openFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

export interface FileInputStat {
  /** Bytes. */
  size: number
  /** Milliseconds since 1970-01-01T00:00Z. */
  mtimeMs: number
}

/**
 * @param path where it is, for people; also where it is opened, unless `location` says so
 * @param location the path as the system has it, for names that are not UTF-8
 * @throws {InputError} from `stream` and `readAt`: `unreadable` when the system refuses, `not-a-file` for anything else
 */
export function createFileInput(path: string, stat: FileInputStat, location: string | Buffer = path): ImportInput {
  return {
    name: path.slice(path.lastIndexOf('/') + 1),
    path,
    size: stat.size,
    modifiedAt: Math.trunc(stat.mtimeMs),
    stream: (offset = 0) => streamFile(location, stat.size, offset),
    readAt: async (offset, length) => {
      const fd = openRegularFile(location)
      try {
        return fill(fd, Buffer.allocUnsafe(length), offset)
      } finally {
        closeSync(fd)
      }
    },
  }
}

async function* streamFile(location: string | Buffer, sizeHint: number, offset: number): AsyncGenerator<Uint8Array> {
  const fd = openRegularFile(location)
  try {
    const expected = Math.max(sizeHint - offset, 0)
    // One byte more than is expected, so that a small file ends after a single full read.
    const buffer = Buffer.allocUnsafe(Math.min(maxChunkBytes, expected + 1))
    let position = offset
    for (;;) {
      const chunk = fill(fd, buffer, position)
      if (chunk.length > 0) yield chunk
      if (chunk.length < buffer.length) return
      position += chunk.length
    }
  } finally {
    closeSync(fd)
  }
}

function openRegularFile(location: string | Buffer): number {
  let fd: number
  try {
    fd = openSync(location, openFlags)
  } catch (error) {
    throw new InputError('unreadable', `The file could not be opened: ${systemReason(error)}.`)
  }
  if (fstatSync(fd).isFile()) return fd
  closeSync(fd)
  throw new InputError('not-a-file', 'Not a regular file.')
}

function fill(fd: number, buffer: Buffer, offset: number): Buffer {
  let length = 0
  try {
    while (length < buffer.length) {
      const read = readSync(fd, buffer, length, buffer.length - length, offset + length)
      if (read === 0) break
      length += read
    }
  } catch (error) {
    throw new InputError('unreadable', `The file could not be read: ${systemReason(error)}.`)
  }
  return length === buffer.length ? buffer : buffer.subarray(0, length)
}

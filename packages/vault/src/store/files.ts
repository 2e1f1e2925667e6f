/**
 * Files of the vault folder: private to the person, and on the disk when a function says so.
 * Place: the only writer of files besides SQLite. Must never touch a path outside the vault folder, nor a temporary
 * folder of the system.
 */
import {
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'

const folderMode = 0o700
export const fileMode = 0o600

/** Makes a folder for the person alone, and its parents. */
export function makeFolder(path: string): void {
  if (existsSync(path)) return
  mkdirSync(path, { recursive: true, mode: folderMode })
}

/** Makes an empty file for the person alone, for SQLite to fill: its own would be as open as the account's default. */
export function reserveFile(path: string): void {
  // Closing a file drops every POSIX lock that this process holds on it, so that one in use must not be touched.
  if (existsSync(path)) return
  closeSync(openSync(path, 'a', fileMode))
}

/**
 * Makes renames and new names in a folder durable, where that can be done: Windows cannot open folders, and Node's
 * permission model refuses fsync, which leaves it to the order that the file system itself keeps.
 */
export function syncFolder(path: string): void {
  if (process.platform === 'win32' || process.permission !== undefined) return
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

// Node's permission model refuses fsync, so that each write itself has to wait for the disk.
const waitForDisk = constants.O_WRONLY | constants.O_CREAT | (constants.O_SYNC ?? 0)

/** Flags of `open`: writes a file anew, each write durable when it returns. */
export const durableFlags = waitForDisk | constants.O_TRUNC
/** The same for a file that must not exist yet. */
export const newDurableFlags = waitForDisk | constants.O_EXCL

const nothing = new Uint8Array()

/** Writes all pieces to a new file and brings it to the disk; on failure nothing is left. */
export function writeDurably(path: string, pieces: Iterable<Uint8Array>): void {
  const handle = openSync(path, durableFlags, fileMode)
  try {
    const blocks = createBlockBuffer()
    for (const piece of pieces) writeFully(handle, blocks.add(piece) ?? nothing)
    writeFully(handle, blocks.rest() ?? nothing)
  } catch (cause) {
    rmSync(path, { force: true })
    throw cause
  } finally {
    closeSync(handle)
  }
}

/** Bytes written at once: every write waits for the disk. */
export const blockBytes = 4_194_304

/** Gathers pieces, which must not change afterwards, into blocks that are worth waiting for. */
export function createBlockBuffer(): { add(piece: Uint8Array): Uint8Array | null; rest(): Uint8Array | null } {
  let pieces: Uint8Array[] = []
  let length = 0
  const take = (): Uint8Array => {
    const block = Buffer.concat(pieces)
    pieces = []
    length = 0
    return block
  }
  return {
    add(piece) {
      pieces.push(piece)
      length += piece.length
      return length < blockBytes ? null : take()
    },
    rest: () => (length > 0 ? take() : null),
  }
}

/** A write may take less than it was given (a full disk does); the next one then tells why. */
export function writeFully(handle: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done)
}

/** Replaces a file so that a crash leaves the old one or the new one, never a mixture. */
export function writeFileAtomically(path: string, bytes: Uint8Array): void {
  const next = `${path}.next`
  writeDurably(next, [bytes])
  renameSync(next, path)
  syncFolder(dirname(path))
}

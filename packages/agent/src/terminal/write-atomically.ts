/**
 * Atomic writes: a file or folder is complete under its name or not there, written beside it as `NAME.partial` first.
 * Place: terminal process, for what a person takes out of the vault. Must never overwrite anything.
 */
import {
  closeSync,
  constants,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'

// Node's permission model refuses fsync, so that each write itself has to wait for the disk.
const newDurableFile = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_SYNC ?? 0)

interface Rights {
  read: string[]
  write: string[]
}

const partial = (name: string): string => `${name.replace(/[\\/]+$/, '')}.partial`

/** What the process needs rights to for files that are written atomically. */
export function filesRights(names: readonly string[]): Rights {
  const all = names.flatMap((name) => [name, partial(name)])
  return { read: all, write: all }
}

/** As `filesRights`. A folder that does not exist yet is taken for a file, so what will lie in it is named too. */
export function foldersRights(names: readonly string[]): Rights {
  const all = filesRights(names).read.flatMap((folder) => [folder, join(folder, '*')])
  return { read: all, write: all }
}

/** @throws {Error} what the system says, with code `EEXIST` when there is something under the name already. */
export function writeFileAtomically<T>(
  file: string,
  write: (append: (bytes: Uint8Array) => void) => Promise<T>,
): Promise<T> {
  return writeAtomically(file, async (beside) => {
    const fd = openSync(beside, newDurableFile, 0o600)
    try {
      return await write((bytes) => writeAll(fd, bytes))
    } finally {
      closeSync(fd)
    }
  })
}

/** As `writeFileAtomically`; `append` takes paths below the folder. */
export function writeFolderAtomically<T>(
  dir: string,
  write: (append: (path: string, bytes: Uint8Array) => void) => Promise<T>,
): Promise<T> {
  return writeAtomically(dir, async (beside) => {
    mkdirSync(beside, { mode: 0o700 })
    return write((path, bytes) => {
      const file = resolve(beside, path)
      if (!file.startsWith(beside + sep)) throw new Error('A file would be outside of its folder.')
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
      writeFileSync(file, bytes, { flag: 'a', mode: 0o600 })
    })
  })
}

async function writeAtomically<T>(name: string, fill: (beside: string) => Promise<T>): Promise<T> {
  const beside = partial(name)
  refuseTaken(name)
  // What an earlier run left when it was killed is not for this one to remove.
  refuseTaken(beside)
  try {
    const result = await fill(beside)
    refuseTaken(name)
    renameSync(beside, name)
    return result
  } catch (error) {
    rmSync(beside, { recursive: true, force: true })
    throw error
  }
}

function refuseTaken(name: string): void {
  if (isThere(name)) throw Object.assign(new Error('It exists already.'), { code: 'EEXIST', path: name })
}

function isThere(name: string): boolean {
  try {
    return lstatSync(name, { throwIfNoEntry: false }) !== undefined
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_ACCESS_DENIED') throw error
    // Node loses the right to a folder that exists once one to a longer name is given too; any other name can be seen.
    return true
  }
}

/** A disk that is nearly full takes a part and says so only at the next write. */
function writeAll(fd: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done)
}

/**
 * The keys of people's data in backups, a file each, apart from the archives. Place: written by every backup, and erased from when a
 * person is: an archive of any age is then unreadable for that person. What is in a file is wrapped with the hub's root key, and a name
 * says nothing of whose it is.
 */
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Secrets } from '../secrets/secrets.js'

export interface PersonKeyFolder {
  /** Wrapped, as it is kept in the database. */
  keep(person: string, wrapped: Uint8Array): Promise<void>
  /** Null when there is none: what the archive has of this person cannot be read. */
  find(person: string): Promise<Buffer | null>
  /** No error when there is none. */
  forget(person: string): Promise<void>
  /** Removes every key but these people's. @returns how many went */
  keepOnly(people: ReadonlySet<string>): Promise<number>
}

const suffix = '.key'
const suffixOfParts = '.part'

/** @param dir made when missing */
export function createPersonKeyFolder(
  dir: string,
  { secrets }: { readonly secrets: Pick<Secrets, 'hash'> },
): PersonKeyFolder {
  const nameOf = (person: string) => `${secrets.hash('person key file', person).toString('hex')}${suffix}`
  const place = (person: string) => join(dir, nameOf(person))
  return {
    async keep(person, wrapped) {
      const path = place(person)
      await mkdir(dir, { recursive: true, mode: 0o700 })
      const part = await open(`${path}${suffixOfParts}`, 'w', 0o600)
      try {
        await part.writeFile(wrapped)
        await part.sync()
      } finally {
        await part.close()
      }
      await rename(`${path}${suffixOfParts}`, path)
    },
    find: (person) => readFile(place(person)).catch(nullWhenMissing),
    async forget(person) {
      for (const path of [place(person), `${place(person)}${suffixOfParts}`]) await rm(path, { force: true })
      await flush(dir)
    },
    async keepOnly(people) {
      const kept = new Set([...people].map(nameOf))
      const others = ((await readdir(dir).catch(nullWhenMissing)) ?? []).filter((name) => !kept.has(name))
      for (const name of others) await rm(join(dir, name), { force: true })
      await flush(dir)
      return others.length
    },
  }
}

/** A removal counts when the folder is on the disk, where folders can be flushed. */
async function flush(dir: string): Promise<void> {
  const folder = await open(dir, 'r').catch(() => null)
  if (folder === null) return
  await folder.sync().catch(() => {})
  await folder.close()
}

function nullWhenMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}

/** Blobs as files of a folder, one folder per kind. A file appears under its name when it is whole. */
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { BlobKind, BlobStore } from './blob-store.js'

const idPattern = /^[0-9a-f-]{36}$/

/** @param dir made when missing @throws RangeError for an id that is no UUID */
export function createFolderBlobStore(dir: string): BlobStore {
  const place = (kind: BlobKind, id: string) => {
    if (!idPattern.test(id)) throw new RangeError('A blob id must be a UUID in lower case.')
    return join(dir, kind, id)
  }
  return {
    async put(kind, id, content) {
      const path = place(kind, id)
      await mkdir(join(dir, kind), { recursive: true, mode: 0o700 })
      const file = await open(`${path}.part`, 'w', 0o600)
      try {
        await file.writeFile(content)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(`${path}.part`, path)
    },
    get: (kind, id) => readFile(place(kind, id)).catch(nullWhenMissing),
    async open(kind, id) {
      const file = await open(place(kind, id), 'r').catch(nullWhenMissing)
      return file === null ? null : { sizeBytes: (await file.stat()).size, stream: file.createReadStream() }
    },
    async delete(kind, id) {
      const path = place(kind, id)
      for (const one of [path, `${path}.part`]) await rm(one, { force: true })
    },
    async *list(kind) {
      for (const name of await readdir(join(dir, kind)).catch(() => [])) if (idPattern.test(name)) yield name
    },
    async *listOlder(kind, writtenBefore) {
      for (const name of await readdir(join(dir, kind)).catch(() => [])) {
        const id = name.replace(/\.part$/, '')
        const file = idPattern.test(id) ? await stat(join(dir, kind, name)).catch(nullWhenMissing) : null
        if (file !== null && file.mtime < writtenBefore) yield id
      }
    },
  }
}

function nullWhenMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}

/**
 * Keeps a person's picture: the blob before the row that names it, and the former blob gone after the row. Place: between the encoder
 * and the blob store. What a crash leaves behind is a blob that no row names, never a row without its blob.
 */
import type { BlobStore } from '../../blobs/blob-store.js'
import type { HubWithPurpose, Transaction } from '../../database/index.js'
import { StatementError } from '../../database/index.js'
import { randomId } from '../../secrets/random-token.js'
import type { EncodedPicture } from './verdict.js'

export interface PictureStore {
  /** WebP; null when there is none. */
  read(person: string): Promise<Buffer | null>
  save(person: string, picture: EncodedPicture): Promise<void>
  /** No error when there is none. */
  remove(person: string): Promise<void>
}

interface Deps {
  readonly withPurpose: HubWithPurpose
  readonly blobs: Pick<BlobStore, 'put' | 'get' | 'delete'>
}

const kind = 'profile-pictures'

export function createPictureStore({ withPurpose, blobs }: Deps): PictureStore {
  return {
    async read(person) {
      const blobId = await withPurpose('profile', { person }, named)
      return blobId === null ? null : blobs.get(kind, blobId)
    },
    async save(person, { content, sidePx }) {
      const blobId = randomId()
      await blobs.put(kind, blobId, content)
      const replace = () => withPurpose('profile', { person }, (tx) => replaceRow(tx, { person, blobId, sidePx }))
      const former = await replace()
        .catch((error) => (isDuplicate(error) ? replace() : Promise.reject(error)))
        .catch(async (error) => {
          await blobs.delete(kind, blobId)
          throw error
        })
      if (former !== null) await blobs.delete(kind, former)
    },
    async remove(person) {
      const former = await withPurpose('profile', { person }, takeRow)
      if (former !== null) await blobs.delete(kind, former)
    },
  }
}

async function named(tx: Transaction<'profile'>): Promise<string | null> {
  return (await tx.selectFrom('profile_pictures').select('blob_id').executeTakeFirst())?.blob_id ?? null
}

async function takeRow(tx: Transaction<'profile'>): Promise<string | null> {
  return (await tx.deleteFrom('profile_pictures').returning('blob_id').executeTakeFirst())?.blob_id ?? null
}

interface Row {
  readonly person: string
  readonly blobId: string
  readonly sidePx: number
}

/** Two first pictures at once: the later one waits for the earlier, is told that there is a row, and then replaces it. */
function isDuplicate(error: unknown): boolean {
  return error instanceof StatementError && error.sqlState === '23505'
}

async function replaceRow(tx: Transaction<'profile'>, { person, blobId, sidePx }: Row): Promise<string | null> {
  const former = await takeRow(tx)
  await tx
    .insertInto('profile_pictures')
    .values({ person_id: person, blob_id: blobId, width_px: sidePx, height_px: sidePx })
    .execute()
  return former
}

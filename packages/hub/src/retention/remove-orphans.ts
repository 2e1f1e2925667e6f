/**
 * Deletes files that no row names. Place: at the end of a round of retention. Files are found by listing them, and not by what a
 * deleted row named: that also finds what a crash left behind between file and row, on either side, and needs no list that could get
 * lost itself (decision 88).
 */
import type { BlobDeclaration } from '@confidant/statement'
import type { BlobKind, BlobStore } from '../blobs/blob-store.js'
import { declaredTables, type HubWithPurpose } from '../database/index.js'

interface Deps {
  readonly withPurpose: HubWithPurpose
  readonly blobs: BlobStore
}

const mostAtOnce = 200

/** Returns how many. @param writtenBefore younger files may be waiting for the row that names them */
export async function removeOrphans(
  { withPurpose, blobs }: Deps,
  blob: BlobDeclaration,
  writtenBefore: Date,
): Promise<number> {
  const kind = blob.name as BlobKind
  let count = 0
  for await (const ids of inChunks(blobs.listOlder(kind, writtenBefore))) {
    const named = await namedAmong(withPurpose, blob, ids)
    for (const id of ids.filter((one) => !named.has(one))) {
      await blobs.delete(kind, id)
      count++
    }
  }
  return count
}

async function namedAmong(
  withPurpose: HubWithPurpose,
  { namedBy }: BlobDeclaration,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const { table, column } = namedBy
  const rows = await withPurpose('erasure:worker', 'everyone', (tx) =>
    declaredTables(tx)
      .selectFrom(table)
      .select(column)
      .where(column, 'in', [...ids])
      .execute(),
  )
  return new Set(rows.map((row) => String(row[column])))
}

async function* inChunks(ids: AsyncIterable<string>): AsyncIterable<readonly string[]> {
  let chunk: string[] = []
  for await (const id of ids) {
    chunk.push(id)
    if (chunk.length < mostAtOnce) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}

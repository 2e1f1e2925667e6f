/** Files that belong to a row: pictures, exports, documents. Place: beside PostgreSQL, the only other thing the hub keeps. */
import type { blobs } from '@confidant/statement'

export type BlobKind = keyof typeof blobs

export interface BlobStore {
  /** Written whole or not at all. */
  put(kind: BlobKind, id: string, content: Uint8Array): Promise<void>
  /** Null when there is none. */
  get(kind: BlobKind, id: string): Promise<Buffer | null>
  /** No error when there is none. */
  delete(kind: BlobKind, id: string): Promise<void>
  /** Every id of a kind, for checks and for what was left behind by a crash. */
  list(kind: BlobKind): AsyncIterable<string>
}

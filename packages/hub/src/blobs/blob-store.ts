/** Files that belong to a row: pictures, exports, documents. Place: beside PostgreSQL, the only other thing the hub keeps. */
import type { Readable } from 'node:stream'
import type { blobs } from '@confidant/statement'

export type BlobKind = keyof typeof blobs

export interface BlobContent {
  readonly sizeBytes: number
  /** To be read to its end or destroyed. */
  readonly stream: Readable
}

export interface BlobStore {
  /** Written whole or not at all. What is larger than memory comes in pieces. */
  put(kind: BlobKind, id: string, content: Uint8Array | AsyncIterable<Uint8Array>): Promise<void>
  /** Null when there is none. */
  get(kind: BlobKind, id: string): Promise<Buffer | null>
  /** For what is larger than memory. Null when there is none. */
  open(kind: BlobKind, id: string): Promise<BlobContent | null>
  /** No error when there is none. */
  delete(kind: BlobKind, id: string): Promise<void>
  /** Every id of a kind, for checks. */
  list(kind: BlobKind): AsyncIterable<string>
  /** Those last written before then, with those that a crash cut off in the middle: candidates for what no row names. */
  listOlder(kind: BlobKind, writtenBefore: Date): AsyncIterable<string>
}

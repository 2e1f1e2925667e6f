/**
 * Bytes in memory as something to read: an attachment, something pasted, a part found inside another input.
 * Place: importers and their callers. Holds what it is given and copies nothing.
 */
import type { ImportInput } from '../importer.js'
import { maxChunkBytes } from './file-input.js'

/** @param modifiedAt milliseconds since 1970-01-01T00:00Z, null when it is not known */
export function createBytesInput(path: string, bytes: Uint8Array, modifiedAt: number | null = null): ImportInput {
  return {
    name: path.slice(path.lastIndexOf('/') + 1),
    path,
    size: bytes.length,
    modifiedAt,
    async *stream(offset = 0) {
      for (let at = offset; at < bytes.length; at += maxChunkBytes) yield bytes.subarray(at, at + maxChunkBytes)
    },
    readAt: async (offset, length) => bytes.subarray(offset, offset + length),
  }
}

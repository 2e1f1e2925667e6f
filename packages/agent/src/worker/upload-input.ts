/** A file that a person handed over through the page: its bytes lie encrypted in the vault and are asked for in pieces. */
import type { ImportInput } from '@confidant/importers'
import type { VaultForWorker } from './contract.js'

const pieceBytes = 1024 * 1024

export function createUploadInput(
  upload: { id: string; name: string; sizeBytes: number },
  read: (request: VaultForWorker['readUpload']['params']) => Promise<Uint8Array>,
): ImportInput {
  const { id, name, sizeBytes } = upload
  const readAt = (offset: number, length: number) =>
    read({ id, offset, length: Math.max(0, Math.min(length, sizeBytes - offset)) })
  return {
    name,
    path: name,
    size: sizeBytes,
    modifiedAt: null,
    async *stream(offset = 0) {
      for (let at = offset; at < sizeBytes; at += pieceBytes) yield await readAt(at, pieceBytes)
    },
    readAt,
  }
}

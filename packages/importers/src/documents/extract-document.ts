/**
 * Text of a document in memory, whatever its format.
 * Place: used for attachments of mail and notes.
 */
import type { DocumentText } from '../importer.js'
import { claimedFormat, documentFormats } from './formats.js'

/**
 * Null when it is not a document of a kind that can be read here.
 * @param mediaType lower case without parameters, as claimed; a wrong one does no harm
 * @param name file name, '' when there is none
 * Throws InputError when it is such a document but cannot be read: its message can stand as a warning.
 */
export async function extractDocument(
  bytes: Uint8Array,
  mediaType: string,
  name: string,
): Promise<DocumentText | null> {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64 * 1024))
  const claimed = claimedFormat(name, mediaType)
  if (claimed !== null && claimed.recognises(head) > 0) return claimed.read(bytes)
  const recognised = documentFormats.find((format) => format.recognises(head) >= 0.9) ?? claimed
  return recognised === null ? null : recognised.read(bytes)
}

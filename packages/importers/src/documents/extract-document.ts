/**
 * Text of a document in memory, whatever its format.
 * Place: used for attachments of mail and notes.
 */
import { htmlToText } from '../html/html-to-text.js'
import type { DocumentText } from '../importer.js'
import { InputError } from '../input/input-error.js'
import { looksLikeText } from '../input/signatures.js'
import { decodeText } from '../text/decode.js'
import { claimedFormat, documentFormats } from './formats.js'
import { documentLimits } from './limits.js'

const plainTypes = new Set(['text/plain', 'text/markdown', 'text/csv', 'text/html'])

/**
 * Null when it is not a document of a kind that can be read here.
 * @param mediaType lower case without parameters, as claimed; a wrong one does no harm
 * @param name file name, '' when there is none
 * @throws {InputError} when it is such a document but cannot be read: its message can stand as a warning
 */
export async function extractDocument(
  bytes: Uint8Array,
  mediaType: string,
  name: string,
): Promise<DocumentText | null> {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64 * 1024))
  const claimed = claimedFormat(name, mediaType)
  const isAsClaimed = claimed !== null && claimed.recognises(head) > 0
  const format = isAsClaimed ? claimed : (documentFormats.find((each) => each.recognises(head) >= 0.9) ?? claimed)
  if (format !== null && bytes.length > documentLimits.maxReadBytes) {
    throw new InputError('too-large', 'The document is too large to be read.')
  }
  if (format !== null) return format.read(bytes)
  return plainTypes.has(mediaType) && looksLikeText(head) ? readPlainText(bytes, mediaType) : null
}

function readPlainText(bytes: Uint8Array, mediaType: string): DocumentText {
  const decoded = decodeText(bytes.subarray(0, documentLimits.maxPartBytes)).replace(/^\uFEFF/, '')
  const text = mediaType === 'text/html' ? htmlToText(decoded) : decoded.replace(/\r\n?/g, '\n')
  const kept = text.slice(0, documentLimits.maxTextLength).trim()
  return { text: kept, title: '', author: '', pages: null, pageStarts: [], createdAt: null }
}

/**
 * Bytes to text for formats that mostly say nothing true about their encoding.
 * Place: shared room, for every format but mail, which has charsets of its own. Never throws on any bytes.
 */
import { isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'

/** UTF-8 when it is valid UTF-8, else Windows-1252, which is what older programs in Western Europe wrote. */
export function decodeText(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return isUtf8(buffer) ? buffer.toString('utf8') : iconv.decode(buffer, 'windows-1252')
}

/** As `decodeText`, but a charset named by the source is believed when it is known and the bytes are not UTF-8 after all. */
export function decodeCharset(bytes: Uint8Array, charset: string): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const named = charset !== '' && iconv.encodingExists(charset)
  if (!named || /^utf-?8$/i.test(charset)) return decodeText(bytes)
  return iconv.decode(buffer, charset)
}

/** Chunk by chunk to UTF-8 without a byte order mark, when one says that it is UTF-16; any other passes unchanged. */
export function createUtf8Converter(): (chunk: Uint8Array) => Uint8Array {
  let decoder: TextDecoder | null = null
  let first = true
  return (chunk) => {
    let rest = chunk
    if (first && chunk.length > 0) {
      first = false
      const encoding = utf16Encoding(chunk)
      decoder = encoding === null ? null : new TextDecoder(encoding)
      const marked = chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf
      rest = chunk.subarray(encoding !== null ? 2 : marked ? 3 : 0)
    }
    return decoder === null ? rest : Buffer.from(decoder.decode(rest, { stream: true }))
  }
}

/** The head of a file as text, whatever of UTF-8, UTF-16 or Windows-1252 it is in; a character cut at the end is dropped. */
export function decodeHead(head: Uint8Array): string {
  const encoding = utf16Encoding(head)
  if (encoding !== null) return new TextDecoder(encoding).decode(head, { stream: true })
  const text = new TextDecoder('utf-8').decode(head, { stream: true })
  return text.includes('\uFFFD') ? iconv.decode(Buffer.from(head), 'windows-1252') : text
}

/** What a byte order mark says; null when it says nothing of UTF-16. */
export function utf16Encoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

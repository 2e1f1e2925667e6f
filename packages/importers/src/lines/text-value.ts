/**
 * The value of a content line as text.
 * Place: shared by the importers of calendars and contacts. Never throws on what a line holds.
 */
import { cleanText } from '../text/clean-text.js'
import { decodeCharset } from '../text/decode.js'
import { type ContentLine, param, unescapeText } from './content-line.js'

/** As written, with quoted-printable (vCard 2.1, vCalendar 1.0) decoded; still escaped. */
export function rawValue(line: ContentLine): string {
  if (param(line, 'ENCODING').toUpperCase() !== 'QUOTED-PRINTABLE') return line.value
  return decodeCharset(quotedPrintableBytes(line.value), param(line, 'CHARSET'))
}

function quotedPrintableBytes(value: string): Uint8Array {
  const source = Buffer.from(value, 'utf8')
  const bytes = Buffer.alloc(source.length)
  let length = 0
  for (let i = 0; i < source.length; i++) {
    const byte = source[i] === 0x3d ? Number.parseInt(source.toString('latin1', i + 1, i + 3), 16) : Number.NaN
    const valid = !Number.isNaN(byte) && /^[0-9A-Fa-f]{2}$/.test(source.toString('latin1', i + 1, i + 3))
    bytes[length++] = valid ? byte : source[i]!
    if (valid) i += 2
  }
  return bytes.subarray(0, length)
}

/** Unescaped, clean and trimmed. */
export function textValue(line: ContentLine): string {
  return cleanText(unescapeText(rawValue(line))).trim()
}

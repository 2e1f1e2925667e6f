/**
 * The content of one part: its bytes without transfer encoding, and its text.
 * Place: between the tree of parts and the draft. Decodes when asked, never before.
 */
import { truncatedTextWarning } from '../text/truncated-text.js'
import type { Charsets } from './charsets.js'
import { unflow } from './flowed.js'
import { maxTextBytes, maxTextLength } from './limits.js'
import type { MimePart } from './multipart.js'
import { decodeTransfer } from './transfer-encodings.js'

/** @param maxBytes how much of it is read, before decoding */
export function partBytes(message: Buffer, part: MimePart, maxBytes = Number.POSITIVE_INFINITY): Buffer {
  const encoding = part.headers.first('content-transfer-encoding')
  const body = message.subarray(part.start, Math.min(part.end, part.start + maxBytes))
  return encoding === '' ? body : decodeTransfer(body, encodingName(encoding))
}

/**
 * Text with `\n` line ends, format=flowed undone.
 * @param warnings where it is said that the text was too long
 */
export function partText(message: Buffer, part: MimePart, charsets: Charsets, warnings: string[]): string {
  if (part.end - part.start > maxTextBytes) warnings.push(truncatedTextWarning)
  const bytes = partBytes(message, part, maxTextBytes)
  const { parameters } = part.contentType
  const text = cleanText(charsets.decode(bytes, charsetLabel(part, bytes)))
  if (part.mediaType !== 'text/plain' || parameters.get('format')?.toLowerCase() !== 'flowed') return text
  return unflow(text, parameters.get('delsp')?.toLowerCase() === 'yes')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const controls = /[\x00-\x08\x0b\x0e-\x1f\x7f]/

/** Line ends as `\n`, without control characters, at most `maxTextLength` characters. */
export function cleanText(text: string): string {
  let clean = text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text
  if (clean.includes('\f')) clean = clean.replaceAll('\f', '\n')
  if (controls.test(clean)) clean = clean.replace(new RegExp(controls, 'g'), '')
  return clean.length > maxTextLength ? clean.slice(0, maxTextLength).toWellFormed() : clean
}

function encodingName(raw: string): string {
  const name = raw.toLowerCase()
  if (name === 'base64' || name === 'quoted-printable') return name
  return name.replace(/[\s;"'].*$/s, '')
}

function charsetLabel(part: MimePart, bytes: Buffer): string {
  const declared = part.contentType.parameters.get('charset')?.toLowerCase() ?? ''
  if (declared !== '' || part.mediaType !== 'text/html') return declared
  const head = bytes.toString('latin1', 0, Math.min(bytes.length, 2_048))
  return /<meta\s[^>]{0,200}?charset\s{0,4}=\s{0,4}["']?([\w:.-]{1,40})/i.exec(head)?.[1]?.toLowerCase() ?? ''
}

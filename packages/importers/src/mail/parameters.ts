/**
 * Headers of the form `value; name=value; …` (RFC 2045, section 5.1), with the split and encoded parameters of
 * RFC 2231.
 * Place: Content-Type and Content-Disposition. Lenient: values with space and without quotes, missing semicolons,
 * encoded words in quotes. Takes at most `maxParameters`.
 */
import type { Charsets } from './charsets.js'
import { decodeHeaderText } from './encoded-words.js'
import { maxParameters } from './limits.js'

export interface ParameterizedHeader {
  /** The part before the first semicolon, lower case. */
  value: string
  /** By lower-case name, decoded. */
  parameters: ReadonlyMap<string, string>
}

interface RawParameter {
  name: string
  value: string
}

interface Segment {
  order: number
  isEncoded: boolean
  value: string
}

const noParameters: ReadonlyMap<string, string> = new Map()

/** @param raw header value as latin1 text, unfolded */
export function parseParameterizedHeader(raw: string, charsets: Charsets): ParameterizedHeader {
  const valueEnd = endOfValue(raw)
  const value = (isPlain(raw, valueEnd) ? raw.slice(0, valueEnd) : spacedValue(raw)).toLowerCase()
  if (valueEnd >= raw.length) return { value, parameters: noParameters }
  return { value, parameters: joinParameters(scanParameters(raw, valueEnd), charsets) }
}

function endOfValue(raw: string): number {
  for (let index = 0; index < raw.length; index++) {
    const code = raw.charCodeAt(index)
    if (code === 0x3b || code === 0x28 || ((code === 0x20 || code === 0x09) && index > 0)) return index
  }
  return raw.length
}

function isPlain(raw: string, valueEnd: number): boolean {
  return valueEnd >= raw.length || raw.charCodeAt(valueEnd) === 0x3b
}

/** A value with comments, or with space around its slash. */
function spacedValue(raw: string): string {
  const semicolon = raw.indexOf(';')
  const head = raw.slice(0, semicolon < 0 ? 300 : Math.min(semicolon, 300))
  const [value] = head
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\s{0,20}\/\s{0,20}/, '/')
    .trim()
    .split(/\s/)
  return value ?? ''
}

function scanParameters(raw: string, from: number): RawParameter[] {
  const found: RawParameter[] = []
  let index = from
  while (index < raw.length && found.length < maxParameters) {
    index = skipSeparators(raw, index)
    const nameStart = index
    while (index < raw.length && !'=; \t('.includes(raw[index]!)) index++
    const name = raw.slice(nameStart, index).toLowerCase()
    while (raw[index] === ' ' || raw[index] === '\t') index++
    if (raw[index] !== '=') continue
    index++
    while (raw[index] === ' ' || raw[index] === '\t') index++
    const read = raw[index] === '"' ? readQuoted(raw, index + 1) : readToken(raw, index, name)
    if (name !== '') found.push({ name, value: read.value })
    index = read.end
  }
  return found
}

function skipSeparators(raw: string, from: number): number {
  let index = from
  while (index < raw.length) {
    if (raw[index] === '(') index = endOfComment(raw, index)
    else if ('; \t='.includes(raw[index]!)) index++
    else break
  }
  return index
}

function endOfComment(raw: string, from: number): number {
  let depth = 0
  for (let index = from; index < raw.length; index++) {
    const char = raw[index]
    if (char === '\\') index++
    else if (char === '(') depth++
    else if (char === ')' && --depth === 0) return index + 1
  }
  return raw.length
}

/** A backslash escapes only quotes and itself: senders put paths of Windows into quotes as they are. */
function readQuoted(raw: string, from: number): { value: string; end: number } {
  let value = ''
  let start = from
  for (let index = from; index < raw.length; index++) {
    const char = raw[index]
    if (char === '"') return { value: value + raw.slice(start, index), end: index + 1 }
    if (char === '\\' && (raw[index + 1] === '"' || raw[index + 1] === '\\')) {
      value += raw.slice(start, index)
      start = ++index
    }
  }
  return { value: value + raw.slice(start), end: raw.length }
}

function readToken(raw: string, from: number, name: string): { value: string; end: number } {
  const semicolon = raw.indexOf(';', from)
  const end = semicolon < 0 ? raw.length : semicolon
  const value = raw.slice(from, end).trimEnd()
  if (name === 'name' || name === 'filename') return { value, end }
  const space = value.search(/[ \t]/)
  return space < 0 ? { value, end } : { value: value.slice(0, space), end: from + space }
}

function joinParameters(found: RawParameter[], charsets: Charsets): ReadonlyMap<string, string> {
  const plain = new Map<string, string>()
  let split: Map<string, Segment[]> | null = null
  for (const { name, value } of found) {
    const star = name.indexOf('*')
    if (star <= 0) {
      // A boundary is compared with bytes, so it stays as it is.
      if (!plain.has(name)) plain.set(name, name === 'boundary' ? value : decodeHeaderText(value, charsets))
      continue
    }
    split ??= new Map()
    const base = name.slice(0, star)
    const segments = split.get(base) ?? []
    segments.push({ order: Number.parseInt(name.slice(star + 1), 10) || 0, isEncoded: name.endsWith('*'), value })
    split.set(base, segments)
  }
  if (split !== null) for (const [base, segments] of split) plain.set(base, joinSegments(segments, charsets))
  return plain
}

function joinSegments(segments: Segment[], charsets: Charsets): string {
  segments.sort((a, b) => a.order - b.order)
  let charset = ''
  const pieces: Buffer[] = []
  for (const [position, segment] of segments.entries()) {
    let value = segment.value
    if (segment.isEncoded && position === 0) {
      const [declared, , text] = value.split("'", 3)
      if (text !== undefined) {
        charset = declared!.toLowerCase()
        value = value.slice(value.indexOf("'", declared!.length + 1) + 1)
      }
    }
    pieces.push(segment.isEncoded ? decodePercent(value) : Buffer.from(value, 'latin1'))
  }
  const text = charsets.decode(Buffer.concat(pieces), charset)
  return text.includes('=?') && isAscii(text) ? decodeHeaderText(text, charsets) : text
}

function isAscii(text: string): boolean {
  return /^[ -~]*$/.test(text)
}

function decodePercent(value: string): Buffer {
  return Buffer.from(
    value.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
}

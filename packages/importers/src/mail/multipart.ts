/**
 * The parts of a message (RFC 2046): one pass over its bytes that finds the delimiter lines of all open multiparts.
 * Place: between header sections and the reading of single parts. Keeps offsets, copies nothing.
 * Lenient: missing closing delimiters, wrong or missing boundary parameters. No recursion; bounded by `maxParts`
 * and `maxMultipartDepth`.
 */
import type { Charsets } from './charsets.js'
import { type Headers, readHeaderSection } from './headers.js'
import { maxMultipartDepth, maxParts } from './limits.js'
import { type ParameterizedHeader, parseParameterizedHeader } from './parameters.js'

export interface MimePart {
  headers: Headers
  /** Lower case, `text/plain` when not given. */
  mediaType: string
  contentType: ParameterizedHeader
  /** Body without the line break that belongs to the delimiter after it. */
  start: number
  end: number
  children: MimePart[]
}

export interface MimeTree {
  root: MimePart
  /** What was left out, in plain words. */
  warnings: string[]
}

interface OpenMultipart {
  part: MimePart
  /** `--` and the boundary, as latin1 text. */
  delimiter: string
}

interface Delimiter {
  lineStart: number
  /** First byte after the line. */
  next: number
  level: number
  isClosing: boolean
}

const dashes = Buffer.from('\n--')

export function parseMimeTree(bytes: Buffer, charsets: Charsets): MimeTree {
  const tree = readParts(bytes, charsets, '')
  const { root } = tree
  if (!root.mediaType.startsWith('multipart/') || root.children.length > 0) return tree
  const guessed = guessBoundary(bytes, root)
  return guessed === '' ? tree : readParts(bytes, charsets, guessed)
}

/** @param rootBoundary used for the outermost multipart in place of its own, '' for its own */
function readParts(bytes: Buffer, charsets: Charsets, rootBoundary: string): MimeTree {
  const warnings = new Set<string>()
  const root = readPart(bytes, 0, charsets, 'text/plain', warnings)
  const open: OpenMultipart[] = []
  let leaf: MimePart | null = enter(root, rootBoundary)
  let count = 1
  let position = root.start
  while (open.length > 0) {
    const delimiter = findDelimiter(bytes, position, open)
    const end = delimiter === null ? bytes.length : contentEnd(bytes, delimiter.lineStart, position)
    if (leaf !== null) leaf.end = Math.max(leaf.start, end)
    leaf = null
    closeDownTo(delimiter === null ? 0 : delimiter.level + 1, end)
    if (delimiter === null) break
    position = delimiter.next
    if (delimiter.isClosing) closeDownTo(delimiter.level, end)
    else if (count >= maxParts) warnings.add(`The message has more than ${maxParts} parts; the rest was skipped.`)
    else {
      const parent = open[delimiter.level]!.part
      const part = readPart(bytes, delimiter.next, charsets, defaultType(parent), warnings)
      parent.children.push(part)
      leaf = enter(part, '')
      position = part.start
      count++
    }
  }
  return { root, warnings: [...warnings] }

  /** @returns the part when it is a leaf; opens it when it is a multipart. */
  function enter(part: MimePart, boundary: string): MimePart | null {
    if (!part.mediaType.startsWith('multipart/')) return part
    const own = boundary || rawBoundary(part)
    if (own === '') return part
    if (open.length >= maxMultipartDepth) {
      warnings.add(
        `Parts nested more than ${maxMultipartDepth} levels deep were not read; they were kept as an attachment.`,
      )
      part.mediaType = 'application/octet-stream'
      return part
    }
    open.push({ part, delimiter: `--${own}` })
    return null
  }

  function closeDownTo(level: number, end: number): void {
    while (open.length > level) {
      const { part } = open.pop()!
      part.end = Math.max(part.start, end)
    }
  }
}

function readPart(
  bytes: Buffer,
  start: number,
  charsets: Charsets,
  fallbackType: string,
  warnings: Set<string>,
): MimePart {
  const section = readHeaderSection(bytes, start, bytes.length)
  if (section.isTruncated) warnings.add('A header was too long; part of it was skipped.')
  const contentType = parseParameterizedHeader(section.headers.first('content-type'), charsets)
  const mediaType = contentType.value === '' || contentType.value === 'text' ? fallbackType : contentType.value
  return { headers: section.headers, mediaType, contentType, start: section.bodyStart, end: bytes.length, children: [] }
}

function defaultType(parent: MimePart): string {
  return parent.mediaType === 'multipart/digest' ? 'message/rfc822' : 'text/plain'
}

function rawBoundary(part: MimePart): string {
  return part.contentType.parameters.get('boundary')?.trimEnd() ?? ''
}

/** @param from start of a line */
function findDelimiter(bytes: Buffer, from: number, open: OpenMultipart[]): Delimiter | null {
  let lineStart = from
  if (bytes[from] !== 0x2d || bytes[from + 1] !== 0x2d) lineStart = nextDashes(bytes, from)
  while (lineStart >= 0) {
    for (let level = open.length - 1; level >= 0; level--) {
      const found = matchDelimiter(bytes, lineStart, open[level]!.delimiter, level)
      if (found !== null) return found
    }
    lineStart = nextDashes(bytes, lineStart)
  }
  return null
}

function nextDashes(bytes: Buffer, from: number): number {
  const found = bytes.indexOf(dashes, from)
  return found < 0 ? -1 : found + 1
}

function matchDelimiter(bytes: Buffer, lineStart: number, delimiter: string, level: number): Delimiter | null {
  for (let index = 2; index < delimiter.length; index++) {
    if (bytes[lineStart + index] !== delimiter.charCodeAt(index)) return null
  }
  const end = lineStart + delimiter.length
  const isClosing = bytes[end] === 0x2d && bytes[end + 1] === 0x2d
  const newline = bytes.indexOf(0x0a, end)
  const next = newline < 0 ? bytes.length : newline + 1
  if (!isClosing && !isBlank(bytes, end, next)) return null
  return { lineStart, next, level, isClosing }
}

function isBlank(bytes: Buffer, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const byte = bytes[index]!
    if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0d && byte !== 0x0a) return false
  }
  return true
}

/** The line break before a delimiter belongs to the delimiter. */
function contentEnd(bytes: Buffer, lineStart: number, from: number): number {
  let end = lineStart
  if (end > from && bytes[end - 1] === 0x0a) end--
  if (end > from && bytes[end - 1] === 0x0d) end--
  return end
}

/** The boundary that a multipart uses although it declares another or none; '' when there is none to see. */
function guessBoundary(bytes: Buffer, part: MimePart): string {
  const body = bytes.toString('latin1', part.start, Math.min(part.end, part.start + 65_536))
  const found = /(?:^|\n)--([^\r\n]{1,200})\r?\nContent-[A-Za-z-]{1,40}:/i.exec(body)
  return (found?.[1] ?? '').trimEnd()
}

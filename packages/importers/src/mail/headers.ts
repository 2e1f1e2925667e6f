/**
 * Header sections (RFC 5322, section 2.2): finds the fields the importer uses and where the body begins.
 * Place: first step of reading a message or a part. Works on bytes as latin1 text; decoding is left to whoever
 * asks for a field. Must never look further than `maxHeaderBytes` for fields, nor scan a line twice.
 */
import { maxHeaderBytes, maxHeaderFields } from './limits.js'

const lineFeed = 10
const carriageReturn = 13
const firstSliceBytes = 8 * 1024

/** The fields that a draft is made from; all others are passed over. */
const wantedNames = new Set([
  'auto-submitted',
  'bcc',
  'cc',
  'content-disposition',
  'content-id',
  'content-transfer-encoding',
  'content-type',
  'date',
  'delivery-date',
  'from',
  'in-reply-to',
  'keywords',
  'list-id',
  'list-post',
  'list-unsubscribe',
  'message-id',
  'precedence',
  'received',
  'references',
  'reply-to',
  'return-path',
  'sender',
  'subject',
  'to',
  'x-gm-thrid',
  'x-gmail-labels',
  'x-keywords',
  'x-mozilla-keys',
  'x-mozilla-status',
  'x-status',
])

/** Header fields by lower-case name; values as latin1 text, unfolded, not decoded. */
export class Headers {
  readonly #names: string[] = []
  readonly #values: string[] = []
  #isTruncated = false

  add(name: string, rawValue: string): void {
    if (this.#names.length >= maxHeaderFields) {
      this.#isTruncated = true
      return
    }
    this.#names.push(name)
    this.#values.push(rawValue)
  }

  /** The first field of that name without surrounding space, '' when there is none. */
  first(name: string): string {
    const index = this.#names.indexOf(name)
    return index < 0 ? '' : unfold(this.#values[index]!)
  }

  /** All fields of that name, in order. */
  all(name: string): string[] {
    const found: string[] = []
    for (let index = this.#names.indexOf(name); index >= 0; index = this.#names.indexOf(name, index + 1)) {
      found.push(unfold(this.#values[index]!))
    }
    return found
  }

  /** True when there were more fields than are kept. */
  get isTruncated(): boolean {
    return this.#isTruncated
  }

  get isEmpty(): boolean {
    return this.#names.length === 0
  }
}

export interface HeaderSection {
  headers: Headers
  /** Offset of the first byte of the body. */
  bodyStart: number
  /** True when there is more in the section than was read. */
  isTruncated: boolean
}

/**
 * Reads the header section that begins at `start`. Lenient: lines that are no fields are passed over when fields
 * follow, and begin the body when not; a line that begins with `--` always ends the section, since it may be the
 * delimiter of a part without body.
 */
export function readHeaderSection(bytes: Buffer, start: number, end: number): HeaderSection {
  for (let size = firstSliceBytes; ; size = size * 16) {
    const sliceEnd = Math.min(end, start + Math.min(size, maxHeaderBytes))
    const section = scanFields(bytes.toString('latin1', start, sliceEnd), sliceEnd === end)
    if (section !== null) {
      const { headers, length } = section
      return { headers, bodyStart: start + length, isTruncated: headers.isTruncated }
    }
    if (sliceEnd - start >= maxHeaderBytes) break
  }
  const sliceEnd = start + maxHeaderBytes
  const section = scanFields(bytes.toString('latin1', start, sliceEnd), true)
  return {
    headers: section?.headers ?? new Headers(),
    bodyStart: findBlankLine(bytes, sliceEnd, end),
    isTruncated: true,
  }
}

/** @returns null when the text ends inside the section and more of it may follow. */
function scanFields(text: string, isAll: boolean): { headers: Headers; length: number } | null {
  const headers = new Headers()
  let name = ''
  let valueStart = 0
  let valueEnd = 0
  let seenField = false
  let position = 0
  while (position < text.length) {
    const newline = text.indexOf('\n', position)
    if (newline < 0 && !isAll) return null
    const next = newline < 0 ? text.length : newline + 1
    const first = text.charCodeAt(position)
    const lineEnd = trimmedEnd(text, position, newline < 0 ? text.length : newline)
    if (lineEnd === position || (first === 0x2d && text.charCodeAt(position + 1) === 0x2d)) {
      if (name !== '') headers.add(name, text.slice(valueStart, valueEnd))
      return { headers, length: lineEnd === position ? next : position }
    }
    if (first === 0x20 || first === 0x09) {
      if (!seenField) return { headers, length: position }
      valueEnd = lineEnd
      position = next
      continue
    }
    const colon = fieldNameEnd(text, position, lineEnd)
    if (colon >= 0) {
      if (name !== '') headers.add(name, text.slice(valueStart, valueEnd))
      name = wantedName(text, position, colon)
      valueStart = text.indexOf(':', colon) + 1
      valueEnd = lineEnd
      seenField = true
    } else if (!isPassedOver(text, position, next, seenField)) {
      if (name !== '') headers.add(name, text.slice(valueStart, valueEnd))
      return { headers, length: position }
    }
    position = next
  }
  if (!isAll) return null
  if (name !== '') headers.add(name, text.slice(valueStart, valueEnd))
  return { headers, length: text.length }
}

function trimmedEnd(text: string, start: number, newline: number): number {
  return newline > start && text.charCodeAt(newline - 1) === carriageReturn ? newline - 1 : newline
}

/** @returns the end of a field name that is followed by a colon, -1 when the line is no field. */
function fieldNameEnd(text: string, start: number, lineEnd: number): number {
  let index = start
  while (index < lineEnd) {
    const code = text.charCodeAt(index)
    if (code === 0x3a) return index === start ? -1 : index
    if (code <= 0x20 || code >= 0x7f) break
    index++
  }
  // Obsolete syntax allows space before the colon.
  const nameEnd = index
  while (index < lineEnd && (text.charCodeAt(index) === 0x20 || text.charCodeAt(index) === 0x09)) index++
  return nameEnd > start && index < lineEnd && text.charCodeAt(index) === 0x3a ? nameEnd : -1
}

function wantedName(text: string, start: number, end: number): string {
  if (end - start > 25) return ''
  const name = text.slice(start, end).toLowerCase()
  return wantedNames.has(name) ? name : ''
}

/** Whether a line that is no field stands among fields: a separator line of mbox, or a line folded without indent. */
function isPassedOver(text: string, start: number, next: number, seenField: boolean): boolean {
  if (text.startsWith('From ', start) || text.startsWith('>From ', start)) return true
  if (!seenField) return false
  const nextEnd = text.indexOf('\n', next)
  return fieldNameEnd(text, next, nextEnd < 0 ? text.length : nextEnd) >= 0
}

function findBlankLine(bytes: Buffer, from: number, end: number): number {
  for (
    let index = bytes.indexOf(lineFeed, from);
    index >= 0 && index < end;
    index = bytes.indexOf(lineFeed, index + 1)
  ) {
    if (bytes[index + 1] === lineFeed) return index + 2
    if (bytes[index + 1] === carriageReturn && bytes[index + 2] === lineFeed) return index + 3
  }
  return end
}

function unfold(raw: string): string {
  return (raw.includes('\n') ? raw.replace(/\r?\n/g, '') : raw).trim()
}

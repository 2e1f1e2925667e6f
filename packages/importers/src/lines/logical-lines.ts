/**
 * Unfolding: physical lines joined to the content lines of iCalendar and vCard; also soft line breaks of quoted-printable
 * and base64 that is not indented, as vCalendar 1.0 and vCard 2.1 have them.
 * Place: between `byteLines` and `parseContentLine`. Works on bytes, because folding may cut a character in two
 * (RFC 5545, 3.1). Bounded by what one logical line may hold.
 */
import { cleanText } from '../text/clean-text.js'
import { createUtf8Converter, decodeText } from '../text/decode.js'
import { type ByteLine, createLineSplitter } from './byte-lines.js'

export interface LogicalLine {
  text: string
  /** True when something of it was dropped because it was too long. */
  truncated: boolean
}

export interface UnfoldOptions {
  /** Bytes that one logical line may hold. */
  maxLineBytes: number
}

const space = 0x20
const tab = 0x09
const equals = 0x3d

type Continuation = 'none' | 'quotedPrintable' | 'base64'

export interface LogicalLineReader {
  push(chunk: Uint8Array): LogicalLine[]
  end(): LogicalLine[]
}

/** Empty lines are left out. */
export function createLogicalLineReader(options: UnfoldOptions): LogicalLineReader {
  const unfold = createUnfolder(options)
  const splitter = createLineSplitter(options.maxLineBytes)
  const toUtf8 = createUtf8Converter()
  const finished = (lines: ByteLine[]) => lines.flatMap((line) => unfold.push(line) ?? [])
  return {
    push: (chunk) => finished(splitter.push(toUtf8(chunk))),
    end: () => [...finished(splitter.end()), ...(unfold.end() ?? [])],
  }
}

function createUnfolder(options: UnfoldOptions) {
  let pieces: Uint8Array[] = []
  let length = 0
  let truncated = false
  let continuation: Continuation = 'none'

  const end = (): LogicalLine[] | null => {
    if (pieces.length === 0) return null
    const line = { text: cleanText(decodeText(pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces))), truncated }
    pieces = []
    length = 0
    truncated = false
    return [line]
  }

  const append = (bytes: Uint8Array, wasCut: boolean) => {
    const kept = bytes.subarray(0, options.maxLineBytes - length)
    truncated ||= wasCut || kept.length < bytes.length
    // Copied: the chunk that it lies in may be reused before the logical line ends.
    pieces.push(Uint8Array.prototype.slice.call(kept))
    length += kept.length
  }

  const begin = (line: ByteLine): LogicalLine[] | null => {
    const finished = end()
    continuation = continuationOf(line.bytes)
    if (line.bytes.length > 0) append(line.bytes, line.truncated)
    return finished
  }

  return {
    end,
    push(line: ByteLine): LogicalLine[] | null {
      const { bytes } = line
      const open = pieces.length > 0
      if (open && continuation === 'quotedPrintable' && endsSoftly(pieces)) {
        const last = pieces[pieces.length - 1]!
        pieces[pieces.length - 1] = last.subarray(0, last.length - 1)
        length--
        append(bytes, line.truncated)
        return null
      }
      if (open && (bytes[0] === space || bytes[0] === tab)) {
        append(bytes.subarray(1), line.truncated)
        return null
      }
      if (open && continuation === 'base64' && bytes.length > 0 && isBase64(bytes)) {
        append(bytes, line.truncated)
        return null
      }
      return begin(line)
    },
  }
}

function endsSoftly(pieces: Uint8Array[]): boolean {
  const last = pieces[pieces.length - 1]!
  return last[last.length - 1] === equals
}

function continuationOf(bytes: Uint8Array): Continuation {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 300)).toString('latin1')
  const colon = head.indexOf(':')
  const params = (colon < 0 ? head : head.slice(0, colon)).toUpperCase()
  if (params.includes('QUOTED-PRINTABLE')) return 'quotedPrintable'
  if (params.includes('BASE64') || params.includes('ENCODING=B')) return 'base64'
  return 'none'
}

function isBase64(bytes: Uint8Array): boolean {
  for (const byte of bytes) {
    const letter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a
    const digit = byte >= 0x30 && byte <= 0x39
    if (!letter && !digit && byte !== 0x2b && byte !== 0x2f && byte !== equals) return false
  }
  return true
}

/**
 * Encoded words in headers (RFC 2047, with the language suffix of RFC 2231), and raw eight-bit text in headers
 * (RFC 6532 and everything that was sent before it).
 * Place: used for subjects, names and file names. Lenient: space inside a word, a missing language, words split
 * inside a character. Takes no word longer than `maxWordLength`.
 */
import type { Charsets } from './charsets.js'
import { decodeBase64, decodeQuotedPrintable } from './transfer-encodings.js'

const maxWordLength = 4_096
/** Control characters, which have no place in a line of text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\x00-\x1f\x7f]+/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: all that is not ASCII
const eightBit = /[^\x00-\x7f]/

interface EncodedWord {
  charset: string
  bytes: Buffer
  end: number
}

/**
 * @param raw a header value as latin1 text, unfolded
 * @returns the text as people read it, in one line
 */
export function decodeHeaderText(raw: string, charsets: Charsets): string {
  const text = raw.includes('=?') ? decodeWords(raw, charsets) : decodeRaw(raw, charsets)
  return text.replace(controls, ' ').trim()
}

interface WordBounds {
  contentStart: number
  /** After the closing `?=`. */
  end: number
}

/** Finds encoded words in one header, from left to right; looks for no end twice. */
export class EncodedWordFinder {
  readonly #raw: string
  #nextEnd = -1

  constructor(raw: string) {
    this.#raw = raw
  }

  /** @returns null when no encoded word begins at `start`; it must not be less than in the call before. */
  at(start: number): WordBounds | null {
    const raw = this.#raw
    if (raw.charCodeAt(start) !== 0x3d || raw.charCodeAt(start + 1) !== 0x3f) return null
    const charsetEnd = raw.indexOf('?', start + 2)
    if (charsetEnd < start + 3 || charsetEnd > start + 64 || raw.charCodeAt(charsetEnd + 2) !== 0x3f) return null
    const encoding = raw.charCodeAt(charsetEnd + 1) | 0x20
    if (encoding !== 0x62 && encoding !== 0x71) return null
    const contentStart = charsetEnd + 3
    if (this.#nextEnd < contentStart) {
      const found = raw.indexOf('?=', contentStart)
      this.#nextEnd = found < 0 ? raw.length : found
    }
    if (this.#nextEnd >= raw.length || this.#nextEnd > start + maxWordLength) return null
    return { contentStart, end: this.#nextEnd + 2 }
  }
}

function decodeRaw(raw: string, charsets: Charsets): string {
  return eightBit.test(raw) ? charsets.decode(Buffer.from(raw, 'latin1'), '') : raw
}

function decodeWords(raw: string, charsets: Charsets): string {
  let text = ''
  let position = 0
  let pending: EncodedWord[] = []
  const finder = new EncodedWordFinder(raw)
  for (let start = raw.indexOf('=?'); start >= 0; start = raw.indexOf('=?', Math.max(start + 2, position))) {
    const bounds = finder.at(start)
    if (bounds === null) continue
    const word = readWord(raw, start, bounds)
    const between = raw.slice(position, start)
    const isAdjacent = pending.length > 0 && between.trim() === ''
    // Space between two words is no part of the text, and a character may be split between them.
    if (!isAdjacent || pending[0]!.charset !== word.charset) {
      text += joinWords(pending, charsets)
      pending = []
    }
    if (!isAdjacent) text += decodeRaw(between, charsets)
    pending.push(word)
    position = word.end
  }
  return text + joinWords(pending, charsets) + decodeRaw(raw.slice(position), charsets)
}

/** Words of one charset, decoded together. */
function joinWords(words: EncodedWord[], charsets: Charsets): string {
  const [first] = words
  if (first === undefined) return ''
  const bytes = words.length === 1 ? first.bytes : Buffer.concat(words.map((word) => word.bytes))
  return charsets.decode(bytes, first.charset)
}

function readWord(raw: string, start: number, bounds: WordBounds): EncodedWord {
  const content = raw.slice(bounds.contentStart, bounds.end - 2)
  const isBase64 = (raw.charCodeAt(bounds.contentStart - 2) | 0x20) === 0x62
  const bytes = isBase64
    ? decodeBase64(Buffer.from(content, 'latin1'))
    : decodeQuotedPrintable(Buffer.from(content.replaceAll('_', ' '), 'latin1'), true)
  const label = raw.slice(start + 2, bounds.contentStart - 3)
  const star = label.indexOf('*')
  return { charset: (star < 0 ? label : label.slice(0, star)).toLowerCase(), bytes, end: bounds.end }
}

/**
 * Collects the text of a document within a bound, and tidies it as it comes.
 * Place: used by every document format.
 */
import type { DocumentText } from '../importer.js'

/** What was read of a document, and in plain words what was not. */
export interface ReadDocument extends DocumentText {
  warnings: string[]
}

/** Text under construction. Collapses runs of blank lines and drops control characters. */
export interface TextCollector {
  readonly length: number
  /** True when the bound was reached; further text is dropped. */
  readonly isFull: boolean
  append(text: string): void
  /** Puts `separator` before the next text of the same line; nothing is put at a line's end. */
  separate(separator: string): void
  /** Takes back a hyphen that ends the text so far and follows a letter; false when there is none. */
  takeHyphen(): boolean
  /** Ends the line, unless it is empty already. */
  endLine(): void
  /** Leaves one blank line. */
  endParagraph(): void
  finish(): string
}

// Control characters, and the private-use characters with which symbol fonts draw their bullets.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const controls = /[\u0000-\u0008\u000b-\u001f\u007f\u00ad\ufeff\ufffe\uffff]/g
const privateUse = /[\ue000-\uf8ff]/g

export function createTextCollector(maxLength: number): TextCollector {
  // Bytes of UTF-16: millions of short strings would take ten times the room.
  let buffer = Buffer.allocUnsafe(4096)
  let length = 0
  let tail = '\n\n'
  let pending = ''

  function push(text: string): void {
    const kept = text.slice(0, maxLength - length)
    if (kept === '') return
    if ((length + kept.length) * 2 > buffer.length) {
      const larger = Buffer.allocUnsafe((length + kept.length) * 4)
      buffer.copy(larger, 0, 0, length * 2)
      buffer = larger
    }
    buffer.write(kept, length * 2, 'utf16le')
    length += kept.length
    tail = kept.length > 1 ? kept.slice(-2) : tail.slice(-1) + kept
  }

  return {
    get length() {
      return length
    },
    get isFull() {
      return length >= maxLength
    },
    append: (text) => {
      const clean = text.replace(controls, '').replace(privateUse, '•')
      if (clean === '') return
      push(pending)
      pending = ''
      push(clean)
    },
    separate: (separator) => {
      if (!tail.endsWith('\n') && pending !== '\t') pending = separator
    },
    takeHyphen: () => {
      if (!/\p{L}-$/u.test(tail)) return false
      length--
      tail = `\n${tail.charAt(0)}`
      pending = ''
      return true
    },
    endLine: () => {
      pending = ''
      if (!tail.endsWith('\n')) push('\n')
    },
    endParagraph: () => {
      pending = ''
      if (!tail.endsWith('\n\n')) push(tail.endsWith('\n') ? '\n' : '\n\n')
    },
    finish: () =>
      buffer
        .toString('utf16le', 0, length * 2)
        .toWellFormed()
        .trimEnd(),
  }
}

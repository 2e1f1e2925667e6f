/**
 * Cuts a stream of mbox bytes into messages: mboxo, mboxrd, mboxcl and mboxcl2, with LF or CRLF, with or without an
 * empty line between messages.
 * Place: below the mbox importer. Holds at most one message of `maxMessageBytes` and one chunk; of a larger message
 * the beginning is given, cut, and the rest is passed over.
 */
import { maxMessageBytes } from './limits.js'
import { readMboxLength } from './mbox-length.js'
import { isSeparator, separatorWindowBytes } from './mbox-separator.js'

export interface MboxMessage {
  /** Byte offset of the separator line in the file. */
  position: number
  /** The separator line, '' for bytes before the first one. */
  separator: string
  /** The message without separator; a view that is valid until the next call of the framer. */
  bytes: Buffer
  /** True when only the beginning of the message is given. */
  isTruncated: boolean
  /** True when Content-Length told where it ends. */
  hasLength: boolean
}

/** A buffer of at most this size is kept however little it holds. */
const usualBytes = 8 * 1024 * 1024
const maxBytes = maxMessageBytes + 2 * 1024 * 1024
const needle = Buffer.from('\nFrom ')

export class MboxFramer {
  #buffer = Buffer.alloc(0)
  #length = 0
  /** Offset in the file of the buffer's first byte. */
  #base: number
  /** Where the current message begins in the buffer. */
  #start = 0
  /** Where the search for its end goes on. */
  #searched = 0
  /** Where Content-Length says that it ends: -1 it does not, null not looked at yet. */
  #declaredEnd: number | null = null
  #isSkipping = false
  #isEnd = false

  /** @param from offset in the file at which the bytes begin */
  constructor(from: number) {
    this.#base = from
  }

  /** Takes a copy. Take all messages with `next` before pushing more. */
  push(chunk: Uint8Array): void {
    this.#makeRoom(chunk.length)
    this.#buffer.set(chunk, this.#length)
    this.#length += chunk.length
  }

  /** Says that nothing follows. */
  end(): void {
    this.#isEnd = true
  }

  /** @returns null when more bytes are needed, or after the end when there is no further message. */
  next(): MboxMessage | null {
    for (;;) {
      if (this.#start >= this.#length) return null
      const end = this.#findEnd()
      if (end === null) return this.#takeOversized()
      const message = this.#isSkipping ? null : this.#message(end, false)
      this.#isSkipping = false
      this.#moveTo(end)
      if (message !== null) return message
    }
  }

  #findEnd(): number | null {
    if (this.#declaredEnd === null && !this.#isSkipping) {
      const length = readMboxLength(this.#buffer, this.#start, this.#length, this.#isEnd)
      if (length === null) return null
      this.#declaredEnd = length
    }
    if (this.#declaredEnd !== null && this.#declaredEnd >= 0) return this.#declaredEnd
    return this.#findSeparator()
  }

  #findSeparator(): number | null {
    let found = this.#buffer.indexOf(needle, this.#searched)
    while (found >= 0 && found < this.#length) {
      const lineStart = found + 1
      if (!this.#isEnd && lineStart + separatorWindowBytes > this.#length) {
        this.#searched = found
        return null
      }
      if (isSeparator(this.#buffer, lineStart, this.#length, this.#isAfterEmptyLine(found))) return lineStart
      this.#searched = lineStart
      found = this.#buffer.indexOf(needle, lineStart)
    }
    if (this.#isEnd) return this.#length
    // The needle may begin in the last bytes.
    this.#searched = Math.max(this.#searched, this.#length - needle.length)
    return null
  }

  #isAfterEmptyLine(newline: number): boolean {
    if (newline === this.#start) return true
    const before = this.#buffer[newline - 1]
    return before === 0x0a || (before === 0x0d && this.#buffer[newline - 2] === 0x0a)
  }

  #takeOversized(): MboxMessage | null {
    if (!this.#isSkipping && this.#length - this.#start <= maxMessageBytes) return null
    const message = this.#isSkipping ? null : this.#message(this.#start + maxMessageBytes, true)
    this.#isSkipping = true
    // What is skipped need not be kept, but for the bytes that a separator may begin in.
    const keepFrom = Math.max(this.#searched, this.#start)
    this.#start = keepFrom
    return message
  }

  #message(end: number, isTruncated: boolean): MboxMessage {
    const buffer = this.#buffer
    let bodyStart = this.#start
    let separator = ''
    if (buffer.toString('latin1', bodyStart, Math.min(bodyStart + 5, end)) === 'From ') {
      const newline = buffer.indexOf(0x0a, bodyStart)
      const lineEnd = newline < 0 || newline >= end ? end : newline
      separator = buffer.toString('latin1', bodyStart, Math.min(lineEnd, bodyStart + 500)).trimEnd()
      bodyStart = Math.min(lineEnd + 1, end)
    }
    return {
      position: this.#base + this.#start,
      separator,
      bytes: buffer.subarray(bodyStart, withoutEmptyLine(buffer, bodyStart, end)),
      isTruncated,
      hasLength: (this.#declaredEnd ?? -1) >= 0,
    }
  }

  #moveTo(start: number): void {
    this.#start = start
    this.#searched = start
    this.#declaredEnd = null
  }

  #makeRoom(added: number): void {
    if (this.#length + added <= this.#buffer.length) return
    const kept = this.#length - this.#start
    const needed = kept + added
    const isWasteful = this.#buffer.length > usualBytes && needed < this.#buffer.length / 8
    if (needed > this.#buffer.length || isWasteful) {
      const size = Math.max(needed, isWasteful ? 0 : Math.min(this.#buffer.length * 2, maxBytes))
      const larger = Buffer.allocUnsafeSlow(size)
      this.#buffer.copy(larger, 0, this.#start, this.#length)
      this.#buffer = larger
    } else {
      this.#buffer.copyWithin(0, this.#start, this.#length)
    }
    this.#base += this.#start
    this.#searched -= this.#start
    if (this.#declaredEnd !== null && this.#declaredEnd >= 0) this.#declaredEnd -= this.#start
    this.#length = kept
    this.#start = 0
  }
}

/** The empty line before a separator belongs to the separator. */
function withoutEmptyLine(buffer: Buffer, start: number, end: number): number {
  let last = end
  if (last > start && buffer[last - 1] === 0x0a) last--
  else return end
  if (last > start && buffer[last - 1] === 0x0d) last--
  return last > start && buffer[last - 1] === 0x0a ? last : end
}

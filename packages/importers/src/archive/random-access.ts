/**
 * Lets the zip library read from an input that can seek.
 * Place: between `zip-reader.ts` and yauzl. Reads ahead, because a directory is asked for in pieces of 46 bytes.
 */
import { Readable } from 'node:stream'
import { RandomAccessReader } from 'yauzl'

export type ReadAt = (offset: number, length: number) => Promise<Uint8Array>

const readAheadBytes = 256 * 1024

export class InputReader extends RandomAccessReader {
  readonly #readAt: ReadAt
  #ahead: Uint8Array = new Uint8Array()
  #aheadOffset = 0

  constructor(readAt: ReadAt) {
    super()
    this.#readAt = readAt
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(readRange(this.#readAt, start, end))
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    this.bytesAt(position, length).then(
      (bytes) => {
        buffer.set(bytes, offset)
        callback(bytes.length < length ? new Error('unexpected end') : null)
      },
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error))),
    )
  }

  /** Fewer bytes only at the end. They are a view that must not be changed. */
  async bytesAt(position: number, length: number): Promise<Uint8Array> {
    const isAhead = position >= this.#aheadOffset && position + length <= this.#aheadOffset + this.#ahead.length
    if (!isAhead) {
      this.#ahead = await this.#readAt(position, Math.max(length, readAheadBytes))
      this.#aheadOffset = position
    }
    const start = position - this.#aheadOffset
    return this.#ahead.subarray(start, start + length)
  }
}

async function* readRange(readAt: ReadAt, start: number, end: number): AsyncGenerator<Uint8Array> {
  for (let at = start; at < end; ) {
    const bytes = await readAt(at, Math.min(readAheadBytes, end - at))
    if (bytes.length === 0) return
    at += bytes.length
    yield bytes
  }
}

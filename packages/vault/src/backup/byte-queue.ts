/**
 * Reads exact numbers of bytes from pieces of any size.
 * Place: between a stream of a backup and what reads its fields. Holds little more than was asked for.
 */
export interface ByteQueue {
  /** Exactly so many bytes, null when the stream ends before. */
  take(length: number): Promise<Buffer | null>
  /** At most so many bytes, fewer only at the end. */
  takeUpTo(length: number): Promise<Buffer>
  atEnd(): Promise<boolean>
  /** Reads to the end, so that what is checked there is checked. */
  drain(): Promise<void>
}

export function createByteQueue(source: AsyncIterable<Uint8Array>): ByteQueue {
  const iterator = source[Symbol.asyncIterator]()
  let pieces: Uint8Array[] = []
  let available = 0
  let ended = false

  async function fill(length: number): Promise<void> {
    while (available < length && !ended) {
      const { value, done } = await iterator.next()
      if (done === true) ended = true
      else {
        // The source may use its buffer again.
        pieces.push(Uint8Array.from(value))
        available += value.length
      }
    }
  }

  function remove(length: number): Buffer {
    const all = Buffer.concat(pieces)
    pieces = length < all.length ? [all.subarray(length)] : []
    available -= length
    return all.subarray(0, length)
  }

  async function takeUpTo(length: number): Promise<Buffer> {
    await fill(length)
    return remove(Math.min(length, available))
  }

  return {
    async take(length) {
      await fill(length)
      return available < length ? null : remove(length)
    },
    takeUpTo,
    async atEnd() {
      await fill(1)
      return available === 0
    },
    async drain() {
      while (!ended) {
        await fill(available + 1)
        remove(available)
      }
    },
  }
}

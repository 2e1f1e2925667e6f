/**
 * Reads at any offset of something that can only be read from its start.
 * Place: between a compressed archive and the members in it. Going forward costs nothing extra, going back a little
 * (to read a member after a look at its head) neither; going back further begins anew.
 */

export interface ForwardReader {
  /**
   * Exactly `length` bytes at `offset`, fewer only at the end.
   * @throws {InputError} when the source cannot be read
   */
  read(offset: number, length: number): Promise<Uint8Array>
}

const keptBytes = 1024 * 1024

/** @param open begins from the start; its chunks are not kept beyond the next one, so they are copied */
export function createForwardReader(open: () => AsyncIterable<Uint8Array>): ForwardReader {
  let source: AsyncIterator<Uint8Array> | null = null
  let kept: Uint8Array[] = []
  let keptFrom = 0
  let position = 0
  let queue: Promise<unknown> = Promise.resolve()

  async function read(offset: number, length: number): Promise<Uint8Array> {
    if (source === null || offset < keptFrom) await restart()
    while (position < offset + length && (await advance(offset))) {}
    return copyKept(offset, length)
  }

  async function restart(): Promise<void> {
    await source?.return?.()
    source = open()[Symbol.asyncIterator]()
    kept = []
    keptFrom = 0
    position = 0
  }

  /** False at the end. Forgets what lies well before `wanted`. */
  async function advance(wanted: number): Promise<boolean> {
    const next = await source?.next()
    if (next === undefined || next.done === true) return false
    kept.push(Buffer.from(next.value))
    position += next.value.length
    for (let first = kept[0]; first !== undefined; first = kept[0]) {
      if (keptFrom + first.length > Math.min(wanted, position - keptBytes)) break
      keptFrom += first.length
      kept.shift()
    }
    return true
  }

  function copyKept(offset: number, length: number): Uint8Array {
    const end = Math.min(offset + length, position)
    const result = Buffer.alloc(Math.max(end - offset, 0))
    let from = keptFrom
    for (const chunk of kept) {
      if (from < end && from + chunk.length > offset) {
        const part = chunk.subarray(Math.max(offset - from, 0), end - from)
        result.set(part, Math.max(from - offset, 0))
      }
      from += chunk.length
    }
    return result
  }

  return {
    read: (offset, length) => {
      const result = queue.then(() => read(offset, length))
      queue = result.catch(() => undefined)
      return result
    },
  }
}

/**
 * Makes a small input that can only be read from its start readable at any offset, by holding it in memory.
 * Place: for an archive compressed inside another. The memory is given back when it is needed elsewhere; the input
 * is then read again.
 */
import type { ImportInput } from '../importer.js'
import { readAll } from '../input/read-input.js'

/** @throws {InputError} from `stream` and `readAt`: `too-large` when there are more than `maxBytes` */
export function createLoadedInput(input: ImportInput, maxBytes: number): ImportInput {
  let held: WeakRef<Uint8Array> | null = null
  async function load(): Promise<Uint8Array> {
    const known = held?.deref()
    if (known !== undefined) return known
    const bytes = await readAll(input, maxBytes)
    held = new WeakRef(bytes)
    return bytes
  }
  return {
    ...input,
    async *stream(offset = 0) {
      yield (await load()).subarray(offset)
    },
    readAt: async (offset, length) => (await load()).subarray(offset, offset + length),
  }
}

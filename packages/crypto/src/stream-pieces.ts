/**
 * Sealed streams (`stream.ts`) made of and opened into pieces of any size, one chunk in memory.
 * Place: backups of devices and of the hub.
 */
import { CryptoError } from './crypto-error.js'
import {
  chunkBytes,
  createOpener,
  createSealer,
  type StreamOpener,
  type StreamSealer,
  sealedChunkBytes,
  streamSaltBytes,
} from './stream.js'

/**
 * The salt, then the sealed chunks. A piece may be overwritten when the next one is asked for.
 * @param key no longer read when this returns
 */
export function sealPieces(
  key: Uint8Array,
  context: string,
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  return sealEach(createSealer(key, context), pieces)
}

async function* sealEach(
  sealer: StreamSealer,
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  yield sealer.salt
  const chunk = Buffer.alloc(chunkBytes)
  let filled = 0
  for await (const piece of pieces) {
    for (let start = 0; start < piece.length; ) {
      if (filled === chunkBytes) {
        yield sealer.seal(chunk, false)
        filled = 0
      }
      const part = piece.subarray(start, start + chunkBytes - filled)
      chunk.set(part, filled)
      filled += part.length
      start += part.length
    }
  }
  yield sealer.seal(chunk.subarray(0, filled), true)
}

/**
 * The plaintext, each chunk once it has authenticated; that the stream was cut off shows only at its end.
 * @throws CryptoError `not-authentic`, or `malformed` where not even a salt is there
 */
export async function* openPieces(
  key: Uint8Array,
  context: string,
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  let opener: StreamOpener | null = null
  let number = 0
  let held: Uint8Array = new Uint8Array(0)
  for await (const part of saltThenChunks(pieces)) {
    if (opener === null) {
      opener = createOpener(key, context, part)
      continue
    }
    // Only the next one shows that this is not the last.
    if (held.length > 0) yield opener.open(number++, held, false)
    held = part
  }
  if (opener === null) throw new CryptoError('malformed', 'A sealed stream begins with its salt.')
  yield opener.open(number, held, true)
}

async function* saltThenChunks(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer, void, undefined> {
  let part = Buffer.alloc(streamSaltBytes)
  let filled = 0
  for await (const piece of pieces) {
    for (let start = 0; start < piece.length; ) {
      if (filled === part.length) {
        yield part
        part = Buffer.alloc(sealedChunkBytes)
        filled = 0
      }
      const taken = piece.subarray(start, start + part.length - filled)
      part.set(taken, filled)
      filled += taken.length
      start += taken.length
    }
  }
  if (filled > 0) yield part.subarray(0, filled)
}

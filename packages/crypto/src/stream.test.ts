import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { counting, flip } from '../test/bytes.js'
import { sha256 } from './hash.js'
import { randomKey } from './random.js'
import {
  chunkBytes,
  createOpener,
  createSealer,
  openBytes,
  plainLength,
  sealBytes,
  sealedChunkBytes,
  sealedLength,
  streamSaltBytes,
} from './stream.js'
import { openPieces, sealPieces } from './stream-pieces.js'

const notAuthentic = expect.objectContaining({ name: 'CryptoError', code: 'not-authentic' })
const malformed = expect.objectContaining({ name: 'CryptoError', code: 'malformed' })
const seeded = { seed: 20_260_314 }
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

describe('a sealed stream', () => {
  const key = randomKey()

  it('opens to what was sealed, at every length around a chunk', () => {
    for (const length of [0, 1, chunkBytes - 1, chunkBytes, chunkBytes + 1, 2 * chunkBytes, 3 * chunkBytes - 7]) {
      const plain = Buffer.alloc(length, 'abcdefg')
      const sealed = sealBytes(key, 'context', plain)
      expect(sealed.length).toBe(sealedLength(length))
      expect(plainLength(sealed.length)).toBe(length)
      expect(openBytes(key, 'context', sealed)).toEqual(plain)
    }
  })

  it('does not open with another key or context, a flipped bit, or a piece cut off', () => {
    const sealed = sealBytes(key, 'context', Buffer.alloc(chunkBytes + 100, 'x'))
    expect(() => openBytes(randomKey(), 'context', sealed)).toThrow(notAuthentic)
    expect(() => openBytes(key, 'other', sealed)).toThrow(notAuthentic)
    fc.assert(
      fc.property(fc.nat(sealed.length * 8 - 1), (bit) => {
        expect(() => openBytes(key, 'context', flip(sealed, bit))).toThrow(notAuthentic)
      }),
      seeded,
    )
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), (length) => {
        expect(() => openBytes(key, 'context', sealed.subarray(0, length))).toThrow()
      }),
      seeded,
    )
  })

  it('shows when its chunks are reordered or its end is left out', () => {
    const sealer = createSealer(key, 'context')
    const chunks = [
      sealer.seal(Buffer.alloc(chunkBytes, 1), false),
      sealer.seal(Buffer.alloc(chunkBytes, 2), false),
      sealer.seal(Buffer.of(3), true),
    ]
    const opener = createOpener(key, 'context', sealer.salt)
    expect(opener.open(1, chunks[1]!, false)[0]).toBe(2)
    expect(() => opener.open(0, chunks[1]!, false)).toThrow(notAuthentic)
    expect(() => opener.open(1, chunks[1]!, true)).toThrow(notAuthentic)
    expect(() => opener.open(2, chunks[2]!, false)).toThrow(notAuthentic)
    expect(() => createSealer(key, 'context').seal(Buffer.of(1), false)).toThrow(malformed)
  })
})

describe('a sealed stream, frozen', () => {
  const key = counting(32)
  const short = sealBytes(key, 'context', Buffer.from('a short text'), counting(32))
  const long = sealBytes(key, 'context', Buffer.alloc(140_000, 'long '), counting(32))

  it('is what it always was', () => {
    expect(hex(short)).toBe(
      '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f5e23f73d5779a00646a073328e306674d6bf7f4293d887f18c9eb133',
    )
    expect(hex(sha256(long))).toBe('bf3b4337c68c3764d05fa4179bab6f55a099515a3de8c0f9e0dab715233763cf')
    expect(openBytes(key, 'context', short)).toEqual(Buffer.from('a short text'))
  })

  it('opens to nothing once it was spoilt', () => {
    const chunk = (at: number) =>
      long.subarray(streamSaltBytes + at * sealedChunkBytes, streamSaltBytes + (at + 1) * sealedChunkBytes)
    const salt = long.subarray(0, streamSaltBytes)
    const spoilt = [
      flip(short, 7),
      flip(short, 300),
      short.subarray(0, -1),
      Buffer.concat([salt, chunk(1), chunk(0), chunk(2)]),
      Buffer.concat([salt, chunk(0), chunk(2)]),
      Buffer.concat([salt, chunk(0), chunk(1)]),
      Buffer.concat([salt, chunk(0), chunk(0), chunk(2)]),
    ]
    for (const bytes of spoilt) expect(() => openBytes(key, 'context', bytes)).toThrow(notAuthentic)
    expect(() => openBytes(key, 'other context', short)).toThrow(notAuthentic)
    expect(() => openBytes(flip(key, 0), 'context', short)).toThrow(notAuthentic)
    expect(() => openBytes(key, 'context', salt)).toThrow(malformed)
  })
})

describe('a sealed stream in pieces', () => {
  const key = randomKey()

  async function* inPieces(content: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
    // One buffer for all pieces, as who reads a file has it.
    const buffer = new Uint8Array(size)
    for (let at = 0; at < content.length; at += size) {
      const piece = content.subarray(at, at + size)
      buffer.set(piece)
      yield buffer.subarray(0, piece.length)
    }
  }
  const sealed = async (content: Uint8Array, size: number) =>
    Buffer.concat(await Array.fromAsync(sealPieces(key, 'context', inPieces(content, size))))
  const opened = async (content: Uint8Array, size: number, context = 'context', using = key) =>
    Buffer.concat(await Array.fromAsync(openPieces(using, context, inPieces(content, size))))

  it.each([0, 1, chunkBytes - 1, chunkBytes, chunkBytes + 1, 3 * chunkBytes])(
    'is the same stream, however %i bytes come in and go out',
    async (length) => {
      const plain = Buffer.alloc(length, 'abcdefg')
      for (const size of [999, chunkBytes, sealedChunkBytes, 200_000]) {
        expect(openBytes(key, 'context', await sealed(plain, size)).length).toBe(length)
        expect((await opened(sealBytes(key, 'context', plain), size)).equals(plain)).toBe(true)
      }
    },
  )

  it('does not open when it was cut, reordered, doubled or changed, or is of another key or context', async () => {
    const whole = await sealed(Buffer.alloc(3 * chunkBytes, 'x'), 9_999)
    const salt = whole.subarray(0, streamSaltBytes)
    const chunk = (at: number) =>
      whole.subarray(streamSaltBytes + at * sealedChunkBytes, streamSaltBytes + (at + 1) * sealedChunkBytes)
    const spoilt = [
      salt,
      Buffer.concat([salt, chunk(0)]),
      Buffer.concat([salt, chunk(0), chunk(1)]),
      Buffer.concat([salt, chunk(1), chunk(0), chunk(2)]),
      Buffer.concat([whole, chunk(2)]),
      whole.subarray(0, -1),
      flip(whole, 8 * 40),
    ]
    for (const content of spoilt) await expect(opened(content, 9_999)).rejects.toThrow(notAuthentic)
    for (const content of [whole.subarray(0, 0), whole.subarray(0, streamSaltBytes - 1)]) {
      await expect(opened(content, 9_999)).rejects.toThrow(malformed)
    }
    await expect(opened(whole, 9_999, 'other')).rejects.toThrow(notAuthentic)
    await expect(opened(whole, 9_999, 'context', randomKey())).rejects.toThrow(notAuthentic)
  })

  it('needs its key no longer once it has begun', async () => {
    const borrowed = Uint8Array.from(key)
    const pieces = sealPieces(borrowed, 'context', inPieces(Buffer.from('text'), 4))
    borrowed.fill(0)
    expect(await opened(Buffer.concat(await Array.fromAsync(pieces)), 10)).toEqual(Buffer.from('text'))
  })
})

import { describe, expect, it } from 'vitest'
import { bytes, counting, flip } from '../test/bytes.js'
import { open, seal, sealOverheadBytes } from './aead.js'
import { randomKey } from './random.js'

describe('sealed bytes', () => {
  const key = randomKey()
  const plain = Buffer.from('a short text')
  const sealed = seal(key, plain, 'context')

  it('open to what was sealed, and are others each time', () => {
    expect(open(key, sealed, 'context')).toEqual(plain)
    expect(sealed.length).toBe(plain.length + sealOverheadBytes)
    expect(seal(key, plain, 'context')).not.toEqual(sealed)
    expect(open(key, seal(key, new Uint8Array(0), ''), '')).toEqual(Buffer.alloc(0))
  })

  it('do not open with another key or for another use', () => {
    expect(open(randomKey(), sealed, 'context')).toBeNull()
    expect(open(key, sealed, 'Context')).toBeNull()
    expect(open(key, sealed, '')).toBeNull()
  })

  it('do not open with any bit flipped, or cut off or longer by any piece', () => {
    for (let bit = 0; bit < sealed.length * 8; bit++) expect(open(key, flip(sealed, bit), 'context')).toBeNull()
    for (let length = 0; length < sealed.length; length++) {
      expect(open(key, sealed.subarray(0, length), 'context')).toBeNull()
      expect(open(key, sealed.subarray(sealed.length - length), 'context')).toBeNull()
    }
    expect(open(key, Buffer.concat([sealed, Buffer.of(0)]), 'context')).toBeNull()
  })

  it('frozen: what was sealed once opens for ever', () => {
    const frozen = bytes('000102030405060708090a0b2622a573aa97b63bf924efff763e1ae56ed2ba6962368c90e481cd88')
    expect(open(counting(32), frozen, 'context')).toEqual(plain)
    expect(open(counting(32), frozen, 'other')).toBeNull()
    expect(open(counting(32), flip(frozen, 100), 'context')).toBeNull()
    expect(open(counting(32), frozen.subarray(0, -1), 'context')).toBeNull()
    expect(open(flip(counting(32), 0), frozen, 'context')).toBeNull()
  })
})

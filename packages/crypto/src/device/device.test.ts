import { describe, expect, it } from 'vitest'
import { flip } from '../../test/bytes.js'
import { randomKey } from '../random.js'
import {
  calibrateCost,
  chainStart,
  costBounds,
  firstBrokenLink,
  leastCost,
  nextLink,
  openWithRecovery,
  passphraseKey,
  recoveryEntropy,
  recoveryPublicKey,
  recoveryWords,
  sealToRecovery,
  unwrapKey,
  wrapKey,
} from './index.js'

const notAuthentic = expect.objectContaining({ name: 'CryptoError', code: 'not-authentic' })
const malformed = expect.objectContaining({ name: 'CryptoError', code: 'malformed' })

describe('a passphrase key', () => {
  it('is not derived at a cost outside the bounds, however the header asks for it', () => {
    const salt = new Uint8Array(16)
    for (const name of ['memoryKib', 'passes', 'lanes'] as const) {
      for (const value of [costBounds[name].least - 1, costBounds[name].most + 1, 1.5, Number.NaN, 2 ** 40]) {
        expect(() => passphraseKey('x', salt, { ...leastCost, [name]: value })).toThrow(malformed)
      }
    }
    expect(() => passphraseKey('x', new Uint8Array(8), leastCost)).toThrow(malformed)
  })

  it('costs more passes on a faster machine, and never fewer than three', () => {
    const machine = (perPassMs: number) => {
      const readings = [0, 3 * perPassMs]
      return calibrateCost(() => readings.shift()!, 500).passes
    }
    expect(machine(50)).toBe(10)
    expect(machine(400)).toBe(3)
    expect(machine(0)).toBe(costBounds.passes.most)
  })
})

describe('recovery words', () => {
  it('are 24, and come back from any spacing and case', () => {
    const entropy = randomKey()
    const words = recoveryWords(entropy)
    expect(words).toHaveLength(24)
    expect(recoveryEntropy(`\n ${words.join('  ').toUpperCase()}\t`)).toEqual(entropy)
  })

  it('that are misspelt, missing or out of place are refused without being repeated', () => {
    const words = recoveryWords(Uint8Array.from({ length: 32 }, (_, index) => index))
    for (const wrong of [
      words.slice(1),
      [...words, 'zoo'],
      words.with(3, 'zzzz'),
      [...words.slice(12), ...words.slice(0, 12)],
    ]) {
      expect(() => recoveryEntropy(wrong.join(' '))).toThrow(malformed)
    }
    expect(() => recoveryEntropy(words.with(3, 'zzzz').join(' '))).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('zzzz') }),
    )
  })
})

describe('a wrapped key', () => {
  const wrapping = randomKey()
  const key = randomKey()

  it('opens with its key and header alone', () => {
    const wrapped = wrapKey(wrapping, key, 'header')
    expect(unwrapKey(wrapping, wrapped, 'header')).toEqual(Buffer.from(key))
    expect(() => unwrapKey(randomKey(), wrapped, 'header')).toThrow(notAuthentic)
    expect(() => unwrapKey(wrapping, wrapped, 'Header')).toThrow(notAuthentic)
    expect(() => unwrapKey(wrapping, wrapped.subarray(1), 'header')).toThrow(malformed)
  })

  it('does not open with any bit flipped', () => {
    const wrapped = wrapKey(wrapping, key, 'header')
    for (let bit = 0; bit < wrapped.length * 8; bit++) {
      expect(() => unwrapKey(wrapping, flip(wrapped, bit), 'header')).toThrow(notAuthentic)
    }
  })
})

describe('a key sealed to a recovery key', () => {
  const entropy = randomKey()
  const key = randomKey()

  it('opens with the words behind it alone, and is another each time', () => {
    const publicKey = recoveryPublicKey(entropy)
    const sealed = sealToRecovery(publicKey, key, 'header')
    expect(openWithRecovery(entropy, sealed, 'header')).toEqual(Buffer.from(key))
    expect(sealToRecovery(publicKey, key, 'header')).not.toEqual(sealed)
    expect(() => openWithRecovery(randomKey(), sealed, 'header')).toThrow(notAuthentic)
    expect(() => openWithRecovery(entropy, sealed, 'other')).toThrow(notAuthentic)
    expect(() => sealToRecovery(publicKey.subarray(1), key, 'header')).toThrow(malformed)
    expect(() => openWithRecovery(entropy, sealed.subarray(1), 'header')).toThrow(malformed)
  })

  it('does not open with a bit flipped in any of its parts', () => {
    const sealed = sealToRecovery(recoveryPublicKey(entropy), key, 'header')
    for (let bit = 5; bit < sealed.length * 8; bit += 97) {
      expect(() => openWithRecovery(entropy, flip(sealed, bit), 'header')).toThrow()
    }
  })
})

describe('a hash chain', () => {
  it('shows the first line that was changed, removed or moved', () => {
    const lines = ['a', 'b', 'c', 'd']
    let previous = chainStart
    const links = lines.map((line) => {
      previous = nextLink(previous, line)
      return { line, hash: previous }
    })
    expect(firstBrokenLink([])).toBeNull()
    expect(firstBrokenLink(links)).toBeNull()
    expect(firstBrokenLink(links.with(2, { ...links[2]!, line: 'x' }))).toBe(2)
    expect(firstBrokenLink(links.toSpliced(1, 1))).toBe(1)
    expect(firstBrokenLink([links[1]!, links[0]!])).toBe(0)
  })
})

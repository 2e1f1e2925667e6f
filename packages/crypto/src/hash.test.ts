import { expect, it } from 'vitest'
import { bytes, counting } from '../test/bytes.js'
import { createDigest, equalBytes, keyedHash, sha256, sha384 } from './hash.js'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

it('SHA-256 and SHA-384 are those of the examples of FIPS 180-4', () => {
  expect(hex(sha256('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(hex(sha384('abc'))).toBe(
    'cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7',
  )
})

it('a digest in pieces is that of the whole, of text in UTF-8', () => {
  const digest = createDigest()
  digest.update('Zür')
  digest.update(Buffer.from('ich'))
  expect(digest.hex()).toBe(hex(sha256('Zürich')))
})

it('HMAC-SHA-256 is that of RFC 4231, test case 2, however it is cut into parts', () => {
  const expected = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'
  expect(hex(keyedHash(Buffer.from('Jefe'), 'what do ya want for nothing?'))).toBe(expected)
  expect(hex(keyedHash(Buffer.from('Jefe'), 'what do ya want ', Buffer.from('for nothing?')))).toBe(expected)
  expect(hex(keyedHash(Buffer.from('jefe'), 'what do ya want for nothing?'))).not.toBe(expected)
})

it('a keyed hash, frozen', () => {
  expect(hex(keyedHash(counting(32), 'a', 'b'))).toBe(
    '2e2f68fb95e31672b7a745ed580c12454641604e37fc2f1867fb34fae4a03973',
  )
})

it('bytes are equal when all are, and of one length', () => {
  expect(equalBytes(bytes('0102'), bytes('0102'))).toBe(true)
  expect(equalBytes(bytes('0102'), bytes('0103'))).toBe(false)
  expect(equalBytes(bytes('0102'), bytes('01'))).toBe(false)
  expect(equalBytes(bytes(''), bytes(''))).toBe(true)
})

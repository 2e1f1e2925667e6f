import { expect, it } from 'vitest'
import { counting } from '../test/bytes.js'
import { hkdf, pbkdf2 } from './key-derivation.js'

it('HKDF-SHA-256 is that of RFC 5869, appendix A.3', () => {
  const key = hkdf(new Uint8Array(22).fill(0x0b), new Uint8Array(0), '', 42)
  expect(key.toString('hex')).toBe(
    '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8',
  )
})

it('keys of other salts, uses and roots have nothing in common', () => {
  const keys = [
    hkdf(counting(32), counting(8), 'use'),
    hkdf(counting(32), counting(9), 'use'),
    hkdf(counting(32), counting(8), 'other use'),
    hkdf(counting(31), counting(8), 'use'),
  ].map((key) => key.toString('hex'))
  expect(new Set(keys).size).toBe(4)
})

it('PBKDF2-HMAC-SHA-256 is that of RFC 7914, section 11', () => {
  expect(pbkdf2('passwd', Buffer.from('salt'), 1).toString('hex')).toBe(
    '55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc',
  )
})

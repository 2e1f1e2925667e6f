import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { bytes, counting, flip } from '../test/bytes.js'
import { randomKey } from './random.js'
import { publicKeyFromPem, publicKeyPem, signingKey, verifySignature } from './signature.js'

const malformed = expect.objectContaining({ name: 'CryptoError', code: 'malformed' })
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

describe('a signature', () => {
  it('holds for its key and message alone, and nonsense is no signature', () => {
    const key = signingKey(randomKey())
    const message = Buffer.from('message')
    const signature = key.sign(message)
    expect(verifySignature(key.publicKey, message, signature)).toBe(true)
    expect(verifySignature(signingKey(randomKey()).publicKey, message, signature)).toBe(false)
    expect(verifySignature(key.publicKey, Buffer.from('Message'), signature)).toBe(false)
    expect(verifySignature(key.publicKey, message, flip(signature, 9))).toBe(false)
    expect(verifySignature(key.publicKey, message, new Uint8Array(0))).toBe(false)
    expect(verifySignature(key.publicKey, message, signature.subarray(0, 63))).toBe(false)
    expect(verifySignature(new Uint8Array(32).fill(255), message, signature)).toBe(false)
  })

  it('is that of RFC 8032, section 7.1, test 2', () => {
    const key = signingKey(bytes('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb'))
    expect(hex(key.publicKey)).toBe('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c')
    expect(hex(key.sign(bytes('72')))).toBe(
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    )
  })

  it('frozen', () => {
    const key = signingKey(counting(32))
    const signature =
      '7bc0ea578290c8dcf6fc8a6e134a7f3e794ddd7e8922108bccd6202f95de532b92c2298dc8e161ac2b5e3653f92c5b0e12adf26b3d46e7bd2057715f25d3e205'
    expect(hex(key.publicKey)).toBe('03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8')
    expect(hex(key.sign(Buffer.from('message')))).toBe(signature)
    expect(verifySignature(key.publicKey, Buffer.from('message'), bytes(signature))).toBe(true)
    expect(verifySignature(key.publicKey, Buffer.from('message'), flip(bytes(signature), 300))).toBe(false)
    expect(verifySignature(flip(key.publicKey, 1), Buffer.from('message'), bytes(signature))).toBe(false)
    expect(verifySignature(key.publicKey, Buffer.from('messag'), bytes(signature))).toBe(false)
  })

  it('is checked by others with the key in PEM alone', () => {
    const key = signingKey(counting(32))
    const pem = publicKeyPem(key.publicKey)
    expect(verify(null, Buffer.from('message'), createPublicKey(pem), key.sign(Buffer.from('message')))).toBe(true)
    expect(publicKeyFromPem(pem)).toEqual(key.publicKey)
  })
})

describe('a public key in PEM', () => {
  it('frozen', () => {
    expect(publicKeyPem(signingKey(counting(32)).publicKey)).toBe(
      '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAA6EHv/POEL4dcN0Y50vAmWfk1jCbpQ1fHdyGZBJVMbg=\n-----END PUBLIC KEY-----\n',
    )
  })

  it('of another kind, changed or cut off, is refused', () => {
    const other = generateKeyPairSync('x25519').publicKey.export({ type: 'spki', format: 'pem' })
    const pem = publicKeyPem(signingKey(counting(32)).publicKey)
    for (const wrong of [other, '', pem.slice(0, 60), pem.replace('MCow', 'MCox')]) {
      expect(() => publicKeyFromPem(wrong)).toThrow(malformed)
    }
  })
})

import { describe, expect, it } from 'vitest'
import { bytes, flip } from '../test/bytes.js'
import { decrypt, encrypt } from './gcm.js'

const none = new Uint8Array(0)
const zeroKey = new Uint8Array(32)
const zeroNonce = new Uint8Array(12)

/** Test cases 13, 14 and 16 of McGrew and Viega, "The Galois/Counter Mode of Operation" (2005), appendix B. */
const published = [
  {
    name: 'nothing',
    key: zeroKey,
    nonce: zeroNonce,
    plain: none,
    boundTo: none,
    sealed: bytes('530f8afbc74536b9a963b4f1c4cb738b'),
  },
  {
    name: 'a block of zeros',
    key: zeroKey,
    nonce: zeroNonce,
    plain: new Uint8Array(16),
    boundTo: none,
    sealed: bytes('cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919'),
  },
  {
    name: 'text with associated data',
    key: bytes('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308'),
    nonce: bytes('cafebabefacedbaddecaf888'),
    plain: bytes(
      'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
    ),
    boundTo: bytes('feedfacedeadbeeffeedfacedeadbeefabaddad2'),
    sealed: bytes(
      '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b',
    ),
  },
]

describe.each(published)('AES-256-GCM of $name', ({ key, nonce, plain, boundTo, sealed }) => {
  it('is what was published', () => {
    expect(new Uint8Array(encrypt(key, nonce, plain, boundTo))).toEqual(sealed)
    expect(decrypt(key, nonce, sealed, boundTo)).toEqual(Buffer.from(plain))
  })

  it('opens with nothing else', () => {
    expect(decrypt(flip(key, 255), nonce, sealed, boundTo)).toBeNull()
    expect(decrypt(key, flip(nonce, 95), sealed, boundTo)).toBeNull()
    expect(decrypt(key, nonce, sealed, Buffer.concat([boundTo, Buffer.of(0)]))).toBeNull()
    expect(decrypt(key, nonce, sealed.subarray(1), boundTo)).toBeNull()
    expect(decrypt(key, nonce, sealed.subarray(0, -1), boundTo)).toBeNull()
    for (let bit = 0; bit < sealed.length * 8; bit++) expect(decrypt(key, nonce, flip(sealed, bit), boundTo)).toBeNull()
  })
})

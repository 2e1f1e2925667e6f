/**
 * Small things sealed whole: authenticated encryption with associated data (AES-256-GCM, RFC 5116 section 5.2).
 * Format: 12 bytes of random nonce, the ciphertext, 16 bytes of tag. Random nonces hold for 2^32 seals under one key (NIST
 * SP 800-38D section 8.3). What is large or comes in pieces is for `stream.ts`.
 */
import { decrypt, encrypt, nonceBytes, tagBytes } from './gcm.js'
import { randomBuffer } from './random.js'

/** What sealing adds to the length. */
export const sealOverheadBytes = nonceBytes + tagBytes

/**
 * @param key 32 bytes
 * @param boundTo what the content belongs to: it opens with the same alone
 */
export function seal(key: Uint8Array, plain: Uint8Array, boundTo: string): Buffer {
  const nonce = randomBuffer(nonceBytes)
  return Buffer.concat([nonce, encrypt(key, nonce, plain, Buffer.from(boundTo, 'utf8'))])
}

/** Null for another key or `boundTo`, and for what was changed, cut off or never sealed: these cannot be told apart. */
export function open(key: Uint8Array, sealed: Uint8Array, boundTo: string): Buffer | null {
  if (sealed.length < sealOverheadBytes) return null
  const nonce = sealed.subarray(0, nonceBytes)
  return decrypt(key, nonce, sealed.subarray(nonceBytes), Buffer.from(boundTo, 'utf8'))
}

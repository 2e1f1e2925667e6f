/**
 * One key sealed under another: AES-256-GCM (NIST SP 800-38D), bound to the header it stands in.
 * Format: 12 bytes of random nonce, the sealed key, 16 bytes of tag. A wrapping key wraps a handful of times in
 * its life, far below the bound for random nonces.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { CryptoError } from './crypto-error.js'
import { keyBytes } from './random.js'

const nonceBytes = 12
const tagBytes = 16
export const wrappedKeyBytes = nonceBytes + keyBytes + tagBytes

/** @param header associated data: what must not change without the key's refusing to open */
export function wrapKey(wrappingKey: Uint8Array, key: Uint8Array, header: string): Uint8Array {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', wrappingKey, nonce).setAAD(Buffer.from(header, 'utf8'))
  const sealed = Buffer.concat([cipher.update(key), cipher.final()])
  return new Uint8Array(Buffer.concat([nonce, sealed, cipher.getAuthTag()]))
}

/** Throws CryptoError `not-authentic` for the wrong key or a changed header, `malformed` for a wrong length. */
export function unwrapKey(wrappingKey: Uint8Array, wrapped: Uint8Array, header: string): Uint8Array {
  if (wrapped.length !== wrappedKeyBytes) {
    throw new CryptoError('malformed', `A wrapped key has ${wrappedKeyBytes} bytes.`)
  }
  const nonce = wrapped.subarray(0, nonceBytes)
  const tag = wrapped.subarray(nonceBytes + keyBytes)
  const decipher = createDecipheriv('aes-256-gcm', wrappingKey, nonce, { authTagLength: tagBytes })
  decipher.setAAD(Buffer.from(header, 'utf8')).setAuthTag(tag)
  const key = decipher.update(wrapped.subarray(nonceBytes, nonceBytes + keyBytes))
  try {
    decipher.final()
  } catch {
    key.fill(0)
    throw new CryptoError('not-authentic', 'The key does not open this, or it was changed.')
  }
  return key
}

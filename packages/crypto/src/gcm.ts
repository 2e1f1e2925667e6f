/**
 * AES-256-GCM (RFC 5116 section 5.2, NIST SP 800-38D) with a nonce that the caller answers for: a second use of one under the
 * same key gives both plaintexts and the authentication away.
 * Place: below `aead.ts` and `stream.ts`, which choose the nonces. Never exported from the package.
 */
import { createCipheriv, createDecipheriv } from 'node:crypto'

export const nonceBytes = 12
export const tagBytes = 16

/**
 * The ciphertext, as long as the plaintext, and its tag.
 * @param key 32 bytes
 * @param boundTo associated data: authenticated, not encrypted
 */
export function encrypt(key: Uint8Array, nonce: Uint8Array, plain: Uint8Array, boundTo: Uint8Array = noData): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes }).setAAD(boundTo)
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** The plaintext; null for another key, nonce or associated data, and for bytes that were changed or cut off. */
export function decrypt(
  key: Uint8Array,
  nonce: Uint8Array,
  sealed: Uint8Array,
  boundTo: Uint8Array = noData,
): Buffer | null {
  if (sealed.length < tagBytes) return null
  const end = sealed.length - tagBytes
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
  decipher.setAAD(boundTo).setAuthTag(sealed.subarray(end))
  const plain = decipher.update(sealed.subarray(0, end))
  try {
    decipher.final()
    return plain
  } catch {
    plain.fill(0)
    return null
  }
}

const noData = new Uint8Array(0)

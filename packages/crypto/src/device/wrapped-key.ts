/**
 * One key sealed under another (`aead.ts`), bound to the header it stands in.
 * Format: 12 bytes of nonce, the sealed key, 16 bytes of tag. A wrapping key wraps a handful of times in its life.
 */
import { open, seal, sealOverheadBytes } from '../aead.js'
import { CryptoError } from '../crypto-error.js'
import { keyBytes } from '../random.js'

export const wrappedKeyBytes = keyBytes + sealOverheadBytes

/** @param header associated data: what must not change without the key's refusing to open */
export function wrapKey(wrappingKey: Uint8Array, key: Uint8Array, header: string): Uint8Array {
  return seal(wrappingKey, key, header)
}

/** @throws CryptoError `not-authentic` for the wrong key or a changed header, `malformed` for a wrong length */
export function unwrapKey(wrappingKey: Uint8Array, wrapped: Uint8Array, header: string): Uint8Array {
  if (wrapped.length !== wrappedKeyBytes) {
    throw new CryptoError('malformed', `A wrapped key has ${wrappedKeyBytes} bytes.`)
  }
  const key = open(wrappingKey, wrapped, header)
  if (key === null) throw new CryptoError('not-authentic', 'The key does not open this, or it was changed.')
  return key
}

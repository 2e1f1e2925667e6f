/**
 * Hashes: keyed ones (HMAC-SHA-256, RFC 2104), which tell nothing to someone without the key, and plain SHA-256.
 * Place: names of blobs, ids of items, authentication of headers, digests of what was sent.
 */
import { createHmac, hash, timingSafeEqual } from 'node:crypto'

/** 32 bytes. Several parts are hashed as one; the caller keeps them unambiguous. */
export function keyedHash(key: Uint8Array, ...parts: (string | Uint8Array)[]): Buffer {
  const hmac = createHmac('sha256', key)
  for (const part of parts) hmac.update(part)
  return hmac.digest()
}

/** 32 bytes. */
export function sha256(data: string | Uint8Array): Buffer {
  return hash('sha256', data, 'buffer')
}

/** Compares in constant time; false when the lengths differ. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b)
}

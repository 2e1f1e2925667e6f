/**
 * Hashes (SHA-2, FIPS 180-4): plain ones for what is public, keyed ones (HMAC, RFC 2104), which tell nothing to someone without the key.
 * Place: names, identities, authentication, digests of what was sent. Never for passphrases: see `device/passphrase-key.ts`.
 */
import { createHash, createHmac, hash, timingSafeEqual } from 'node:crypto'

/** SHA-256, 32 bytes. */
export function sha256(data: string | Uint8Array): Buffer {
  return hash('sha256', data, 'buffer')
}

/** SHA-384, 48 bytes. It keeps a quarter of its state to itself, so that nobody goes on from it to the hash of a longer text. */
export function sha384(data: string | Uint8Array): Buffer {
  return hash('sha384', data, 'buffer')
}

/** SHA-256 of what comes in pieces. */
export interface Digest {
  update(piece: string | Uint8Array): void
  /** Once, at the end: 64 hexadecimal digits. */
  hex(): string
}

export function createDigest(): Digest {
  const pieces = createHash('sha256')
  return { update: (piece) => void pieces.update(piece), hex: () => pieces.digest('hex') }
}

/** HMAC-SHA-256, 32 bytes. Several parts are hashed as one; the caller keeps them unambiguous. */
export function keyedHash(key: Uint8Array, ...parts: (string | Uint8Array)[]): Buffer {
  const hmac = createHmac('sha256', key)
  for (const part of parts) hmac.update(part)
  return hmac.digest()
}

/** Compares in constant time; false when the lengths differ. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b)
}

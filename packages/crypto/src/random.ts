/**
 * Randomness, and wiping what was made of it.
 * Place: the only source of random bytes for keys, salts and identifiers, but in a browser (`browser-random.ts`).
 */
import { randomBytes, randomInt, randomUUID } from 'node:crypto'

/** All symmetric keys of this package are this long. */
export const keyBytes = 32

/** A buffer of its own (not a slice of a shared pool), so that wiping it wipes nothing else. */
export function randomKey(): Uint8Array {
  return randomBuffer(keyBytes)
}

export function randomBuffer(length: number): Uint8Array {
  return new Uint8Array(randomBytes(length))
}

/** In base64url (RFC 4648 section 5) without padding: 43 characters for 32 bytes. */
export function randomToken(bytes = keyBytes): string {
  return randomBytes(bytes).toString('base64url')
}

/** Version 4 (RFC 9562): tells nothing and cannot be guessed. */
export function randomUuid(): string {
  return randomUUID()
}

/** A whole number from 0, each equally likely. @param bound up to 2^48 */
export function randomBelow(bound: number): number {
  return randomInt(bound)
}

/** Overwrites keys with zeros. The engine may have made copies; this removes the ones that we hold. */
export function wipe(...keys: Uint8Array[]): void {
  for (const key of keys) key.fill(0)
}

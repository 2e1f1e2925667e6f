/**
 * Randomness, and wiping what was made of it.
 * Place: the only source of random bytes for keys, salts and identifiers.
 */
import { randomBytes } from 'node:crypto'

/** All symmetric keys of this package are this long. */
export const keyBytes = 32

/** A buffer of its own (not a slice of a shared pool), so that wiping it wipes nothing else. */
export function randomKey(): Uint8Array {
  return randomBuffer(keyBytes)
}

export function randomBuffer(length: number): Uint8Array {
  return new Uint8Array(randomBytes(length))
}

/** Overwrites keys with zeros. The engine may have made copies; this removes the ones that we hold. */
export function wipe(...keys: Uint8Array[]): void {
  for (const key of keys) key.fill(0)
}

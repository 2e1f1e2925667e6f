/**
 * Keys from a key (HKDF, RFC 5869), and from a password that a protocol says how to stretch (PBKDF2, RFC 8018).
 * Place: one root, a key for each use, so that nothing made for one can be taken for another.
 */
import { hkdfSync, pbkdf2Sync } from 'node:crypto'
import { keyBytes } from './random.js'

/**
 * HKDF-SHA-256.
 * @param info what the key is for
 * @param length in bytes, up to 8,160
 */
export function hkdf(key: Uint8Array, salt: Uint8Array, info: string, length = keyBytes): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, info, length))
}

/** PBKDF2-HMAC-SHA-256, 32 bytes. For SCRAM (RFC 5802) alone; a person's passphrase takes argon2id. */
export function pbkdf2(password: string, salt: Uint8Array, iterations: number): Buffer {
  return pbkdf2Sync(password, salt, iterations, keyBytes, 'sha256')
}

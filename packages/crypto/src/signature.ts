/**
 * Signatures: Ed25519 (RFC 8032) from a 32-byte seed.
 * Place: the vault signs passes, and the door verifies them; the hub signs exports and proofs of erasure, and anybody verifies them.
 */
import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { CryptoError } from './crypto-error.js'

export const publicKeyBytes = 32
export const signatureBytes = 64

export interface SigningKey {
  readonly publicKey: Uint8Array
  /** 64 bytes; the same for the same message. */
  sign(message: Uint8Array): Uint8Array
}

/** @param seed 32 bytes, derived for this use alone */
export function signingKey(seed: Uint8Array): SigningKey {
  const key = createPrivateKey({ key: Buffer.from(seed), format: 'raw-private', asymmetricKeyType: 'ed25519' })
  const publicKey = new Uint8Array(createPublicKey(key).export({ format: 'raw-public' }))
  return { publicKey, sign: (message) => new Uint8Array(sign(null, message, key)) }
}

/** False for anything that is not this key's signature of this message, also for bytes that are no signature at all. */
export function verifySignature(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== publicKeyBytes || signature.length !== signatureBytes) return false
  try {
    return verify(null, message, publicFrom(publicKey), signature)
  } catch {
    return false
  }
}

/** As others keep it: SubjectPublicKeyInfo (RFC 8410) in PEM (RFC 7468). */
export function publicKeyPem(publicKey: Uint8Array): string {
  return publicFrom(publicKey).export({ type: 'spki', format: 'pem' })
}

/** The inverse of `publicKeyPem`. @throws CryptoError `malformed` for what is no Ed25519 key in PEM */
export function publicKeyFromPem(pem: string): Uint8Array {
  try {
    const key = createPublicKey(pem)
    if (key.asymmetricKeyType === 'ed25519') return new Uint8Array(key.export({ format: 'raw-public' }))
  } catch {
    // Told below, without what the library makes of it.
  }
  throw new CryptoError('malformed', 'This is not an Ed25519 public key in PEM.')
}

function publicFrom(publicKey: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.from(publicKey), format: 'raw-public', asymmetricKeyType: 'ed25519' })
}

/**
 * Signatures: Ed25519 (RFC 8032) from a 32-byte seed.
 * Place: the vault signs passes, the door verifies them with the public key alone.
 */
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'

export const publicKeyBytes = 32
export const signatureBytes = 64

export interface SigningKey {
  readonly publicKey: Uint8Array
  /** 64 bytes; the same for the same message. */
  sign(message: Uint8Array): Uint8Array
}

/** @param seed 32 bytes, as `subkey(vaultKey, 'pass-signing')` gives */
export function signingKey(seed: Uint8Array): SigningKey {
  const key = createPrivateKey({ key: Buffer.from(seed), format: 'raw-private', asymmetricKeyType: 'ed25519' })
  const publicKey = new Uint8Array(createPublicKey(key).export({ format: 'raw-public' }))
  return { publicKey, sign: (message) => new Uint8Array(sign(null, message, key)) }
}

/** False for anything that is not this key's signature of this message, also for bytes that are no signature at all. */
export function verifySignature(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== publicKeyBytes || signature.length !== signatureBytes) return false
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey), format: 'raw-public', asymmetricKeyType: 'ed25519' })
    return verify(null, message, key, signature)
  } catch {
    return false
  }
}

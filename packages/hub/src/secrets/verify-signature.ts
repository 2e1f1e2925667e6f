/** Checks a signature as anybody could who has the public key. */
import { createPublicKey, verify } from 'node:crypto'

/** @param publicKeyPem SubjectPublicKeyInfo in PEM (RFC 7468), Ed25519 */
export function verifySignature(publicKeyPem: string, content: Uint8Array, signature: Uint8Array): boolean {
  return verify(null, content, createPublicKey(publicKeyPem), signature)
}

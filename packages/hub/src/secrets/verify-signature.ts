/** Checks a signature as anybody could who has the public key. */
import { publicKeyFromPem, verifySignature as verify } from '@confidant/crypto/signature'

/** @param publicKeyPem SubjectPublicKeyInfo in PEM (RFC 7468), Ed25519 @throws CryptoError `malformed` for what is no such key */
export function verifySignature(publicKeyPem: string, content: Uint8Array, signature: Uint8Array): boolean {
  return verify(publicKeyFromPem(publicKeyPem), content, signature)
}

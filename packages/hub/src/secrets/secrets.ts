/**
 * Everything secret that the hub makes or checks, derived from the 32 bytes of its configuration (HKDF, RFC 5869). Place: the
 * one part of the hub, beside database/, that has keys. Each use has a key of its own, so that nothing made for
 * one can be taken for another. Never logs, stores or returns a key.
 */
import { open, seal } from '@confidant/crypto/aead'
import { keyedHash } from '@confidant/crypto/hash'
import { hkdf } from '@confidant/crypto/key-derivation'
import { publicKeyPem, signingKey } from '@confidant/crypto/signature'

export interface Secrets {
  /** The value under which a person is found by something they name (an e-mail address, a passkey): 43 characters of base64url. */
  lookup(kind: string, value: string): string
  /** Of a code or token, as it is stored: 32 bytes. Whoever reads the database cannot get back to it. */
  hash(use: string, value: string): Buffer
  /** Encrypts and authenticates what a page carries until the next request (AES-256-GCM). Base64url. */
  seal(use: string, content: unknown, expiresAt: Date): string
  /** Null for what was not sealed here for this use, or has expired. The shape is the caller's to check. */
  open(use: string, sealed: string, now: Date): unknown
  /** Ed25519 (RFC 8032), 64 bytes: exports and proofs of erasure, for others to check. */
  sign(content: Uint8Array): Buffer
  /** The key that checks signatures, as SubjectPublicKeyInfo in PEM (RFC 7468). */
  readonly publicKeyPem: string
  /** Encrypts a person's data key for keeping, bound to the person's number (AES-256-GCM). */
  wrapKey(person: string, key: Uint8Array): Buffer
  /** @throws Error when it is not this person's, or not wrapped here */
  unwrapKey(person: string, wrapped: Uint8Array): Buffer
}

/** @param rootBytes 32 random bytes @throws RangeError for another length */
export function createSecrets(rootBytes: Uint8Array): Secrets {
  if (rootBytes.length !== 32) throw new RangeError(`The root key must be 32 bytes, not ${rootBytes.length}.`)
  const derive = (use: string) => hkdf(rootBytes, new Uint8Array(), `confidant-hub ${use}`)
  const keys = new Map<string, Buffer>()
  const keyOf = (use: string) => {
    const key = keys.get(use) ?? derive(use)
    keys.set(use, key)
    return key
  }
  const signing = signingKey(derive('signatures'))
  const mac = (use: string, value: string) => keyedHash(keyOf(use), value)
  return {
    lookup: (kind, value) => mac(`lookup ${kind}`, value).toString('base64url'),
    hash: (use, value) => mac(`hash ${use}`, value),
    seal(use, content, expiresAt) {
      const plain = Buffer.from(JSON.stringify([expiresAt.getTime(), content]), 'utf8')
      return seal(keyOf(`seal ${use}`), plain, '').toString('base64url')
    },
    open(use, sealed, now) {
      const plain = open(keyOf(`seal ${use}`), Buffer.from(sealed, 'base64url'), '')
      if (plain === null) return null
      const [expiresAtMs, content] = JSON.parse(plain.toString('utf8')) as [number, unknown]
      return expiresAtMs > now.getTime() ? content : null
    },
    sign: (content) => Buffer.from(signing.sign(content)),
    publicKeyPem: publicKeyPem(signing.publicKey),
    wrapKey: (person, key) => seal(keyOf('person keys'), key, person),
    unwrapKey(person, wrapped) {
      const key = open(keyOf('person keys'), wrapped, person)
      if (key === null) throw new Error('The wrapped key belongs to another person or was made with another root key.')
      return key
    },
  }
}

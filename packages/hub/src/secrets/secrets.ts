/**
 * Everything secret that the hub makes or checks, derived from the 32 bytes of its configuration (HKDF, RFC 5869). Place: the
 * one part of the hub, beside database/, that uses cryptographic primitives. Each use has a key of its own, so that nothing made for
 * one can be taken for another. Never logs, stores or returns a key.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  sign,
  timingSafeEqual,
} from 'node:crypto'

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

const nonceBytes = 12
const tagBytes = 16
/** PKCS #8 around a raw Ed25519 seed (RFC 8410). */
const ed25519Prefix = Buffer.from('302e020100300506032b657004220420', 'hex')

/** @param rootBytes 32 random bytes @throws RangeError for another length */
export function createSecrets(rootBytes: Uint8Array): Secrets {
  if (rootBytes.length !== 32) throw new RangeError(`The root key must be 32 bytes, not ${rootBytes.length}.`)
  const derive = (use: string) =>
    Buffer.from(hkdfSync('sha256', rootBytes, new Uint8Array(), `confidant-hub ${use}`, 32))
  const keys = new Map<string, Buffer>()
  const keyOf = (use: string) => {
    const key = keys.get(use) ?? derive(use)
    keys.set(use, key)
    return key
  }
  const privateKey = createPrivateKey({
    key: Buffer.concat([ed25519Prefix, derive('signatures')]),
    format: 'der',
    type: 'pkcs8',
  })
  const mac = (use: string, value: string) => createHmac('sha256', keyOf(use)).update(value, 'utf8').digest()
  return {
    lookup: (kind, value) => mac(`lookup ${kind}`, value).toString('base64url'),
    hash: (use, value) => mac(`hash ${use}`, value),
    seal(use, content, expiresAt) {
      const plain = Buffer.from(JSON.stringify([expiresAt.getTime(), content]), 'utf8')
      return encrypt(keyOf(`seal ${use}`), plain, '').toString('base64url')
    },
    open(use, sealed, now) {
      const plain = tryDecrypt(keyOf(`seal ${use}`), Buffer.from(sealed, 'base64url'), '')
      if (plain === null) return null
      const [expiresAtMs, content] = JSON.parse(plain.toString('utf8')) as [number, unknown]
      return expiresAtMs > now.getTime() ? content : null
    },
    sign: (content) => sign(null, content, privateKey),
    publicKeyPem: publicPem(privateKey),
    wrapKey: (person, key) => encrypt(keyOf('person keys'), key, person),
    unwrapKey(person, wrapped) {
      const key = tryDecrypt(keyOf('person keys'), wrapped, person)
      if (key === null) throw new Error('The wrapped key belongs to another person or was made with another root key.')
      return key
    },
  }
}

/** In the same time wherever they differ. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b)
}

function publicPem(key: KeyObject): string {
  return createPublicKey(key).export({ type: 'spki', format: 'pem' })
}

function encrypt(key: Buffer, plain: Uint8Array, boundTo: string): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(boundTo, 'utf8'))
  const ciphertext = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([nonce, ciphertext, cipher.getAuthTag()])
}

function tryDecrypt(key: Buffer, sealed: Uint8Array, boundTo: string): Buffer | null {
  if (sealed.length < nonceBytes + tagBytes) return null
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes))
    .setAAD(Buffer.from(boundTo, 'utf8'))
    .setAuthTag(sealed.subarray(sealed.length - tagBytes))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, sealed.length - tagBytes)), decipher.final()])
  } catch {
    return null
  }
}

/**
 * A key sealed to a recovery key without having the recovery words at hand, so that a vault can change its key while
 * the words on paper stay the same: X25519 (RFC 7748) and ML-KEM-768 (FIPS 203) together, so that it holds as long
 * as either does.
 *
 * Public key: 32 bytes X25519, 1184 bytes ML-KEM. Sealed: 32 bytes ephemeral X25519 key, 1088 bytes of ML-KEM
 * ciphertext, then a wrapped key (see `wrapped-key.ts`) under HKDF(ML-KEM secret ‖ X25519 secret; salt = SHA-256 of
 * ephemeral key, ciphertext and public key). Both private keys are derived from the 32 bytes behind the words.
 */
import {
  createPrivateKey,
  createPublicKey,
  decapsulate,
  diffieHellman,
  encapsulate,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto'
import { CryptoError } from '../crypto-error.js'
import { sha256 } from '../hash.js'
import { hkdf } from '../key-derivation.js'
import { wipe } from '../random.js'
import { unwrapKey, wrapKey, wrappedKeyBytes } from './wrapped-key.js'

const x25519Bytes = 32
const kemCiphertextBytes = 1088
export const recoveryPublicKeyBytes = 1216
const sealedKeyBytes = x25519Bytes + kemCiphertextBytes + wrappedKeyBytes

interface RecoveryKeys {
  x25519: KeyObject
  kem: KeyObject
}

/** @param entropy the 32 bytes behind the recovery words */
export function recoveryPublicKey(entropy: Uint8Array): Uint8Array {
  const { x25519, kem } = recoveryKeys(entropy)
  return new Uint8Array(Buffer.concat([rawPublic(x25519), rawPublic(kem)]))
}

/** @throws CryptoError `malformed` for a public key of the wrong length */
export function sealToRecovery(publicKey: Uint8Array, key: Uint8Array, header: string): Uint8Array {
  if (publicKey.length !== recoveryPublicKeyBytes) {
    throw new CryptoError('malformed', `A recovery public key has ${recoveryPublicKeyBytes} bytes.`)
  }
  const ephemeral = generateKeyPairSync('x25519')
  const theirs = publicFrom('x25519', publicKey.subarray(0, x25519Bytes))
  const shared = diffieHellman({ privateKey: ephemeral.privateKey, publicKey: theirs })
  const { sharedKey, ciphertext } = encapsulate(publicFrom('ml-kem-768', publicKey.subarray(x25519Bytes)))
  const sent = Buffer.concat([ephemeral.publicKey.export({ format: 'raw-public' }), ciphertext])
  const wrappingKey = combine(sharedKey, shared, sent, publicKey)
  const sealed = Buffer.concat([sent, wrapKey(wrappingKey, key, header)])
  wipe(wrappingKey, shared, sharedKey)
  return new Uint8Array(sealed)
}

/** @throws CryptoError `not-authentic` for another recovery key or a changed header, `malformed` for a wrong length */
export function openWithRecovery(entropy: Uint8Array, sealed: Uint8Array, header: string): Uint8Array {
  if (sealed.length !== sealedKeyBytes) throw new CryptoError('malformed', `A sealed key has ${sealedKeyBytes} bytes.`)
  const { x25519, kem } = recoveryKeys(entropy)
  const sent = sealed.subarray(0, x25519Bytes + kemCiphertextBytes)
  const ephemeral = publicFrom('x25519', sent.subarray(0, x25519Bytes))
  const shared = diffieHellman({ privateKey: x25519, publicKey: ephemeral })
  const sharedKey = decapsulate(kem, sent.subarray(x25519Bytes))
  const wrappingKey = combine(sharedKey, shared, sent, Buffer.concat([rawPublic(x25519), rawPublic(kem)]))
  try {
    return unwrapKey(wrappingKey, sealed.subarray(sent.length), header)
  } finally {
    wipe(wrappingKey, shared, sharedKey)
  }
}

function combine(kemSecret: Uint8Array, dhSecret: Uint8Array, sent: Uint8Array, publicKey: Uint8Array): Uint8Array {
  const secrets = Buffer.concat([kemSecret, dhSecret])
  const salt = sha256(Buffer.concat([sent, publicKey]))
  const key = hkdf(secrets, salt, 'confidant v1 recovery')
  wipe(secrets)
  return key
}

function recoveryKeys(entropy: Uint8Array): RecoveryKeys {
  const none = new Uint8Array(0)
  const scalar = hkdf(entropy, none, 'confidant v1 recovery x25519')
  const d = hkdf(entropy, none, 'confidant v1 recovery ml-kem-768 d')
  const z = hkdf(entropy, none, 'confidant v1 recovery ml-kem-768 z')
  const seed = Buffer.concat([d, z])
  const x25519 = createPrivateKey({ key: Buffer.from(scalar), format: 'raw-private', asymmetricKeyType: 'x25519' })
  const kem = createPrivateKey({ key: seed, format: 'raw-seed', asymmetricKeyType: 'ml-kem-768' })
  wipe(scalar, d, z, seed)
  return { x25519, kem }
}

function rawPublic(privateKey: KeyObject): Buffer {
  return createPublicKey(privateKey).export({ format: 'raw-public' })
}

/** @throws CryptoError `malformed` when the bytes are no public key */
function publicFrom(asymmetricKeyType: 'x25519' | 'ml-kem-768', bytes: Uint8Array): KeyObject {
  try {
    return createPublicKey({ key: Buffer.from(bytes), format: 'raw-public', asymmetricKeyType })
  } catch {
    throw new CryptoError('malformed', 'This is not a public key.')
  }
}

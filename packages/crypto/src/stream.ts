/**
 * Large data sealed in chunks, so that it can be written as it comes and read at any place: the STREAM construction (Hoang,
 * Reyhanitabar, Rogaway, Vizár, "Online Authenticated-Encryption and its Nonce-Reuse Misuse-Resistance", CRYPTO 2015, as used by
 * age) over AES-256-GCM.
 *
 * Format: 32 bytes of random salt, then chunks of 65,536 bytes of plaintext, each followed by its 16-byte tag; the
 * last chunk may be shorter, and is empty only when the whole is. The stream's own key is HKDF(key, salt, context);
 * a chunk's nonce is its number (11 bytes, big-endian) and one byte that is 1 for the last. Thus chunks cannot be
 * changed, reordered, dropped, cut off at the end, or moved to another stream or context.
 */
import { CryptoError } from './crypto-error.js'
import { decrypt, encrypt, nonceBytes, tagBytes } from './gcm.js'
import { hkdf } from './key-derivation.js'
import { randomBuffer } from './random.js'

export const streamSaltBytes = 32
export const chunkBytes = 65_536
export const sealedChunkBytes = chunkBytes + tagBytes

export interface StreamSealer {
  /** Written before the first chunk. */
  readonly salt: Uint8Array
  /** Every chunk but the last must have exactly `chunkBytes`. @throws CryptoError `malformed` */
  seal(plain: Uint8Array, last: boolean): Uint8Array
}

/** @param context what the stream is, so that it cannot stand for another one sealed under the same key */
export function createSealer(key: Uint8Array, context: string, salt = randomBuffer(streamSaltBytes)): StreamSealer {
  const streamKey = hkdf(key, salt, context)
  let number = 0
  return {
    salt,
    seal(plain, last) {
      if (plain.length > chunkBytes || (!last && plain.length < chunkBytes)) {
        throw new CryptoError('malformed', `Every chunk but the last has ${chunkBytes} bytes.`)
      }
      return encrypt(streamKey, nonceOf(number++, last), plain)
    },
  }
}

export interface StreamOpener {
  /** @param number counts from 0 @throws CryptoError `not-authentic` */
  open(number: number, sealed: Uint8Array, last: boolean): Uint8Array
}

/** @throws CryptoError `malformed` for a salt of another length */
export function createOpener(key: Uint8Array, context: string, salt: Uint8Array): StreamOpener {
  if (salt.length !== streamSaltBytes) throw new CryptoError('malformed', 'A sealed stream begins with its salt.')
  const streamKey = hkdf(key, salt, context)
  return {
    open(number, sealed, last) {
      const plain = decrypt(streamKey, nonceOf(number, last), sealed)
      if (plain === null) throw new CryptoError('not-authentic', 'A sealed chunk was changed, moved or cut off.')
      return plain
    },
  }
}

/** Length of the sealed form of `plainBytes` bytes, salt included. */
export function sealedLength(plainBytes: number): number {
  const chunks = Math.max(1, Math.ceil(plainBytes / chunkBytes))
  return streamSaltBytes + plainBytes + chunks * tagBytes
}

/** The inverse of `sealedLength`. @throws CryptoError `malformed` for a length that no sealed stream has */
export function plainLength(sealedBytes: number): number {
  const body = sealedBytes - streamSaltBytes
  const chunks = Math.ceil(body / sealedChunkBytes)
  const plain = body - chunks * tagBytes
  if (chunks < 1 || plain < 0 || sealedLength(plain) !== sealedBytes) {
    throw new CryptoError('malformed', 'This is not the length of a sealed stream.')
  }
  return plain
}

/** The whole at once; for what fits in memory. */
export function sealBytes(key: Uint8Array, context: string, plain: Uint8Array, salt?: Uint8Array): Uint8Array {
  const sealer = createSealer(key, context, salt)
  const pieces: Uint8Array[] = [sealer.salt]
  for (let start = 0; start === 0 || start < plain.length; start += chunkBytes) {
    pieces.push(sealer.seal(plain.subarray(start, start + chunkBytes), start + chunkBytes >= plain.length))
  }
  return Buffer.concat(pieces)
}

/** Never returns part of the plaintext. @throws CryptoError `not-authentic`, or `malformed` for a length of none */
export function openBytes(key: Uint8Array, context: string, sealed: Uint8Array): Uint8Array {
  const plain = Buffer.alloc(plainLength(sealed.length))
  const opener = createOpener(key, context, sealed.subarray(0, streamSaltBytes))
  let number = 0
  for (let start = streamSaltBytes; start < sealed.length; start += sealedChunkBytes) {
    const end = Math.min(start + sealedChunkBytes, sealed.length)
    plain.set(opener.open(number, sealed.subarray(start, end), end === sealed.length), number * chunkBytes)
    number++
  }
  return plain
}

function nonceOf(number: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(nonceBytes)
  nonce.writeUIntBE(number, 5, 6)
  nonce[11] = last ? 1 : 0
  return nonce
}

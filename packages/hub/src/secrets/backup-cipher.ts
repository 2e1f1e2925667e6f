/**
 * The two layers of a backup. Outside, the whole archive is a sealed stream under the hub's root key: nobody without it reads, changes,
 * reorders or cuts it unnoticed. Inside, what is of a person is sealed under that person's own key. Place: used by backup/ alone.
 */
import { open, seal } from '@confidant/crypto/aead'
import { CryptoError } from '@confidant/crypto/error'
import { openPieces, sealPieces } from '@confidant/crypto/stream-pieces'

const archiveContext = 'confidant-hub backup archive'

export function encryptStream(rootKey: Uint8Array, pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  return sealPieces(rootKey, archiveContext, pieces)
}

/** @throws DamagedBackup when anything of it is not as it was written, or the root key is another one */
export async function* decryptStream(
  rootKey: Uint8Array,
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* openPieces(rootKey, archiveContext, pieces)
  } catch (cause) {
    throw cause instanceof CryptoError ? new DamagedBackup() : cause
  }
}

export class DamagedBackup extends Error {
  readonly code = 'damaged'
  constructor() {
    super('The backup is damaged or truncated, or it was made with another ROOT_KEY.')
  }
}

/** Bound to the person. */
export function sealForPerson(key: Uint8Array, person: string, plain: Uint8Array): Buffer {
  return seal(key, plain, person)
}

/** Null when it was sealed under another key: an older one, that was destroyed. */
export function openForPerson(key: Uint8Array, person: string, sealed: Uint8Array): Buffer | null {
  return open(key, sealed, person)
}

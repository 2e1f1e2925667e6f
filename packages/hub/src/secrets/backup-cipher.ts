/**
 * The two layers of a backup. Outside, the whole archive is a stream of chunks under a key derived from the hub's root key: nobody without
 * it reads, changes, reorders or cuts it unnoticed (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár, 2015, with
 * AES-256-GCM). Inside, what is of a person is sealed under that person's own key. Place: used by backup/ alone.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

export const saltBytes = 32
const tagBytes = 16
const nonceBytes = 12
const chunkBytes = 64 * 1024

/** The salt first, then chunks, the last of which says that it is. */
export async function* encryptStream(
  rootKey: Uint8Array,
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer, void, undefined> {
  const salt = randomBytes(saltBytes)
  yield salt
  const key = archiveKey(rootKey, salt)
  let number = 0
  let held: Buffer | null = null
  for await (const chunk of inChunks(pieces, chunkBytes)) {
    if (held !== null) yield encryptChunk(key, number++, false, held)
    held = chunk
  }
  yield encryptChunk(key, number, true, held ?? Buffer.alloc(0))
}

/** @throws DamagedBackup when anything of it is not as it was written, or the root key is another one */
export async function* decryptStream(
  rootKey: Uint8Array,
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer, void, undefined> {
  let key: Buffer | null = null
  let number = 0
  let held: Buffer | null = null
  for await (const piece of saltThenChunks(pieces)) {
    if (key === null) {
      if (piece.length !== saltBytes) throw new DamagedBackup()
      key = archiveKey(rootKey, piece)
      continue
    }
    if (held !== null) yield decryptChunk(key, number++, false, held)
    held = piece
  }
  if (key === null || held === null) throw new DamagedBackup()
  yield decryptChunk(key, number, true, held)
}

export class DamagedBackup extends Error {
  readonly code = 'damaged'
  constructor() {
    super('The backup is damaged or truncated, or it was made with another ROOT_KEY.')
  }
}

/** AES-256-GCM with a random nonce, bound to the person. */
export function sealForPerson(key: Uint8Array, person: string, plain: Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(person))
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** Null when it was sealed under another key: an older one, that was destroyed. */
export function openForPerson(key: Uint8Array, person: string, sealed: Uint8Array): Buffer | null {
  if (sealed.length < nonceBytes + tagBytes) return null
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes))
    .setAAD(Buffer.from(person))
    .setAuthTag(sealed.subarray(sealed.length - tagBytes))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, sealed.length - tagBytes)), decipher.final()])
  } catch {
    return null
  }
}

function archiveKey(rootKey: Uint8Array, salt: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', rootKey, salt, 'confidant-hub backup archive', 32))
}

/** Eleven bytes count, the last one marks the end. */
function chunkNonce(number: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(nonceBytes)
  nonce.writeBigUInt64BE(BigInt(number), nonceBytes - 9)
  nonce[nonceBytes - 1] = last ? 1 : 0
  return nonce
}

function encryptChunk(key: Buffer, number: number, last: boolean, plain: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, chunkNonce(number, last))
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

function decryptChunk(key: Buffer, number: number, last: boolean, chunk: Buffer): Buffer {
  if (chunk.length < tagBytes) throw new DamagedBackup()
  const decipher = createDecipheriv('aes-256-gcm', key, chunkNonce(number, last))
  decipher.setAuthTag(chunk.subarray(chunk.length - tagBytes))
  try {
    return Buffer.concat([decipher.update(chunk.subarray(0, chunk.length - tagBytes)), decipher.final()])
  } catch {
    throw new DamagedBackup()
  }
}

async function* saltThenChunks(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let wanted = saltBytes
  let held = Buffer.alloc(0)
  for await (const piece of pieces) {
    held = Buffer.concat([held, piece])
    while (held.length >= wanted) {
      yield held.subarray(0, wanted)
      held = held.subarray(wanted)
      wanted = chunkBytes + tagBytes
    }
  }
  if (held.length > 0) yield held
}

async function* inChunks(pieces: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Buffer> {
  let held: Buffer[] = []
  let heldBytes = 0
  for await (const piece of pieces) {
    held.push(Buffer.from(piece.buffer, piece.byteOffset, piece.length))
    heldBytes += piece.length
    if (heldBytes < size) continue
    let whole = Buffer.concat(held)
    for (; whole.length >= size; whole = whole.subarray(size)) yield whole.subarray(0, size)
    held = [whole]
    heldBytes = whole.length
  }
  if (heldBytes > 0) yield Buffer.concat(held)
}

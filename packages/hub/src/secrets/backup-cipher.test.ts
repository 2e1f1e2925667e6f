import { expect, test } from 'vitest'
import { DamagedBackup, decryptStream, encryptStream, openForPerson, sealForPerson } from './backup-cipher.js'

const rootKey = new Uint8Array(32).fill(1)
const saltBytes = 32
const chunkBytes = 64 * 1024
const sealedChunkBytes = chunkBytes + 16

async function* inPieces(content: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size)
}

async function encrypt(content: Uint8Array, pieceBytes = 10_000): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(encryptStream(rootKey, inPieces(content, pieceBytes))))
}

async function decrypt(content: Uint8Array, pieceBytes = 9_999, key = rootKey): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(decryptStream(key, inPieces(content, pieceBytes))))
}

test('what is encrypted comes back, at every size around the edges of chunks', async () => {
  for (const size of [0, 1, chunkBytes - 1, chunkBytes, chunkBytes + 1, 3 * chunkBytes]) {
    const content = Buffer.alloc(size, 'x')
    expect((await decrypt(await encrypt(content))).equals(content)).toBe(true)
  }
})

test('an archive that is cut, also between two chunks, reordered, doubled or changed is refused', async () => {
  const whole = await encrypt(Buffer.alloc(3 * chunkBytes, 'x'))
  const chunk = (at: number) =>
    whole.subarray(saltBytes + at * sealedChunkBytes, saltBytes + (at + 1) * sealedChunkBytes)
  const salt = whole.subarray(0, saltBytes)
  const changed = Buffer.from(whole)
  changed[saltBytes + 5]! ^= 1
  const broken = [
    salt,
    Buffer.concat([salt, chunk(0)]),
    Buffer.concat([salt, chunk(0), chunk(1)]),
    Buffer.concat([salt, chunk(1), chunk(0), chunk(2)]),
    Buffer.concat([whole, chunk(2)]),
    whole.subarray(0, whole.length - 1),
    whole.subarray(0, saltBytes - 1),
    changed,
  ]
  for (const content of broken) await expect(decrypt(content)).rejects.toBeInstanceOf(DamagedBackup)
  await expect(decrypt(whole, 9_999, new Uint8Array(32))).rejects.toBeInstanceOf(DamagedBackup)
})

test('two archives of the same content have nothing in common', async () => {
  const [a, b] = [await encrypt(Buffer.alloc(100)), await encrypt(Buffer.alloc(100))]
  expect(a.equals(b)).toBe(false)
})

test('what is sealed for a person opens with their key and as theirs alone', () => {
  const key = new Uint8Array(32).fill(2)
  const sealed = sealForPerson(key, 'anna', Buffer.from('an e-mail'))
  expect(openForPerson(key, 'anna', sealed)?.toString()).toBe('an e-mail')
  expect(openForPerson(key, 'bram', sealed)).toBeNull()
  expect(openForPerson(new Uint8Array(32), 'anna', sealed)).toBeNull()
  expect(openForPerson(key, 'anna', sealed.subarray(0, 20))).toBeNull()
})

test('frozen: an archive that was written once comes back for ever', async () => {
  const archive = Buffer.from(
    '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1ff2929a2191bf7b7d83c0da51a674294c7a1471bf0b682bc7eae57cd2',
    'hex',
  )
  const key = Uint8Array.from({ length: 32 }, (_, index) => index)
  expect((await decrypt(archive, 9_999, key)).toString()).toBe('a short text')
})

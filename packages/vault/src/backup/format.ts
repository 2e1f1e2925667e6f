/**
 * The backup file: all of a vault in one encrypted stream.
 *
 * It begins with the line `confidant backup 1`, the length of the header (4 bytes, big-endian) and the header itself:
 * the content of `vault.json`, so that the same passphrase and recovery words open it. Then follows one sealed stream
 * (see `stream.ts` in crypto) under the vault key's `backup` subkey, bound to the SHA-256 of the header.
 *
 * Inside it: entries of name length (2 bytes), name in UTF-8, size (6 bytes), content; numbers are big-endian. The
 * names are `vault.db` and `blobs/xx/<64 hexadecimal digits>`. An entry with an empty name and size 0 ends the list.
 */
import { subkey } from '@confidant/crypto/device'
import { sha256 } from '@confidant/crypto/hash'

export const backupMagic = 'confidant backup 1\n'
export const maxHeaderBytes = 65_536

export function backupKey(vaultKey: Uint8Array): Uint8Array {
  return subkey(vaultKey, 'backup')
}

export function backupContext(header: Uint8Array): string {
  return `confidant backup v1 ${sha256(header).toString('hex')}`
}

export function preamble(header: Uint8Array): Uint8Array {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(header.length)
  return Buffer.concat([Buffer.from(backupMagic, 'latin1'), length, header])
}

export const entryLengthBytes = 2
export const entrySizeBytes = 6

export function entryHead(name: string, sizeBytes: number): Uint8Array {
  const nameBytes = Buffer.from(name, 'utf8')
  const head = Buffer.alloc(entryLengthBytes + nameBytes.length + entrySizeBytes)
  head.writeUInt16BE(nameBytes.length)
  head.set(nameBytes, entryLengthBytes)
  head.writeUIntBE(sizeBytes, entryLengthBytes + nameBytes.length, entrySizeBytes)
  return head
}

/** Where an entry may be written; anything else would let a forged backup choose its own places. */
export function isEntryName(name: string): boolean {
  return name === 'vault.db' || /^blobs\/([0-9a-f]{2})\/\1[0-9a-f]{62}$/u.test(name)
}

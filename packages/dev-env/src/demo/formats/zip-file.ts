/**
 * A zip archive with deflated members and UTF-8 names (PKWARE APPNOTE 6.3).
 * Place: under DOCX and the account archive. Small: no zip64, no encryption.
 */
import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipMember {
  name: string
  bytes: Uint8Array
}

/** 1 January 2025, 12:00, in MS-DOS form: archives of the same content are the same bytes. */
const dosTime = 12 << 11
const dosDate = ((2025 - 1980) << 9) | (1 << 5) | 1
const utf8Names = 1 << 11
const deflated = 8

export function zipFile(members: readonly ZipMember[]): Uint8Array {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const member of members) {
    const name = Buffer.from(member.name)
    const packed = deflateRawSync(member.bytes)
    const shared = sharedHeader(member, packed.length, name.length)
    const head = Buffer.concat([uint32(0x04034b50), shared, uint16(0), name])
    directory.push(Buffer.concat([uint32(0x02014b50), uint16(20), shared, directoryTail(offset), name]))
    locals.push(head, packed)
    offset += head.length + packed.length
  }
  const central = Buffer.concat(directory)
  const count = uint16(members.length)
  const end = [uint32(0x06054b50), uint32(0), count, count, uint32(central.length), uint32(offset), uint16(0)]
  return Buffer.concat([...locals, central, ...end])
}

/** What both headers of a member hold, from "version needed" to "file name length". */
function sharedHeader(member: ZipMember, packedBytes: number, nameBytes: number): Buffer {
  return Buffer.concat([
    ...[20, utf8Names, deflated, dosTime, dosDate].map(uint16),
    ...[crc32(member.bytes), packedBytes, member.bytes.length].map(uint32),
    uint16(nameBytes),
  ])
}

/** Extra length, comment length, disk, attributes, and where the member begins. */
function directoryTail(offset: number): Buffer {
  return Buffer.concat([...[0, 0, 0, 0].map(uint16), uint32(0), uint32(offset)])
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

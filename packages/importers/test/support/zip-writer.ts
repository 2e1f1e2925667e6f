/**
 * Writes zips for tests, also ones that no honest program would write.
 */
import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  name: string | Buffer
  data: Uint8Array | string
  /** Stored instead of deflated. */
  isStored?: boolean
  isEncrypted?: boolean
  /** What the headers claim instead of the truth. */
  claimedSize?: number
  unixMode?: number
}

export function makeZip(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const data = Buffer.from(entry.data)
    const packed = entry.isStored ? data : deflateRawSync(data)
    const header = centralHeader(entry, data, packed, offset)
    central.push(header)
    const local = Buffer.concat([localHeader(header), nameBytes(entry), packed])
    locals.push(local)
    offset += local.length
  }
  return Buffer.concat([...locals, ...central, endRecord(entries.length, Buffer.concat(central).length, offset)])
}

/** D. Fifield's construction in small: many directory entries that all point at the same data. */
export function makeOverlappingZip(count: number, data: Uint8Array): Buffer {
  const packed = deflateRawSync(data)
  const first = centralHeader({ name: 'a', data }, data, packed, 0)
  const central = Array.from({ length: count }, () => first)
  const body = Buffer.concat([localHeader(first), Buffer.from('a'), packed])
  return Buffer.concat([body, ...central, endRecord(count, first.length * count, body.length)])
}

function nameBytes(entry: ZipEntry): Buffer {
  return Buffer.isBuffer(entry.name) ? entry.name : Buffer.from(entry.name)
}

function centralHeader(entry: ZipEntry, data: Uint8Array, packed: Buffer, offset: number): Buffer {
  const name = nameBytes(entry)
  const header = Buffer.alloc(46)
  header.writeUInt32LE(0x02014b50, 0)
  header.writeUInt16LE(0x0314, 4)
  header.writeUInt16LE(20, 6)
  header.writeUInt16LE(0x0800 | (entry.isEncrypted ? 1 : 0), 8)
  header.writeUInt16LE(entry.isStored ? 0 : 8, 10)
  header.writeUInt32LE(0x56a16000, 12)
  header.writeUInt32LE(crc32(data), 16)
  header.writeUInt32LE(packed.length, 20)
  header.writeUInt32LE(entry.claimedSize ?? data.length, 24)
  header.writeUInt16LE(name.length, 28)
  header.writeUInt32LE(((entry.unixMode ?? 0o100644) << 16) >>> 0, 38)
  header.writeUInt32LE(offset, 42)
  return Buffer.concat([header, name])
}

function localHeader(central: Buffer): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  central.copy(header, 4, 6, 30)
  return header
}

function endRecord(count: number, bytes: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(bytes, 12)
  end.writeUInt32LE(offset, 16)
  return end
}

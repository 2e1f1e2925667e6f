/**
 * The header blocks of a tar archive: POSIX.1-2017 pax and ustar, and GNU's long names and large numbers.
 * Place: used by `tar-reader.ts`. Pure.
 */

export const blockBytes = 512

export interface TarHeader {
  name: string
  size: number
  /** Milliseconds since 1970-01-01T00:00Z. */
  modifiedAt: number
  /** The type flag: '0' a file, '5' a folder, '2' a symbolic link, 'x' and 'g' pax records, 'L' GNU's long name… */
  type: string
}

/** Null when the block is no header: its checksum does not hold. */
export function readTarHeader(block: Uint8Array): TarHeader | null {
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.length)
  if (bytes.length < blockBytes || !hasChecksum(bytes)) return null
  const isUstar = bytes.toString('latin1', 257, 262) === 'ustar'
  const prefix = isUstar ? text(bytes, 345, 155) : ''
  const name = text(bytes, 0, 100)
  const size = number(bytes, 124, 12)
  if (!Number.isSafeInteger(size) || size < 0) return null
  const type = String.fromCharCode(bytes[156] ?? 0)
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    size,
    modifiedAt: number(bytes, 136, 12) * 1000,
    type: type === '\0' || type === '7' ? '0' : type,
  }
}

/** Records of a pax header: `<length> <key>=<value>\n`. What breaks that form ends the reading. */
export function readPaxRecords(bytes: Uint8Array): Map<string, string> {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const records = new Map<string, string>()
  for (let at = 0; at < data.length; ) {
    const space = data.indexOf(0x20, at)
    const length = Number(data.toString('latin1', at, space))
    if (space === -1 || !Number.isInteger(length) || length < space - at + 3 || at + length > data.length) break
    const record = data.toString('utf8', space + 1, at + length - 1)
    const equals = record.indexOf('=')
    if (equals > 0) records.set(record.slice(0, equals), record.slice(equals + 1))
    at += length
  }
  return records
}

export function isZeroBlock(block: Uint8Array): boolean {
  return block.every((byte) => byte === 0)
}

function hasChecksum(block: Buffer): boolean {
  let sum = 8 * 0x20
  for (let at = 0; at < blockBytes; at++) if (at < 148 || at >= 156) sum += block[at] ?? 0
  return sum === number(block, 148, 8)
}

function text(block: Buffer, offset: number, length: number): string {
  const end = block.indexOf(0, offset)
  return block.toString('utf8', offset, end === -1 || end > offset + length ? offset + length : end)
}

/** Octal digits, or GNU's base 256 when the first bit is set. */
function number(block: Buffer, offset: number, length: number): number {
  const first = block[offset] ?? 0
  if ((first & 0x80) === 0) return Number.parseInt(text(block, offset, length).trim() || '0', 8)
  let value = first & 0x7f
  for (let at = offset + 1; at < offset + length; at++) value = value * 256 + (block[at] ?? 0)
  return value
}

/**
 * Content transfer encodings (RFC 2045, section 6) and uuencode, decoded as far as they can be.
 * Place: between the parts of a message and their charsets. Must never throw: broken places are passed over.
 */

/** Large base64 is decoded in pieces of this size, so that no second copy of it as text is needed. */
const pieceBytes = 1024 * 1024

/** @param encoding value of Content-Transfer-Encoding, lower case */
export function decodeTransfer(bytes: Buffer, encoding: string): Buffer {
  if (encoding === 'base64') return decodeBase64(bytes)
  if (encoding === 'quoted-printable') return decodeQuotedPrintable(bytes, false)
  if (encoding === 'x-uuencode' || encoding === 'uuencode' || encoding === 'x-uue') return decodeUuencode(bytes)
  return bytes
}

/**
 * Base64 (RFC 2045, 6.8). Characters outside the alphabet are passed over, also several padded blocks in a row, as
 * some senders join them.
 */
export function decodeBase64(bytes: Buffer): Buffer {
  if (bytes.length <= pieceBytes) {
    const text = bytes.toString('latin1')
    const padding = text.indexOf('=')
    if (padding < 0 || !isBase64(bytes, padding)) return Buffer.from(text, 'base64')
  }
  return decodeBase64Blocks(bytes)
}

/** Whether what follows the first padding is more base64, in whole groups, and not something that was added. */
function isBase64(bytes: Buffer, padding: number): boolean {
  let index = padding
  while (bytes[index] === 0x3d) index++
  let count = 0
  for (; index < bytes.length; index++) {
    const byte = bytes[index]!
    if (base64Values[byte]! < 64 || byte === 0x3d) count++
    else if (byte > 0x20) return false
  }
  return count > 0 && count % 4 === 0
}

function decodeBase64Blocks(bytes: Buffer): Buffer {
  const out = Buffer.allocUnsafe(Math.ceil((bytes.length * 3) / 4) + 3)
  let length = 0
  let bits = 0
  let count = 0
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index]!
    const value = base64Values[byte]!
    if (value < 64) {
      bits = (bits << 6) | value
      if (++count === 4) {
        out[length++] = bits >>> 16
        out[length++] = bits >>> 8
        out[length++] = bits
        bits = 0
        count = 0
      }
    } else if (byte === 0x3d && count > 0) {
      length = flushGroup(out, length, bits, count)
      bits = 0
      count = 0
    }
  }
  return out.subarray(0, flushGroup(out, length, bits, count))
}

function flushGroup(out: Buffer, length: number, bits: number, count: number): number {
  if (count >= 2) out[length++] = bits >>> (count === 2 ? 4 : 10)
  if (count === 3) out[length++] = bits >>> 2
  return length
}

const base64Values = new Uint8Array(256).fill(255)
for (const [index, char] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries()) {
  base64Values[char.charCodeAt(0)] = index
}
base64Values[0x2d] = 62
base64Values[0x5f] = 63

/**
 * Quoted-printable (RFC 2045, 6.7). What is no escape stays as it is; space before a line end is dropped, since
 * transports add it.
 * @param isWord true for encoded words (RFC 2047, 4.2), whose spaces all count
 */
export function decodeQuotedPrintable(bytes: Buffer, isWord: boolean): Buffer {
  if (!bytes.includes(0x3d)) return bytes
  const out = Buffer.allocUnsafe(bytes.length)
  const end = bytes.length
  let length = 0
  // What was escaped was meant, also a space at the end of a line.
  let meantLength = 0
  for (let index = 0; index < end; index++) {
    const byte = bytes[index]!
    if (byte === 0x0a && !isWord) {
      length = trimLineEnd(out, meantLength, length)
      out[length++] = byte
      continue
    }
    if (byte !== 0x3d) {
      out[length++] = byte
      continue
    }
    const high = index + 1 < end ? hexValues[bytes[index + 1]!]! : 255
    const low = index + 2 < end ? hexValues[bytes[index + 2]!]! : 255
    if (high < 16 && low < 16) {
      out[length++] = (high << 4) | low
      meantLength = length
      index += 2
      continue
    }
    const next = softBreakEnd(bytes, index + 1)
    if (next < 0) out[length++] = byte
    else index = next - 1
  }
  return out.subarray(0, length)
}

/** Drops spaces and tabs before the line end that is about to be written; keeps a carriage return. */
function trimLineEnd(out: Buffer, start: number, length: number): number {
  const hasReturn = length > start && out[length - 1] === 0x0d
  let end = hasReturn ? length - 1 : length
  while (end > start && (out[end - 1] === 0x20 || out[end - 1] === 0x09)) end--
  if (hasReturn) out[end++] = 0x0d
  return end
}

/** @returns where the text goes on after a soft line break, -1 when there is none. */
function softBreakEnd(bytes: Buffer, start: number): number {
  let index = start
  while (index < bytes.length && index < start + 80 && (bytes[index] === 0x20 || bytes[index] === 0x09)) index++
  if (index >= bytes.length) return index
  if (bytes[index] === 0x0a) return index + 1
  if (bytes[index] === 0x0d) return bytes[index + 1] === 0x0a ? index + 2 : index + 1
  return -1
}

const hexValues = new Uint8Array(256).fill(255)
for (const [index, char] of [...'0123456789abcdef'].entries()) {
  hexValues[char.charCodeAt(0)] = index
  hexValues[char.toUpperCase().charCodeAt(0)] = index
}

/** The content of the first `begin … end` block, empty when there is none. */
function decodeUuencode(bytes: Buffer): Buffer {
  const begin = /(?:^|\n)begin [0-7]{3,4} [^\n]{0,400}\n/.exec(
    bytes.toString('latin1', 0, Math.min(bytes.length, 65_536)),
  )
  return begin === null ? Buffer.alloc(0) : decodeUuencodedLines(bytes, begin.index + begin[0].length).bytes
}

/** Decodes lines from `start` up to the `end` line, or to the first that is no uuencoded line. */
export function decodeUuencodedLines(bytes: Buffer, start: number): { bytes: Buffer; end: number } {
  const out = Buffer.allocUnsafe(Math.ceil(((bytes.length - start) * 3) / 4) + 3)
  let length = 0
  let position = start
  while (position < bytes.length) {
    const newline = bytes.indexOf(0x0a, position)
    const next = newline < 0 ? bytes.length : newline + 1
    const count = (bytes[position]! - 0x20) & 0x3f
    if (bytes[position] === 0x65 && bytes[position + 1] === 0x6e && bytes[position + 2] === 0x64) {
      position = next
      break
    }
    if (bytes[position]! < 0x20 || bytes[position]! > 0x60 || next - position < 1 + Math.ceil((count * 4) / 3)) break
    for (let done = 0, index = position + 1; done < count; done += 3, index += 4) {
      const a = (bytes[index]! - 0x20) & 0x3f
      const b = (bytes[index + 1]! - 0x20) & 0x3f
      const c = (bytes[index + 2]! - 0x20) & 0x3f
      const d = (bytes[index + 3]! - 0x20) & 0x3f
      const bits = (a << 18) | (b << 12) | (c << 6) | d
      out[length++] = bits >>> 16
      if (done + 1 < count) out[length++] = bits >>> 8
      if (done + 2 < count) out[length++] = bits
    }
    position = next
  }
  return { bytes: out.subarray(0, length), end: position }
}

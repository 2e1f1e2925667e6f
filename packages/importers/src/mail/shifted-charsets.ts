/**
 * Seven-bit charsets that switch to two-byte characters and back: rewritten as EUC, which TextDecoder reads.
 * Place: used by the charset decoder. Sources: RFC 1557 (ISO-2022-KR), RFC 1922 (ISO-2022-CN), RFC 1843 (HZ).
 */

/** ISO-2022-KR and -CN: shift-out and shift-in, with designators `ESC $ ...` that are dropped. */
export function eucFromShifted(bytes: Buffer): Buffer {
  const out = Buffer.allocUnsafe(bytes.length)
  let length = 0
  let shifted = false
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index]!
    if (byte === 0x0e) shifted = true
    else if (byte === 0x0f) shifted = false
    else if (byte === 0x1b && bytes[index + 1] === 0x24) index += 3
    else {
      if (byte === 0x0a) shifted = false
      out[length++] = shifted && byte > 0x20 ? byte | 0x80 : byte
    }
  }
  return out.subarray(0, length)
}

/** HZ: `~{` begins two-byte characters, `~}` ends them, `~~` is a tilde, `~` before a line end joins lines. */
export function eucFromHz(bytes: Buffer): Buffer {
  const out = Buffer.allocUnsafe(bytes.length)
  let length = 0
  let shifted = false
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index]!
    const next = bytes[index + 1]
    if (byte === 0x7e && (next === 0x7b || next === 0x7d || next === 0x7e || next === 0x0a)) {
      index++
      if (next === 0x7e) out[length++] = 0x7e
      else if (next !== 0x0a) shifted = next === 0x7b
    } else {
      if (byte === 0x0a) shifted = false
      out[length++] = shifted && byte > 0x20 ? byte | 0x80 : byte
    }
  }
  return out.subarray(0, length)
}

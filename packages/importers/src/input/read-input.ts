/**
 * Reading the beginning, or the whole, of an input within a bound.
 * Place: importers of formats that must be seen as a whole, and detection.
 */
import type { ImportInput } from '../importer.js'
import { InputError } from './input-error.js'

/** How much of an input detection looks at, in bytes. */
export const headBytes = 64 * 1024

/**
 * At most `length` first bytes.
 * @throws {InputError} when the input cannot be read
 */
export async function readHead(input: ImportInput, length = headBytes): Promise<Uint8Array> {
  if (input.readAt !== null) return input.readAt(0, Math.min(length, input.size ?? length))
  const parts: Uint8Array[] = []
  let missing = length
  for await (const chunk of input.stream()) {
    const part = chunk.subarray(0, missing)
    parts.push(Buffer.from(part))
    missing -= part.length
    if (missing <= 0) break
  }
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts)
}

/**
 * All bytes.
 * @throws {InputError} `too-large` when there are more than `maxBytes`, of which no more than that were kept
 */
export async function readAll(input: ImportInput, maxBytes: number): Promise<Uint8Array> {
  const expected = input.size ?? 0
  if (expected > maxBytes) throw tooLarge(maxBytes)
  let bytes = Buffer.allocUnsafeSlow(expected)
  let length = 0
  for await (const chunk of input.stream()) {
    const needed = length + chunk.length
    if (needed > maxBytes) throw tooLarge(maxBytes)
    if (needed > bytes.length) {
      const larger = Buffer.allocUnsafeSlow(Math.min(Math.max(needed, bytes.length * 2, 65_536), maxBytes))
      bytes.copy(larger, 0, 0, length)
      bytes = larger
    }
    bytes.set(chunk, length)
    length = needed
  }
  return bytes.subarray(0, length)
}

function tooLarge(maxBytes: number): InputError {
  const limit = maxBytes >= 1024 * 1024 ? `${Math.floor(maxBytes / 1024 / 1024)} MiB` : `${maxBytes} bytes`
  return new InputError(
    'too-large',
    `The file is larger than ${limit}, the limit for this type of file, and was skipped.`,
  )
}

/**
 * One member of a zip: whether it can be read, and its data.
 * Place: used by `zip-reader.ts`.
 */
import { crc32, inflateRawSync } from 'node:zlib'
import { type Entry, getFileNameLowLevel, type ZipFile } from 'yauzl'
import { InputError } from '../input/input-error.js'
import { plausibleTime } from '../time/plausible-time.js'
import type { ArchiveMember } from './archive-member.js'
import type { ArchiveLimits } from './limits.js'
import type { InputReader } from './random-access.js'

/** Members up to this size are read at once. Also the largest chunk that an input hands out. */
const smallBytes = 1024 * 1024

export function createZipMember(zip: ZipFile, entry: Entry, reader: InputReader, limits: ArchiveLimits): ArchiveMember {
  const isStored = entry.compressionMethod === 0 && !entry.isEncrypted()
  const isSmall = Math.max(entry.uncompressedSize, entry.compressedSize) <= smallBytes
  return {
    name: getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false),
    size: entry.uncompressedSize,
    modifiedAt: plausibleTime(entry.getLastModDate().getTime()),
    rejectReason: rejectReasonOf(entry, limits),
    stream: (offset = 0) => (isSmall ? readSmall(zip, entry, reader, offset) : streamEntry(zip, entry, offset)),
    readAt: isStored ? (offset, length) => readStored(zip, entry, reader, offset, length) : null,
  }
}

function rejectReasonOf(entry: Entry, limits: ArchiveLimits): string | null {
  if (entry.isEncrypted()) return 'This file is password-protected in the archive. Extract it, then import it.'
  if (!entry.canDecodeFileData()) return 'This file is compressed with an unsupported method.'
  const fileType = (entry.externalFileAttributes >>> 16) & 0o170000
  if (fileType === 0o120000) return 'A symbolic link in the archive; links are not followed.'
  if (
    entry.uncompressedSize > limits.ratioExemptBytes &&
    entry.uncompressedSize > entry.compressedSize * limits.maxRatio
  ) {
    return 'A zip bomb: it would expand far beyond its compressed size.'
  }
  return null
}

async function readStored(
  zip: ZipFile,
  entry: Entry,
  reader: InputReader,
  offset: number,
  length: number,
): Promise<Uint8Array> {
  const wanted = Math.max(0, Math.min(length, entry.uncompressedSize - offset))
  try {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
    return await reader.bytesAt(fileDataStart + offset, wanted)
  } catch (error) {
    throw damagedZip(error)
  }
}

/** At once: for thousands of small members, setting up a stream for each takes ten times longer than reading it. */
async function* readSmall(zip: ZipFile, entry: Entry, reader: InputReader, offset: number): AsyncGenerator<Uint8Array> {
  let data: Uint8Array
  try {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
    const packed = await reader.bytesAt(fileDataStart, entry.compressedSize)
    const maxOutputLength = Math.max(entry.uncompressedSize, 1)
    data = entry.compressionMethod === 0 ? packed : inflateRawSync(packed, { maxOutputLength })
  } catch (error) {
    throw damagedZip(error)
  }
  if (data.length !== entry.uncompressedSize || crc32(data) !== entry.crc32) throw damagedZip(null)
  if (offset < data.length) yield data.subarray(offset)
}

async function* streamEntry(zip: ZipFile, entry: Entry, offset: number): AsyncGenerator<Uint8Array> {
  let position = 0
  let checksum = 0
  try {
    for await (const data of await zip.openReadStreamPromise(entry)) {
      const chunk: Uint8Array = data
      checksum = crc32(chunk, checksum)
      const skip = Math.min(Math.max(offset - position, 0), chunk.length)
      position += chunk.length
      if (skip < chunk.length) yield chunk.subarray(skip)
    }
  } catch (error) {
    throw damagedZip(error)
  }
  if (checksum !== entry.crc32) throw damagedZip(null)
}

/** The error itself when it says already what is wrong with the input. */
export function damagedZip(error: unknown): InputError {
  if (error instanceof InputError) return error
  return new InputError('damaged', 'The archive is damaged: its structure or checksums are invalid.')
}

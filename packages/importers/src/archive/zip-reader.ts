/**
 * The members of a zip (PKWARE APPNOTE 6.3), read where they lie: nothing is unpacked to disk.
 * Place: used for archives of a person's sources and for documents that are zips. Names are only names here; no
 * path is ever made of one.
 */
import { crc32 } from 'node:zlib'
import { type Entry, fromRandomAccessReaderPromise, getFileNameLowLevel, type ZipFile } from 'yauzl'
import type { ImportInput } from '../importer.js'
import { InputError } from '../input/input-error.js'
import { plausibleTime } from '../input/plausible-time.js'
import type { ArchiveMember } from './archive-member.js'
import { type ArchiveLimits, archiveLimits } from './limits.js'
import { InputReader } from './random-access.js'

/**
 * All members but folders, in the order of the directory.
 * Throws InputError: `unsupported` when the input cannot seek, `damaged`, or `too-large` for a bomb.
 */
export async function readZip(input: ImportInput, limits: ArchiveLimits = archiveLimits): Promise<ArchiveMember[]> {
  if (input.readAt === null || input.size === null) {
    throw new InputError(
      'unsupported',
      'The archive cannot be opened here, because it can only be read from its start.',
    )
  }
  const readAt = input.readAt
  const zip = await open(new InputReader(readAt), input.size)
  const entries = await readEntries(zip, limits)
  refuseOverlaps(entries)
  refuseBomb(entries, input.size, limits)
  return entries
    .map((entry) => toMember(zip, entry, readAt, limits))
    .filter((member) => !member.name.endsWith('/') && member.name !== '')
}

async function open(reader: InputReader, size: number): Promise<ZipFile> {
  try {
    // Names are decoded here, because the library gives up on the whole archive when one of them holds `..`.
    return await fromRandomAccessReaderPromise(reader, size, { autoClose: false, decodeStrings: false })
  } catch (error) {
    throw damaged(error)
  }
}

async function readEntries(zip: ZipFile, limits: ArchiveLimits): Promise<Entry[]> {
  if (zip.entryCount > limits.maxMembers) throw tooMany(limits)
  const entries: Entry[] = []
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry)
  } catch (error) {
    throw damaged(error)
  }
  return entries
}

/** A bomb that lets many members share the same compressed data (D. Fifield, "A better zip bomb", WOOT 2019). */
function refuseOverlaps(entries: readonly Entry[]): void {
  const localHeaderBytes = 30
  const sorted = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)
  let end = 0
  for (const entry of sorted) {
    const start = entry.relativeOffsetOfLocalHeader
    if (start < end)
      throw new InputError('too-large', 'The archive is a zip bomb: its members overlap. It was left out.')
    end = start + localHeaderBytes + entry.fileNameLength + entry.compressedSize
  }
}

function refuseBomb(entries: readonly Entry[], archiveBytes: number, limits: ArchiveLimits): void {
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  const isBomb = total > limits.maxTotalBytes || (total > limits.freeBytes && total > archiveBytes * limits.maxRatio)
  if (isBomb)
    throw new InputError('too-large', 'The archive is a zip bomb: it would grow beyond measure. It was left out.')
}

function toMember(
  zip: ZipFile,
  entry: Entry,
  readAt: NonNullable<ImportInput['readAt']>,
  limits: ArchiveLimits,
): ArchiveMember {
  const isStored = entry.compressionMethod === 0 && !entry.isEncrypted()
  let dataStart: number | null = null
  return {
    name: getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false),
    size: entry.uncompressedSize,
    modifiedAt: plausibleTime(entry.getLastModDate().getTime()),
    refusal: refusalOf(entry, limits),
    stream: (offset = 0) => streamEntry(zip, entry, offset),
    readAt: isStored
      ? async (offset, length) => {
          dataStart ??= (await zip.readLocalFileHeaderPromise(entry, { minimal: true })).fileDataStart
          return readAt(dataStart + offset, Math.max(0, Math.min(length, entry.uncompressedSize - offset)))
        }
      : null,
  }
}

function refusalOf(entry: Entry, limits: ArchiveLimits): string | null {
  if (entry.isEncrypted()) return 'It is encrypted with a password in the archive, and cannot be read.'
  if (!entry.canDecodeFileData()) return 'It is compressed in a way that cannot be read here.'
  const fileType = (entry.externalFileAttributes >>> 16) & 0o170000
  if (fileType === 0o120000) return 'It is a symbolic link in the archive, and is not followed.'
  if (entry.uncompressedSize > limits.freeBytes && entry.uncompressedSize > entry.compressedSize * limits.maxRatio) {
    return 'It is a zip bomb: it would grow beyond measure.'
  }
  return null
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
    throw damaged(error)
  }
  if (checksum !== entry.crc32) throw damaged(null)
}

function damaged(error: unknown): InputError {
  if (error instanceof InputError) return error
  return new InputError('damaged', 'The archive is damaged: its structure or checksums do not hold.')
}

function tooMany(limits: ArchiveLimits): InputError {
  return new InputError('too-large', `The archive holds more than ${limits.maxMembers} members; it was left out.`)
}

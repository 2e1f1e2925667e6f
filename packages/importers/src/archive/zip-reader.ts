/**
 * The members of a zip (PKWARE APPNOTE 6.3), read where they lie: nothing is unpacked to disk.
 * Place: used for archives of a person's sources and for documents that are zips. Names are only names here; no
 * path is ever made of one.
 */
import { type Entry, fromRandomAccessReaderPromise, type ZipFile } from 'yauzl'
import type { ImportInput } from '../importer.js'
import { InputError } from '../input/input-error.js'
import type { ArchiveMember } from './archive-member.js'
import { type ArchiveLimits, archiveLimits } from './limits.js'
import { InputReader } from './random-access.js'
import { createZipMember, damagedZip } from './zip-member.js'

/**
 * All members but folders, in the order of the directory.
 * @throws {InputError} `unsupported` when the input cannot seek, `damaged` when its structure does not hold, `too-large`
 * for a bomb
 */
export async function readZip(input: ImportInput, limits: ArchiveLimits = archiveLimits): Promise<ArchiveMember[]> {
  if (input.readAt === null || input.size === null) {
    throw new InputError(
      'unsupported',
      'The archive could not be opened because it can only be read from start to end.',
    )
  }
  const reader = new InputReader(input.readAt)
  const zip = await open(reader, input.size)
  const entries = await readEntries(zip, limits)
  refuseOverlaps(entries)
  refuseBomb(entries, input.size, limits)
  return entries
    .map((entry) => createZipMember(zip, entry, reader, limits))
    .filter((member) => !member.name.endsWith('/') && member.name !== '')
}

async function open(reader: InputReader, size: number): Promise<ZipFile> {
  try {
    // Names are decoded here, because the library gives up on the whole archive when one of them holds `..`.
    return await fromRandomAccessReaderPromise(reader, size, { autoClose: false, decodeStrings: false })
  } catch (error) {
    throw damagedZip(error)
  }
}

async function readEntries(zip: ZipFile, limits: ArchiveLimits): Promise<Entry[]> {
  if (zip.entryCount > limits.maxMembers) throw tooMany(limits)
  const entries: Entry[] = []
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry)
  } catch (error) {
    throw damagedZip(error)
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
    if (start < end) throw new InputError('too-large', 'The archive is a zip bomb: its files overlap. It was skipped.')
    end = start + localHeaderBytes + entry.fileNameLength + entry.compressedSize
  }
}

function refuseBomb(entries: readonly Entry[], archiveBytes: number, limits: ArchiveLimits): void {
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  const isBomb =
    total > limits.maxTotalBytes || (total > limits.ratioExemptBytes && total > archiveBytes * limits.maxRatio)
  if (isBomb)
    throw new InputError(
      'too-large',
      'The archive is a zip bomb: it would expand far beyond its compressed size. It was skipped.',
    )
}

function tooMany(limits: ArchiveLimits): InputError {
  return new InputError('too-large', `The archive contains more than ${limits.maxMembers} files and was skipped.`)
}

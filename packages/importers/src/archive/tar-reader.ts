/**
 * The members of a tar archive, plain or compressed, read where they lie: nothing is unpacked to disk.
 * Place: used by the walk.
 */
import { InputError } from '../input/input-error.js'
import { plausibleTime } from '../time/plausible-time.js'
import type { ArchiveMember } from './archive-member.js'
import type { ArchiveLimits } from './limits.js'
import { blockBytes, isZeroBlock, readPaxRecords, readTarHeader, type TarHeader } from './tar-header.js'

export interface TarSource {
  read(offset: number, length: number): Promise<Uint8Array>
  /** True when reading at any offset costs the same. */
  canSeek: boolean
}

const maxRecordBytes = 1024 * 1024
const streamChunkBytes = 256 * 1024

const rejectReasons: ReadonlyMap<string, string> = new Map([
  ['1', 'A hard link in the archive; links are not followed.'],
  ['2', 'A symbolic link in the archive; links are not followed.'],
  ['3', 'A device, not a regular file.'],
  ['4', 'A device, not a regular file.'],
  ['6', 'A named pipe (FIFO), not a regular file.'],
  ['S', 'Stored as a GNU sparse file, which is not supported.'],
])

/**
 * All members but folders, in order.
 * @throws {InputError} `damaged` or `too-large`, when the members before have been given
 */
export async function* readTar(source: TarSource, limits: ArchiveLimits): AsyncGenerator<ArchiveMember> {
  let offset = 0
  let name = ''
  let size: number | null = null
  for (let count = 0; ; ) {
    const block = await source.read(offset, blockBytes)
    if (block.length === 0 || isZeroBlock(block)) return
    const header = readTarHeader(block)
    if (header === null) throw damaged()
    const start = offset + blockBytes
    if ('xgLK'.includes(header.type)) {
      const records = await readRecords(source, header, start)
      name = records.get('path') ?? name
      size = records.has('size') ? Number(records.get('size')) : size
      offset = start + padded(header.size)
      continue
    }
    const bytes = size ?? header.size
    if (!Number.isSafeInteger(bytes) || bytes < 0) throw damaged()
    if (++count > limits.maxMembers) throw tooMany(limits)
    const member = { ...header, name: name === '' ? header.name : name, size: bytes }
    if (member.type !== '5' && !member.name.endsWith('/')) yield toMember(source, member, start)
    offset = start + padded(bytes)
    name = ''
    size = null
  }
}

async function readRecords(source: TarSource, header: TarHeader, start: number): Promise<Map<string, string>> {
  if (header.size > maxRecordBytes) throw damaged()
  // Records for all members (`g`) hold nothing that is used here, and a link's long target (`K`) neither.
  if (header.type === 'g' || header.type === 'K') return new Map()
  const bytes = await source.read(start, header.size)
  if (header.type === 'x') return readPaxRecords(bytes)
  return new Map([['path', Buffer.from(bytes).toString('utf8').replace(/\0.*$/s, '')]])
}

function toMember(source: TarSource, header: TarHeader, start: number): ArchiveMember {
  const { size } = header
  const readAt = (offset: number, length: number) =>
    source.read(start + offset, Math.max(Math.min(length, size - offset), 0))
  return {
    name: header.name.replace(/^\.\//, ''),
    size,
    modifiedAt: plausibleTime(header.modifiedAt),
    rejectReason: header.type === '0' ? null : (rejectReasons.get(header.type) ?? 'Not a regular file.'),
    readAt: source.canSeek ? readAt : null,
    async *stream(offset = 0) {
      for (let at = offset; at < size; ) {
        const chunk = await readAt(at, streamChunkBytes)
        if (chunk.length === 0) throw damaged()
        at += chunk.length
        yield chunk
      }
    },
  }
}

function padded(size: number): number {
  return Math.ceil(size / blockBytes) * blockBytes
}

function damaged(): InputError {
  return new InputError('damaged', 'The archive is damaged; the files after this point could not be read.')
}

function tooMany(limits: ArchiveLimits): InputError {
  return new InputError('too-large', `The archive contains more than ${limits.maxMembers} files; the rest was skipped.`)
}

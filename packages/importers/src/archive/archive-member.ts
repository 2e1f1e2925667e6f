/**
 * One member of an archive of any kind, and which files are archives.
 * Place: between the readers of each kind and who asks for members: the walk, and documents that are zips.
 */
import type { ImportInput } from '../importer.js'

export interface ArchiveMember {
  /** As written in the archive, with `/` between folders; may be absolute or hold `..`. Only a name, never a path. */
  name: string
  /** Bytes once unpacked, null when the archive does not say. A stream that turns out larger fails. */
  size: number | null
  /** Milliseconds since 1970-01-01T00:00Z, null when the archive does not say. */
  modifiedAt: number | null
  /** Why it cannot be read, null when it can. */
  rejectReason: string | null
  /** @throws {InputError} `damaged` when the data are not what the archive promised */
  stream(offset?: number): AsyncIterable<Uint8Array>
  /** Null when the member is compressed. */
  readAt: ImportInput['readAt']
}

export type ArchiveKind = 'zip' | 'tar' | 'tgz' | 'gz'

/** By the ending of the name; null when it is no archive. Documents that are zips inside are none. */
export function archiveKindOf(name: string): ArchiveKind | null {
  const lower = name.toLowerCase()
  if (lower.endsWith('.zip')) return 'zip'
  if (lower.endsWith('.tar')) return 'tar'
  if (lower.endsWith('.tgz') || lower.endsWith('.tar.gz')) return 'tgz'
  return lower.endsWith('.gz') ? 'gz' : null
}

/** Whether the first bytes are of that kind. */
export function hasArchiveMagic(kind: ArchiveKind, head: Uint8Array): boolean {
  switch (kind) {
    case 'zip':
      return head[0] === 0x50 && head[1] === 0x4b
    case 'tar':
      return Buffer.from(head.subarray(257, 262)).toString('latin1') === 'ustar'
    default:
      return head[0] === 0x1f && head[1] === 0x8b
  }
}

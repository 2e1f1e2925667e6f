/**
 * The members of an archive as inputs of their own, `takeout.zip!/Mail/All.mbox`, each with its own outcome and its
 * own place to go on from.
 * Place: part of the walk. Nothing is unpacked to disk, and a member's name is only a name.
 */
import { type ArchiveKind, type ArchiveMember, archiveKindOf, hasArchiveMagic } from '../archive/archive-member.js'
import { createForwardReader } from '../archive/forward-reader.js'
import { gunzip } from '../archive/gunzip.js'
import { type ArchiveLimits, archiveLimits } from '../archive/limits.js'
import { readTar } from '../archive/tar-reader.js'
import { readZip } from '../archive/zip-reader.js'
import type { ImportInput } from '../importer.js'
import { InputError, systemReason } from '../input/input-error.js'
import { readHead } from '../input/read-input.js'
import { duplicateReason, ignoreReason } from './ignored.js'
import { createLoadedInput } from './loaded-input.js'
import type { WalkEvent } from './walk-event.js'

/**
 * Null when the input is no archive, going by its name and its first bytes.
 * @param depth how many archives it lies in
 */
export async function expandArchive(
  input: ImportInput,
  limits: ArchiveLimits = archiveLimits,
  depth = 0,
): Promise<AsyncGenerator<WalkEvent> | null> {
  const kind = archiveKindOf(input.name)
  if (kind === null) return null
  try {
    if (!hasArchiveMagic(kind, await readHead(input, 512))) return null
  } catch (error) {
    return one({ type: 'reject', path: input.path, reason: reasonOf(error) })
  }
  return expand(input, kind, limits, depth)
}

async function* one(event: WalkEvent): AsyncGenerator<WalkEvent> {
  yield event
}

async function* expand(
  input: ImportInput,
  kind: ArchiveKind,
  limits: ArchiveLimits,
  depth: number,
): AsyncGenerator<WalkEvent> {
  const names = new Map<string, number>()
  try {
    for await (const member of membersOf(input, kind, limits)) {
      yield* visitMember(member, uniquePath(input.path, member.name, names), input, limits, depth)
    }
  } catch (error) {
    yield { type: 'reject', path: input.path, reason: reasonOf(error) }
  }
}

async function* membersOf(input: ImportInput, kind: ArchiveKind, limits: ArchiveLimits): AsyncGenerator<ArchiveMember> {
  switch (kind) {
    case 'zip':
      yield* await readZip(input, limits)
      return
    case 'tar': {
      const source = input.readAt ?? createForwardReader(() => input.stream()).read
      yield* readTar({ read: source, canSeek: input.readAt !== null }, limits)
      return
    }
    case 'tgz': {
      const reader = createForwardReader(() => gunzip(input, limits))
      yield* listFirst(readTar({ read: reader.read, canSeek: false }, limits))
      return
    }
    case 'gz':
      yield gzipMember(input, limits)
  }
}

/** Lists to the end before it gives the first, so that a bomb at the end is known before anything is read. */
async function* listFirst(members: AsyncIterable<ArchiveMember>): AsyncGenerator<ArchiveMember> {
  const listed: ArchiveMember[] = []
  let damage: InputError | null = null
  try {
    for await (const member of members) listed.push(member)
  } catch (error) {
    if (!(error instanceof InputError) || error.code !== 'damaged') throw error
    damage = error
  }
  yield* listed
  if (damage !== null) throw damage
}

function gzipMember(input: ImportInput, limits: ArchiveLimits): ArchiveMember {
  return {
    name: input.name.slice(0, -'.gz'.length),
    size: null,
    modifiedAt: input.modifiedAt,
    rejectReason: null,
    readAt: null,
    async *stream(offset = 0) {
      let position = 0
      for await (const chunk of gunzip(input, limits)) {
        const skip = Math.min(Math.max(offset - position, 0), chunk.length)
        position += chunk.length
        if (skip < chunk.length) yield chunk.subarray(skip)
      }
    },
  }
}

async function* visitMember(
  member: ArchiveMember,
  path: string,
  archive: ImportInput,
  limits: ArchiveLimits,
  depth: number,
): AsyncGenerator<WalkEvent> {
  const isMaildirMessage = /(?:^|\/)(?:cur|new)\/[^/]+:2,[A-Za-z]*$/.test(member.name)
  const ignored = isMaildirMessage ? null : ignoredInArchive(member.name)
  if (ignored !== null) {
    yield { type: 'ignored', path, reason: ignored }
    return
  }
  if (member.rejectReason !== null) {
    yield { type: 'reject', path, reason: member.rejectReason }
    return
  }
  const input = toInput(member, path, archive)
  const nested = await expandNested(input, limits, depth + 1)
  if (nested !== null) {
    yield* nested
    return
  }
  yield {
    type: 'input',
    input,
    sizeBytes: member.size ?? archive.size ?? 0,
    modifiedAt: input.modifiedAt ?? 0,
    isMaildirMessage,
  }
}

async function expandNested(
  input: ImportInput,
  limits: ArchiveLimits,
  depth: number,
): Promise<AsyncGenerator<WalkEvent> | null> {
  const kind = archiveKindOf(input.name)
  if (kind === null) return null
  if (depth >= limits.maxDepth) {
    const reason =
      'Archives nested more than two deep are not opened. Extract the outer archive and import that folder.'
    return one({ type: 'reject', path: input.path, reason })
  }
  if (kind !== 'zip' || input.readAt !== null) return expandArchive(input, limits, depth)
  if ((input.size ?? 0) > limits.maxNestedBytes) {
    const reason =
      'This archive is too large to open inside another one. Extract the outer archive and import that folder.'
    return one({ type: 'reject', path: input.path, reason })
  }
  return expandArchive(createLoadedInput(input, limits.maxNestedBytes), limits, depth)
}

function toInput(member: ArchiveMember, path: string, archive: ImportInput): ImportInput {
  return {
    name: path.slice(path.lastIndexOf('/') + 1),
    path,
    size: member.size,
    modifiedAt: member.modifiedAt ?? archive.modifiedAt,
    stream: member.stream,
    readAt: member.readAt,
  }
}

function ignoredInArchive(name: string): string | null {
  const repeats = duplicateReason(name)
  if (repeats !== null) return repeats
  const segments = name.split('/').filter((segment) => segment !== '..' && segment !== '.')
  return segments.map(ignoreReason).find((reason) => reason !== null) ?? null
}

/** An archive may hold a name twice; each keeps a path of its own. */
function uniquePath(archivePath: string, name: string, names: Map<string, number>): string {
  const count = (names.get(name) ?? 0) + 1
  names.set(name, count)
  return count === 1 ? `${archivePath}!/${name}` : `${archivePath}!/${count}#/${name}`
}

function reasonOf(error: unknown): string {
  return error instanceof InputError ? error.message : `The archive could not be read: ${systemReason(error)}.`
}

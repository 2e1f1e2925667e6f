/**
 * Every file below a path that can be read, in a stable order, one event each: input, reject or ignored.
 * Place: in the import worker. Follows no symbolic link, opens no file: it looks at names, kinds, sizes and times.
 *
 * Rules: entries come in order of name, a folder's own before the next name. A link is never followed: one that
 * leads out of the folder is rejected, one that stays inside is ignored, because what it leads to is read where it
 * lies; so no loop is possible. Sockets, FIFOs and devices are rejected. Hidden and system files are ignored
 * (`ignored.ts`), and so is `tmp` of a Maildir, whose messages are still being delivered.
 */
import { lstatSync, readlinkSync, realpathSync, type Stats } from 'node:fs'
import { posix } from 'node:path'
import { createFileInput } from '../input/file-input.js'
import { systemReason } from '../input/input-error.js'
import { type DirectoryEntry, type Location, listDirectory } from './directory.js'
import { duplicateReason, ignoreReason, isHiddenMailFolder, isMaildir } from './ignored.js'
import type { WalkEvent } from './walk-event.js'

interface Folder {
  path: string
  entries: DirectoryEntry[]
  next: number
  /** True for `cur` and `new` of a Maildir. */
  holdsMessages: boolean
  isMaildir: boolean
}

/** @param root a file or a folder, absolute; may itself be a symbolic link, since the person named it */
export function* walkFiles(root: string): Generator<WalkEvent, void, undefined> {
  const rootPath = root.length > 1 ? root.replace(/\/+$/, '') : root
  let base: string
  let stats: Stats
  try {
    base = realpathSync.native(rootPath)
    stats = lstatSync(base)
  } catch (error) {
    yield { type: 'reject', path: rootPath, reason: `Could not be read: ${systemReason(error)}.` }
    return
  }
  if (!stats.isDirectory()) {
    yield describeFile({ name: posix.basename(rootPath), location: base }, rootPath, stats, false)
    return
  }
  yield* walkFolder(rootPath, base)
}

function* walkFolder(rootPath: string, base: string): Generator<WalkEvent, void, undefined> {
  const first = openFolder({ name: '', location: base }, rootPath, null)
  if ('type' in first) {
    yield first
    return
  }
  const open: Folder[] = [first]
  for (let folder = open.at(-1); folder !== undefined; folder = open.at(-1)) {
    const entry = folder.entries[folder.next++]
    if (entry === undefined) {
      open.pop()
      continue
    }
    const found = visit(entry, folder, base)
    if ('type' in found) yield found
    else open.push(found)
  }
}

function visit(entry: DirectoryEntry, parent: Folder, base: string): WalkEvent | Folder {
  const path = parent.path === '/' ? `/${entry.name}` : `${parent.path}/${entry.name}`
  try {
    const stats = lstatSync(entry.location)
    if (parent.holdsMessages && stats.isFile()) return describeFile(entry, path, stats, true)
    if (stats.isDirectory()) return visitFolder(entry, path, parent)
    const ignored = ignoreReason(entry.name) ?? duplicateReason(path)
    if (ignored !== null) return { type: 'ignored', path, reason: ignored }
    if (stats.isSymbolicLink()) return describeLink(entry.location, path, base)
    return describeFile(entry, path, stats, false)
  } catch (error) {
    return { type: 'reject', path, reason: `Could not be read: ${systemReason(error)}.` }
  }
}

function visitFolder(entry: DirectoryEntry, path: string, parent: Folder): WalkEvent | Folder {
  if (parent.isMaildir && entry.name === 'tmp') {
    return { type: 'ignored', path, reason: 'Mail that is still being delivered.' }
  }
  const ignored = ignoreReason(entry.name)
  if (ignored !== null && !entry.name.startsWith('.')) return { type: 'ignored', path, reason: ignored }
  const folder = openFolder(entry, path, parent)
  if (ignored === null || 'type' in folder) return folder
  const isMail = isHiddenMailFolder(entry.name, namesOf(folder.entries))
  return isMail ? folder : { type: 'ignored', path, reason: ignored }
}

function openFolder(entry: DirectoryEntry, path: string, parent: Folder | null): WalkEvent | Folder {
  let entries: DirectoryEntry[]
  try {
    entries = listDirectory(entry.location)
  } catch (error) {
    return { type: 'reject', path, reason: `Could not list the folder: ${systemReason(error)}.` }
  }
  const holdsMessages = parent?.isMaildir === true && (entry.name === 'cur' || entry.name === 'new')
  return { path, entries, next: 0, holdsMessages, isMaildir: !holdsMessages && isMaildir(namesOf(entries)) }
}

function namesOf(entries: readonly DirectoryEntry[]): ReadonlySet<string> {
  return new Set(entries.map((entry) => entry.name))
}

function describeFile(entry: DirectoryEntry, path: string, stats: Stats, isMaildirMessage: boolean): WalkEvent {
  if (!stats.isFile()) return { type: 'reject', path, reason: specialFileReason(stats) }
  return {
    type: 'input',
    input: createFileInput(path, stats, entry.location),
    sizeBytes: stats.size,
    modifiedAt: Math.trunc(stats.mtimeMs),
    isMaildirMessage,
  }
}

function describeLink(location: Location, path: string, base: string): WalkEvent {
  const folder = posix.dirname(location.toString())
  const target = posix.resolve(folder, readlinkSync(location))
  const isInside = target === base || target.startsWith(base === '/' ? '/' : `${base}/`)
  if (!isInside) {
    return { type: 'reject', path, reason: 'A symbolic link that points outside the folder; it was not followed.' }
  }
  if (lstatSync(target, { throwIfNoEntry: false }) === undefined) {
    return { type: 'reject', path, reason: 'A broken symbolic link.' }
  }
  return { type: 'ignored', path, reason: 'A symbolic link into the same folder; its target is imported there.' }
}

function specialFileReason(stats: Stats): string {
  if (stats.isCharacterDevice() || stats.isBlockDevice()) return 'A device, not a regular file.'
  if (stats.isFIFO()) return 'A named pipe (FIFO), not a regular file.'
  return stats.isSocket() ? 'A socket, not a regular file.' : 'Not a regular file.'
}

/**
 * Everything below a path that can be read, archives opened: their members are inputs of their own.
 * Place: what the import worker drives. Looks at the content of files only where their name says that they are archives.
 */
import { type ArchiveLimits, archiveLimits } from '../archive/limits.js'
import type { ImportInput } from '../importer.js'
import { expandArchive } from './expand-archive.js'
import type { WalkEvent } from './walk-event.js'
import { walkFiles } from './walk-files.js'

export interface WalkOptions {
  archives?: ArchiveLimits
}

/**
 * In a stable order, so that a second run meets the same inputs at the same places.
 * @param root a file or a folder, absolute
 */
export async function* walk(root: string, options: WalkOptions = {}): AsyncGenerator<WalkEvent, void, undefined> {
  for (const event of walkFiles(root)) {
    if (event.type !== 'input' || event.isMaildirMessage) {
      yield event
      continue
    }
    const members = await expandArchive(event.input, options.archives ?? archiveLimits)
    if (members === null) yield event
    else yield* members
  }
}

/** As `walk`, for something that is no file, such as an upload: itself, or its members when it is an archive. */
export async function* walkInput(
  input: ImportInput,
  options: WalkOptions = {},
): AsyncGenerator<WalkEvent, void, undefined> {
  const members = await expandArchive(input, options.archives ?? archiveLimits)
  if (members !== null) yield* members
  else
    yield {
      type: 'input',
      input,
      sizeBytes: input.size ?? 0,
      modifiedAt: input.modifiedAt ?? 0,
      isMaildirMessage: false,
    }
}

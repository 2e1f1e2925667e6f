/**
 * One import, from the worker's side: walks what it was given, leaves out what the vault has already read, and sends
 * the rest in batches. It waits when the vault is behind, so memory stays bounded whatever the size of the source.
 */
import {
  chooseImporter,
  createImporters,
  type Importer,
  type ImportOptions,
  InputError,
  type InputEvent,
  type WalkEvent,
  walk,
  walkInput,
} from '@confidant/importers'
import type { FileState } from '@confidant/vault'
import { createBatcher } from './batcher.js'
import type { ImportTask, KnownFile, VaultForWorker, WorkerEvent } from './contract.js'
import { createUploadInput } from './upload-input.js'

const filesPerQuestion = 1000
const progressEveryMs = 200

export interface ImportJobDeps {
  emit(event: WorkerEvent): Promise<void>
  /** Like `emit`, but the bytes have left the process when it returns. */
  emitNow(event: WorkerEvent): void
  knownFiles(paths: string[]): Promise<KnownFile[]>
  readUpload(request: VaultForWorker['readUpload']['params']): Promise<Uint8Array>
  signal: AbortSignal
}

export async function runImportJob(task: ImportTask, deps: ImportJobDeps): Promise<{ ignored: number }> {
  const importers = createImporters()
  const batcher = createBatcher()
  const quarantine = quarantineByPath(task)
  const progress = createProgress(deps)
  let ignored = 0
  let carefulItems = task.carefulItems

  const flush = async (last: boolean) => {
    const batches = batcher.take(last)
    if (batches.length > 0) await deps.emit({ type: 'batches', batches })
  }

  const readInput = async (entry: InputEvent, state: FileState | null) => {
    const { input } = entry
    const chosen = await choose(entry, importers, task.csvMapping)
    if (typeof chosen === 'string') {
      await deps.emit({ type: 'rejected', path: input.path, reason: chosen })
      return
    }
    const file = { path: input.path, importer: chosen.id, size: entry.sizeBytes, modifiedAt: entry.modifiedAt }
    batcher.begin(file)
    let position = resumeAt(state, entry)
    const options: ImportOptions = {
      from: position,
      quarantine: quarantine.get(input.path) ?? new Map(),
      timeZone: task.timeZone,
      csvMapping: task.csvMapping,
      onPosition(at) {
        position = at
        progress.at(input.path, chosen.bytePositions ? at : 0)
        if (carefulItems > 0) deps.emitNow({ type: 'at', path: input.path, position: at })
      },
    }
    try {
      for await (const outcome of chosen.read(input, options)) {
        deps.signal.throwIfAborted()
        batcher.add(outcome)
        if (batcher.full || carefulItems-- > 0) {
          await flush(false)
          await progress.report()
        }
      }
    } catch (error) {
      deps.signal.throwIfAborted()
      batcher.add({ type: 'reject', position, reason: reasonOf(error) })
    }
    batcher.end(position)
    progress.finished(entry.sizeBytes)
  }

  for await (const { group, known } of withKnown(groups(entriesOf(task, deps), progress), deps)) {
    for (const entry of group) {
      if (entry.type === 'ignored') ignored++
      else if (entry.type === 'reject') await deps.emit({ type: 'rejected', path: entry.path, reason: entry.reason })
    }
    const inputs = group.filter((entry) => entry.type === 'input')
    const unchanged = { files: 0, items: 0, rejectedIn: [] as string[] }
    for (const [n, entry] of inputs.entries()) {
      deps.signal.throwIfAborted()
      const { state, hasRejects } = known[n] ?? { state: null, hasRejects: false }
      if (state?.done && sameFile(state, entry)) {
        unchanged.files++
        unchanged.items += state.items
        if (hasRejects) unchanged.rejectedIn.push(entry.input.path)
        progress.finished(entry.sizeBytes)
        continue
      }
      await readInput(entry, state)
      if (batcher.full) await flush(false)
      await progress.report()
    }
    if (unchanged.files > 0) {
      const { items, rejectedIn } = unchanged
      await deps.emit({ type: 'unchanged', items, rejectedIn })
    }
  }
  await flush(true)
  return { ignored }
}

async function* entriesOf(task: ImportTask, deps: ImportJobDeps): AsyncIterable<WalkEvent> {
  if ('path' in task.from) {
    yield* walk(task.from.path)
    return
  }
  for (const upload of task.from.uploads) yield* walkInput(createUploadInput(upload, deps.readUpload))
}

/** Entries in groups, so that the vault is asked about a thousand files at once. A big file does not wait for others. */
async function* groups(
  entries: AsyncIterable<WalkEvent>,
  progress: { found(bytes: number): void },
): AsyncIterable<WalkEvent[]> {
  let group: WalkEvent[] = []
  let bytes = 0
  for await (const entry of entries) {
    group.push(entry)
    if (entry.type === 'input') {
      progress.found(entry.sizeBytes)
      bytes += entry.sizeBytes
    }
    if (group.length >= filesPerQuestion || bytes > 64 * 1024 * 1024) {
      yield group
      group = []
      bytes = 0
    }
  }
  if (group.length > 0) yield group
}

/** Asks about the next group before this one is read: an answer waits while the vault is writing a batch. */
async function* withKnown(
  all: AsyncIterable<WalkEvent[]>,
  deps: Pick<ImportJobDeps, 'knownFiles'>,
): AsyncIterable<{ group: WalkEvent[]; known: KnownFile[] }> {
  let asked: { group: WalkEvent[]; known: Promise<KnownFile[]> } | null = null
  for await (const group of all) {
    const paths = group.flatMap((entry) => (entry.type === 'input' ? [entry.input.path] : []))
    const known = deps.knownFiles(paths)
    // A failure is met where the answer is waited for.
    known.catch(() => {})
    if (asked) yield { group: asked.group, known: await asked.known }
    asked = { group, known }
  }
  if (asked) yield { group: asked.group, known: await asked.known }
}

/** The importer, or why there is none. */
async function choose(
  entry: InputEvent,
  importers: readonly Importer[],
  csvMapping: ImportTask['csvMapping'],
): Promise<Importer | string> {
  try {
    const found = await chooseImporter(entry, importers, { csvMapping })
    return found.importer ?? found.reason
  } catch (error) {
    return reasonOf(error)
  }
}

function resumeAt(state: FileState | null, entry: InputEvent): number {
  return state && !state.done && sameFile(state, entry) ? state.position : 0
}

function sameFile(state: FileState, entry: InputEvent): boolean {
  return state.size === entry.sizeBytes && state.modifiedAt === entry.modifiedAt
}

function quarantineByPath(task: ImportTask): Map<string, Map<number, 'documents' | 'item'>> {
  const byPath = new Map<string, Map<number, 'documents' | 'item'>>()
  for (const { path, position, leaveOut } of task.quarantine) {
    const positions = byPath.get(path) ?? new Map<number, 'documents' | 'item'>()
    positions.set(position, leaveOut)
    byPath.set(path, positions)
  }
  return byPath
}

/** Only the error's kind and code: its text may hold what was in the file. */
function reasonOf(error: unknown): string {
  if (error instanceof InputError) return error.message
  const name = error instanceof Error ? error.name : 'unknown error'
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? `, ${error.code}` : ''
  return `Reading failed (${name}${code}); everything before this point was imported.`
}

function createProgress(deps: Pick<ImportJobDeps, 'emit'>) {
  let path = ''
  let bytesInFile = 0
  let bytesFinished = 0
  let bytesTotal = 0
  let lastAt = 0
  return {
    found(bytes: number) {
      bytesTotal += bytes
    },
    at(nowAt: string, bytes: number) {
      path = nowAt
      bytesInFile = bytes
    },
    finished(bytes: number) {
      bytesFinished += bytes
      bytesInFile = 0
    },
    async report() {
      const now = performance.now()
      if (now - lastAt < progressEveryMs) return
      lastAt = now
      await deps.emit({ type: 'progress', path, bytesDone: bytesFinished + bytesInFile, bytesTotal })
    },
  }
}

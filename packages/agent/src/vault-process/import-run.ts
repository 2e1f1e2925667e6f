/**
 * One import, from the vault's side: starts a worker for a path, writes what it sends, and when the worker dies or
 * stands still, starts another one that leaves out what killed it. An input is lost only as far as it cannot be read.
 */
import type { FileState, RejectRow, Vault } from '@confidant/vault'
import type { ImportProgress, ImportSummary } from '../api/contract.js'
import { ChannelError, createChannel } from '../channel/index.js'
import type { WorkerProcess } from '../processes/child.js'
import type { ImportTask, VaultForWorker, WorkerApi, WorkerEvent } from '../worker/contract.js'
import { createTally, type Tally } from './import-tally.js'
import { createQuarantine } from './quarantine.js'

export interface ImportDeps {
  vault: Vault
  startWorker(options: { readPaths: string[]; memoryMb: number }): Promise<WorkerProcess>
  timeZone: string
}

export interface ImportRequest {
  /** Kept as the source's name. */
  name: string
  from: ImportTask['from']
  job: string
  /** Reads files again of which nothing could be read: something that they need, a CSV mapping, has come. */
  rereadRejected: boolean
}

/** A worker may use this much memory before it is taken for dead. */
const workerMemoryMb = 380
/** Silence for so long means that the event loop of the worker no longer turns. */
const silenceMs = 20_000
/** Alive but on the same item for so long: it is given up. */
const standstillMs = 120_000
const rejectsAtOnce = 10_000
/** Deaths beyond this mean that something other than the content is wrong. */
const mostDeaths = 200

export async function runImport(
  request: ImportRequest,
  deps: ImportDeps,
  emit: (progress: ImportProgress) => Promise<void>,
  signal: AbortSignal,
): Promise<ImportSummary> {
  const { vault } = deps
  const source = vault.writer.beginSource(request.name)
  const earlierRejects = rejectsByPath(vault, source)
  const tally = createTally(request.job)
  const quarantine = createQuarantine()
  for (let deaths = 0; ; deaths++) {
    const task: ImportTask = {
      from: request.from,
      timeZone: deps.timeZone,
      csvMapping: savedCsvMapping(vault),
      ...quarantine.next(),
    }
    const worker = await deps.startWorker({
      readPaths: 'path' in request.from ? [request.from.path] : [],
      memoryMb: workerMemoryMb,
    })
    const attempt = await followWorker(worker, {
      ...{ task, source, earlierRejects, tally, vault, quarantine, emit, signal },
      rereadRejected: request.rereadRejected,
    })
    if (attempt === 'done') break
    signal.throwIfAborted()
    if (deaths >= mostDeaths)
      throw new ChannelError(
        'worker-failed',
        `Reading ${request.name} kept failing. What was read so far is kept; import again to continue.`,
      )
    quarantine.died()
    tally.restarted()
  }
  vault.writer.endSource(source)
  return tally.summary()
}

interface Attempt {
  task: ImportTask
  source: number
  earlierRejects: ReadonlyMap<string, RejectRow[]>
  rereadRejected: boolean
  tally: Tally
  vault: Vault
  quarantine: ReturnType<typeof createQuarantine>
  emit(progress: ImportProgress): Promise<void>
  signal: AbortSignal
}

/** @throws {Error} when the import is cancelled or the vault cannot go on. */
async function followWorker(worker: WorkerProcess, attempt: Attempt): Promise<'done' | 'died'> {
  const { task, source, earlierRejects, tally, vault, quarantine, emit, signal } = attempt
  const channel = createChannel<VaultForWorker, WorkerApi>(worker.socket, {
    knownFiles: async ({ paths }) => {
      const states = vault.reader.fileStates(source, paths)
      const again = (state: FileState | null, path: string) =>
        attempt.rereadRejected && state?.items === 0 && earlierRejects.has(path)
      const known = (state: FileState | null, path: string) => (again(state, path) ? null : state)
      return {
        files: paths.map((path, n) => ({
          state: known(states[n] ?? null, path),
          hasRejects: earlierRejects.has(path),
        })),
      }
    },
    readUpload: async ({ id, offset, length }) => ({ bytes: vault.readStaged(id, offset, length) }),
  })
  const watch = watchdog(() => worker.kill('killed'))
  try {
    const call = channel.stream('import', task, { signal })
    call.result.catch(() => {})
    for await (const event of call) {
      watch.sawEvent(event)
      quarantine.saw(event)
      apply(event, attempt)
      if (event.type === 'progress') await emit(tally.progress(event))
    }
    tally.ignored((await call.result).ignored)
    return 'done'
  } catch (error) {
    if (!(error instanceof ChannelError) || error.code !== 'disconnected') throw error
    return 'died'
  } finally {
    watch.stop()
    channel.close()
    worker.kill('ended')
  }
}

function apply(event: WorkerEvent, { source, vault, tally, earlierRejects }: Attempt): void {
  if (event.type === 'batches') {
    const batches = event.batches.map((batch) => ({ ...batch, source }))
    tally.wrote(vault.writer.writeBatches(batches), batches)
  } else if (event.type === 'unchanged') {
    tally.unchanged(event.items)
    for (const path of event.rejectedIn) for (const reject of earlierRejects.get(path) ?? []) tally.rejected(reject)
  } else if (event.type === 'rejected') {
    vault.writer.putReject(source, { path: event.path, position: 0, reason: event.reason })
    tally.rejected({ path: event.path, position: 0, reason: event.reason })
  }
}

/** What was rejected in files that will not be read again because nothing in them changed. */
function rejectsByPath(vault: Vault, source: number): Map<string, RejectRow[]> {
  const byPath = new Map<string, RejectRow[]>()
  for (const reject of allRejects(vault, source)) {
    const sofar = byPath.get(reject.path)
    if (sofar) sofar.push(reject)
    else byPath.set(reject.path, [reject])
  }
  return byPath
}

function* allRejects(vault: Vault, source: number): Generator<RejectRow> {
  for (let after = 0; ; after += rejectsAtOnce) {
    const page = vault.reader.rejects(source, after, rejectsAtOnce)
    yield* page
    if (page.length < rejectsAtOnce) return
  }
}

function watchdog(onStall: () => void) {
  let heardAt = performance.now()
  let movedAt = heardAt
  const timer = setInterval(() => {
    const now = performance.now()
    if (now - heardAt > silenceMs || now - movedAt > standstillMs) onStall()
  }, 1000)
  timer.unref()
  return {
    sawEvent(event: WorkerEvent) {
      heardAt = performance.now()
      if (event.type !== 'alive') movedAt = heardAt
    },
    stop: () => clearInterval(timer),
  }
}

function savedCsvMapping(vault: Vault): ImportTask['csvMapping'] {
  const saved = vault.reader.setting('csvMapping')
  return saved ? JSON.parse(saved) : null
}

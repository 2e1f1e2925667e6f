/**
 * What is being brought in from this page: first the bytes are handed over (for dropped and chosen files), then the
 * agent reads them. Lives above the pages, so that moving about does not stop an import.
 */
import { type ComponentChildren, createContext } from 'preact'
import { useCallback, useContext, useMemo, useRef, useState } from 'preact/hooks'
import type { ImportProgress, ImportSummary } from '../../api/contract.js'
import { type ApiClient, ApiError } from '../api/client.js'
import { useSession } from './session.js'

export interface NamedFile {
  /** With its folders, as `Mail/cur/1`. */
  name: string
  bytes: Blob
}

export type ImportRun = { id: number; label: string } & (
  | { phase: 'uploading'; bytesDone: number; bytesTotal: number }
  | { phase: 'reading'; progress: ImportProgress | null }
  | { phase: 'done'; summary: ImportSummary }
  | { phase: 'cancelled' }
  | { phase: 'failed'; error: unknown }
)

interface Imports {
  runs: ImportRun[]
  importFiles(files: NamedFile[]): void
  importPath(path: string): void
  cancel(id: number): void
  dismiss(id: number): void
}

/** More would not be faster: one process takes them in. */
const uploadsAtOnce = 3

async function uploadAll(api: ApiClient, files: NamedFile[], signal: AbortSignal, onBytes: (done: number) => void) {
  const uploads: string[] = new Array(files.length)
  let sentBytes = 0
  const queue = files.entries()
  const worker = async () => {
    for (const [index, file] of queue) {
      const before = sentBytes
      uploads[index] = await api.upload(file.bytes, file.name, {
        signal,
        onProgress: (bytes) => onBytes(Math.max(sentBytes, before + bytes)),
      })
      sentBytes += file.bytes.size
      onBytes(sentBytes)
      signal.throwIfAborted()
    }
  }
  await Promise.all(Array.from({ length: uploadsAtOnce }, worker))
  return uploads
}

const ImportsContext = createContext<Imports | null>(null)

export function ImportsProvider({ children }: { children: ComponentChildren }) {
  const { api, refresh } = useSession()
  const [runs, setRuns] = useState<ImportRun[]>([])
  const stops = useRef(new Map<number, AbortController>())
  const nextId = useRef(1)

  const put = useCallback((run: ImportRun) => {
    setRuns((before) => [run, ...before.filter((each) => each.id !== run.id)].sort((a, b) => b.id - a.id))
  }, [])

  const start = useCallback(
    async (
      label: string,
      prepare: (id: number, signal: AbortSignal) => Promise<{ paths: string[] } | { uploads: string[] }>,
    ) => {
      const id = nextId.current++
      const stop = new AbortController()
      stops.current.set(id, stop)
      try {
        const input = await prepare(id, stop.signal)
        put({ id, label, phase: 'reading', progress: null })
        const onEvent = (progress: ImportProgress) => put({ id, label, phase: 'reading', progress })
        const summary = await api.stream('import', input, { signal: stop.signal, onEvent })
        put({ id, label, phase: 'done', summary })
      } catch (error) {
        const cancelled = stop.signal.aborted || (error instanceof ApiError && error.code === 'cancelled')
        put(cancelled ? { id, label, phase: 'cancelled' } : { id, label, phase: 'failed', error })
      } finally {
        stops.current.delete(id)
        void refresh()
      }
    },
    [api, put, refresh],
  )

  const imports = useMemo<Imports>(
    () => ({
      runs,
      importFiles(files) {
        const bytesTotal = files.reduce((sum, file) => sum + file.bytes.size, 0)
        const label = labelOf(files)
        void start(label, async (id, signal) => {
          const onBytes = (bytesDone: number) => put({ id, label, phase: 'uploading', bytesDone, bytesTotal })
          onBytes(0)
          return { uploads: await uploadAll(api, files, signal, onBytes) }
        })
      },
      importPath(path) {
        void start(path, async () => ({ paths: [path] }))
      },
      cancel: (id) => stops.current.get(id)?.abort(),
      dismiss: (id) => setRuns((before) => before.filter((run) => run.id !== id)),
    }),
    [runs, start, put, api],
  )
  return <ImportsContext.Provider value={imports}>{children}</ImportsContext.Provider>
}

/** `inbox.mbox`, or `Mail (312)` for what came from one folder, or `a.ics (+3)`. */
function labelOf(files: NamedFile[]): string {
  const [first, ...others] = files
  const folder = first?.name.includes('/') ? first.name.split('/')[0] : null
  if (folder) return `${folder} (${files.length})`
  return others.length > 0 ? `${first?.name ?? ''} (+${others.length})` : (first?.name ?? '')
}

export function useImports(): Imports {
  const imports = useContext(ImportsContext)
  if (!imports) throw new Error('useImports is used outside of ImportsProvider')
  return imports
}

/** Bringing things in, and what became of them. */
import { isAbsolute } from 'node:path'
import { randomUuid } from '@confidant/crypto/random'
import {
  type ImportApi,
  type ImportProgress,
  type ImportSummary,
  importParams,
  type SourceInfo,
} from '../../api/imports.js'
import { noSource } from '../../api/messages.js'
import { ChannelError } from '../../channel/index.js'
import type { OperationContext } from '../context.js'
import { type ImportRequest, runImport } from '../import-run.js'
import type { Operations } from '../operation.js'

export const importOperations: Operations<ImportApi> = {
  import: {
    params: importParams.import,
    streams: true,
    run: importAll,
  },
  cancelImport: {
    params: importParams.cancelImport,
    run({ imports }, { job }) {
      const running = imports.get(job)
      running?.cancel.abort()
      return { cancelled: running !== undefined }
    },
  },
  sources: {
    params: importParams.sources,
    run({ session }) {
      const sources = session.opened().vault.reader.sources()
      return {
        sources: sources.map(
          (source): SourceInfo => ({ ...source, firstAt: iso(source.firstAt), lastAt: iso(source.lastAt) }),
        ),
      }
    },
  },
  rejects: {
    params: importParams.rejects,
    run({ session }, { source, after, limit }) {
      const { reader } = session.opened().vault
      if (!reader.sources().some(({ id }) => id === source)) throw noSource(source)
      return { rejected: reader.rejects(source, after, limit) }
    },
  },
}

async function importAll(
  context: OperationContext,
  params: ImportApi['import']['checked'],
  call: { signal: AbortSignal; emit(progress: ImportProgress): Promise<void> },
): Promise<ImportSummary> {
  const { session, imports } = context
  const { vault, search } = session.opened()
  if ('csvMapping' in params && params.csvMapping)
    vault.writer.putSetting('csvMapping', JSON.stringify(params.csvMapping))
  const job = randomUuid()
  const cancel = new AbortController()
  const running: { progress: ImportProgress | null; cancel: AbortController } = { progress: null, cancel }
  imports.set(job, running)
  using _ = session.hold()
  try {
    const summaries: ImportSummary[] = []
    for (const request of requestsOf(context, job, params)) {
      const emit = async (progress: ImportProgress) => {
        running.progress = progress
        await call.emit(progress)
      }
      summaries.push(
        await runImport(request, { ...context, vault }, emit, AbortSignal.any([call.signal, cancel.signal])),
      )
    }
    return summaries.reduce(addSummaries)
  } catch (error) {
    if (cancel.signal.aborted || call.signal.aborted)
      throw new ChannelError(
        'cancelled',
        'The import was stopped. What was read so far is kept; import again to continue.',
      )
    throw error
  } finally {
    imports.delete(job)
    search.invalidateCaches()
    if ('uploads' in params) {
      for (const upload of params.uploads) {
        context.uploads.delete(upload)
        vault.removeStaged(upload)
      }
    }
  }
}

function requestsOf(context: OperationContext, job: string, params: ImportApi['import']['checked']): ImportRequest[] {
  if ('paths' in params) {
    return params.paths.map((path) => {
      if (!isAbsolute(path))
        throw new ChannelError('invalid', 'Give the full path, starting from the root of the disk.')
      return { name: path, from: { path }, job, rereadRejected: 'csvMapping' in params }
    })
  }
  return params.uploads.map((id) => {
    const upload = context.uploads.get(id)
    if (!upload) throw new ChannelError('not-found', 'That upload is no longer available. Upload the file again.')
    return { name: upload.name, from: { uploads: [{ id, ...upload }] }, job, rereadRejected: false }
  })
}

function addSummaries(a: ImportSummary, b: ImportSummary): ImportSummary {
  const byKind = { ...a.byKind }
  for (const kind of Object.keys(b.byKind) as (keyof typeof byKind)[])
    byKind[kind] = (byKind[kind] ?? 0) + (b.byKind[kind] ?? 0)
  return {
    found: a.found + b.found,
    imported: a.imported + b.imported,
    duplicates: a.duplicates + b.duplicates,
    rejected: [...a.rejected, ...b.rejected],
    byKind,
    ignored: a.ignored + b.ignored,
    seconds: Math.round((a.seconds + b.seconds) * 1000) / 1000,
  }
}

function iso(at: number): string {
  return new Date(at).toISOString()
}

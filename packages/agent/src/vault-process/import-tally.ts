/** Counts an import so that every input ends up in one column: found = imported + duplicates + rejected. */
import type { BatchOutcome, ImportBatch } from '@confidant/vault'
import type { ItemKind } from '@confidant/vault/item'
import type { ImportProgress, ImportSummary, Rejected } from '../api/contract.js'
import type { WorkerEvent } from '../worker/contract.js'

export interface Tally {
  wrote(outcome: BatchOutcome, batches: ImportBatch[]): void
  unchanged(items: number): void
  rejected(reject: Rejected): void
  ignored(files: number): void
  progress(event: Extract<WorkerEvent, { type: 'progress' }>): ImportProgress
  summary(): ImportSummary
}

export function createTally(job: string): Tally {
  const startedAt = performance.now()
  const byKind: Partial<Record<ItemKind, number>> = {}
  const rejected: Rejected[] = []
  let imported = 0
  let duplicates = 0
  let ignored = 0
  let firstBytes: number | null = null

  const seconds = () => (performance.now() - startedAt) / 1000

  return {
    wrote(outcome, batches) {
      imported += outcome.imported
      duplicates += outcome.duplicates
      for (const [kind, count] of Object.entries(outcome.byKind) as [ItemKind, number][])
        byKind[kind] = (byKind[kind] ?? 0) + count
      for (const { file, rejects } of batches)
        for (const { position, reason } of rejects) rejected.push({ path: file.path, position, reason })
    },
    unchanged(items) {
      duplicates += items
    },
    rejected(reject) {
      rejected.push(reject)
    },
    ignored(files) {
      ignored += files
    },
    progress({ path, bytesDone, bytesTotal }) {
      // What an earlier run had already read says nothing about the rate of this one.
      firstBytes ??= bytesDone
      const elapsed = seconds()
      const bytesPerSecond = (bytesDone - firstBytes) / elapsed
      return {
        job,
        path,
        bytesDone,
        bytesTotal,
        imported,
        duplicates,
        rejected: rejected.length,
        itemsPerSecond: Math.round((imported + duplicates) / elapsed),
        secondsLeft: elapsed > 2 && bytesPerSecond > 0 ? Math.round((bytesTotal - bytesDone) / bytesPerSecond) : null,
      }
    },
    summary: () => ({
      found: imported + duplicates + rejected.length,
      imported,
      duplicates,
      rejected,
      byKind,
      ignored,
      seconds: Math.round(seconds() * 1000) / 1000,
    }),
  }
}

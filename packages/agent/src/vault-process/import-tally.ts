/**
 * Counts an import so that every input ends up in one column: found = imported + duplicates + rejected. A worker that
 * takes over from one that died meets again what that one had read; `restarted` keeps it from being counted twice.
 */
import type { BatchOutcome, ImportBatch } from '@confidant/vault'
import type { ItemKind } from '@confidant/vault/item'
import type { ImportProgress, ImportSummary, Rejected } from '../api/contract.js'
import type { WorkerEvent } from '../worker/contract.js'

export interface Tally {
  wrote(outcome: BatchOutcome, batches: ImportBatch[]): void
  unchanged(items: number): void
  rejected(reject: Rejected): void
  ignored(files: number): void
  /** Another worker begins where the last one died. */
  restarted(): void
  progress(event: Extract<WorkerEvent, { type: 'progress' }>): ImportProgress
  summary(): ImportSummary
}

export function createTally(job: string): Tally {
  const startedAt = performance.now()
  const byKind: Partial<Record<ItemKind, number>> = {}
  const rejected = new Map<string, Rejected>()
  /** Items of files that were read to their end, by this run or before it. */
  let itemsInDoneFiles = 0
  /** Items of files that were begun, by path. */
  const itemsInOpenFiles = new Map<string, number>()
  let lastItem = { path: '', position: -1 }
  let metAgain = 0
  let resumed = false
  let imported = 0
  let duplicates = 0
  let ignored = 0
  let firstBytes: number | null = null

  const seconds = () => (performance.now() - startedAt) / 1000

  const reject = (one: Rejected) => rejected.set(`${one.path}\0${one.position}`, one)

  const follow = ({ file, items, done }: ImportBatch) => {
    const sofar = (itemsInOpenFiles.get(file.path) ?? 0) + items.length
    const last = items.at(-1)
    if (last) lastItem = { path: file.path, position: last.position }
    if (done) {
      itemsInOpenFiles.delete(file.path)
      itemsInDoneFiles += sofar
    } else itemsInOpenFiles.set(file.path, sofar)
  }

  /** The item at which a dead worker's last batch ended is read again by the next. */
  const readAgain = (batches: ImportBatch[]): boolean => {
    const first = batches.find(({ items }) => items.length > 0)
    return first?.file.path === lastItem.path && first.items[0]?.position === lastItem.position
  }

  return {
    wrote(outcome, batches) {
      if (resumed && readAgain(batches)) duplicates--
      resumed = false
      imported += outcome.imported
      duplicates += outcome.duplicates
      for (const [kind, count] of Object.entries(outcome.byKind) as [ItemKind, number][])
        byKind[kind] = (byKind[kind] ?? 0) + count
      for (const batch of batches) {
        follow(batch)
        for (const { position, reason } of batch.rejects) reject({ path: batch.file.path, position, reason })
      }
    },
    unchanged(items) {
      const again = Math.min(items, metAgain)
      metAgain -= again
      duplicates += items - again
      itemsInDoneFiles += items - again
    },
    rejected: (one) => void reject(one),
    restarted() {
      metAgain = itemsInDoneFiles
      resumed = true
    },
    ignored(files) {
      ignored = files
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
        rejected: rejected.size,
        itemsPerSecond: Math.round((imported + duplicates) / elapsed),
        secondsLeft: elapsed > 2 && bytesPerSecond > 0 ? Math.round((bytesTotal - bytesDone) / bytesPerSecond) : null,
      }
    },
    summary: () => ({
      found: imported + duplicates + rejected.size,
      imported,
      duplicates,
      rejected: [...rejected.values()],
      byKind,
      ignored,
      seconds: Math.round(seconds() * 1000) / 1000,
    }),
  }
}

/**
 * Gathers what a worker read into batches that are worth a transaction of their own.
 * A batch belongs to one file; several small files travel together.
 */
import type { ImportOutcome } from '@confidant/importers'
import type { ItemDraft } from '@confidant/vault/item'
import type { WorkerBatch } from './contract.js'
import { createTermCounter } from './term-counter.js'

/** Small at first, so that the vault has work at once; then large, since the index likes few and large transactions. */
const firstFlushItems = 250
const flushItems = 3000
const flushBytes = 16 * 1024 * 1024

export interface ReadFile {
  path: string
  importer: string
  size: number
  modifiedAt: number
}

export interface Batcher {
  begin(file: ReadFile): void
  add(outcome: ImportOutcome): void
  end(position: number): void
  /** True when what has gathered should go now. */
  readonly full: boolean
  take(last: boolean): WorkerBatch[]
}

export function createBatcher(): Batcher {
  const terms = createTermCounter()
  let batches: WorkerBatch[] = []
  let current: WorkerBatch | null = null
  let file: ReadFile | null = null
  let items = 0
  let bytes = 0
  let enoughItems = firstFlushItems

  const open = (of: ReadFile, position: number): WorkerBatch => {
    const batch: WorkerBatch = { file: of, items: [], rejects: [], position, done: false, terms: [] }
    batches.push(batch)
    return batch
  }

  return {
    begin(next) {
      file = next
      current = null
    },
    add(outcome) {
      if (!file) throw new Error('add before begin')
      current ??= open(file, outcome.position)
      current.position = outcome.position
      if (outcome.type === 'reject') {
        current.rejects.push({ position: outcome.position, reason: outcome.reason })
        bytes += 200
      } else {
        current.items.push({ position: outcome.position, item: outcome.item })
        terms.add(outcome.item)
        bytes += sizeOf(outcome.item)
      }
      items++
    },
    end(position) {
      if (!file) throw new Error('end before begin')
      current ??= open(file, position)
      current.position = position
      current.done = true
      file = null
      current = null
      items++
    },
    get full() {
      return items >= enoughItems || bytes >= flushBytes
    },
    take(last) {
      const out = batches
      const counted = out.length > 0 ? terms.take(last) : []
      if (out[0]) out[0].terms = counted
      batches = []
      current = null
      items = 0
      bytes = 0
      enoughItems = Math.min(flushItems, enoughItems * 2)
      return out
    },
  }
}

function sizeOf(item: ItemDraft): number {
  let size = 500 + item.text.length + item.html.length
  for (const attachment of item.attachments) size += attachment.bytes.length + attachment.text.length
  return size
}

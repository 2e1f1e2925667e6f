/**
 * New items of one transaction before they are written: by id, so that one that comes twice is one, and by thread, so
 * that threads can still be joined.
 * Place: between reading batches and inserting items.
 */
import type { ItemDraft } from '../item.js'
import { validTime } from '../items/item-time.js'
import { compareRevisions, revisionOf } from './compare-revisions.js'

/** Where an item was found. */
export interface Place {
  file: number
  position: number
}

export interface PendingItem {
  id: Buffer
  draft: ItemDraft
  /** Milliseconds since 1970-01-01T00:00Z, whole; null when unknown. */
  at: number | null
  thread: number
  seq: number
  places: Place[]
}

export interface PendingItems {
  find(id: Buffer): PendingItem | undefined
  add(item: PendingItem): void
  /** True when the draft is a newer revision of the item and took its place. */
  offer(item: PendingItem, draft: ItemDraft): boolean
  /** All items of a thread become part of another. */
  rethread(from: number, to: number): void
  /** All items in the order of their times; afterwards there are none. */
  take(): PendingItem[]
  clear(): void
}

export function createPendingItems(): PendingItems {
  const byId = new Map<string, PendingItem>()
  const byThread = new Map<number, PendingItem[]>()

  function clear(): void {
    byId.clear()
    byThread.clear()
  }

  return {
    find: (id) => byId.get(id.toString('latin1')),
    add(item) {
      byId.set(item.id.toString('latin1'), item)
      const sameThread = byThread.get(item.thread)
      if (sameThread === undefined) byThread.set(item.thread, [item])
      else sameThread.push(item)
    },
    offer(item, draft) {
      if (draft.revision === undefined) return false
      const outcome = compareRevisions(draft, revisionOf(item.draft))
      if (outcome !== 'known') {
        item.draft = draft
        item.at = validTime(draft.at)
      }
      return outcome === 'newer'
    },
    rethread(from, to) {
      const moved = byThread.get(from)
      if (moved === undefined) return
      for (const item of moved) item.thread = to
      byThread.delete(from)
      byThread.set(to, [...(byThread.get(to) ?? []), ...moved])
    },
    take() {
      const items = [...byId.values()].sort((a, b) => (a.at ?? 0) - (b.at ?? 0))
      clear()
      return items
    },
    clear,
  }
}

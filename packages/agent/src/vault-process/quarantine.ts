/**
 * What the next worker must leave out after one died. The first death only tells the neighbourhood (the last batch),
 * so the next worker goes carefully, item by item; a death there names the item: at first only the text of its documents
 * is left out, and if that does not help the item itself, which then ends as a reject.
 */
import type { ImportTask, WorkerEvent } from '../worker/contract.js'

/** Items read one at a time after a death before going on in batches. */
const carefulItems = 3000

export interface Quarantine {
  saw(event: WorkerEvent): void
  died(): void
  next(): Pick<ImportTask, 'quarantine' | 'carefulItems'>
}

export function createQuarantine(): Quarantine {
  const leaveOut = new Map<string, ImportTask['quarantine'][number]>()
  let careful = 0
  let at: { path: string; position: number } | null = null

  return {
    saw(event) {
      if (event.type === 'at') at = { path: event.path, position: event.position }
      else if (event.type === 'batches') at = null
    },
    died() {
      careful = carefulItems
      if (!at) return
      const key = `${at.path}\0${at.position}`
      leaveOut.set(key, { ...at, leaveOut: leaveOut.has(key) ? 'item' : 'documents' })
      at = null
    },
    next: () => ({ quarantine: [...leaveOut.values()], carefulItems: careful }),
  }
}

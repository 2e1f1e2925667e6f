/**
 * From one entry of an input to its outcome: what a run before has handed over is passed by, where one died is left out.
 * Place: every importer whose inputs hold many entries.
 */
import type { ItemDraft } from '@confidant/vault/item'
import type { ImportOptions, ImportOutcome } from './importer.js'

/** An item, or why there is none. */
export type ItemOrReject = ItemDraft | { reject: string }

export const quarantinedReason = 'Reading this entry failed more than once, so it was skipped.'

/** @param make asked only when the entry is wanted. Null for an entry that was handed over before. */
export function outcomeAt(position: number, options: ImportOptions, make: () => ItemOrReject): ImportOutcome | null {
  if (position < options.from) return null
  options.onPosition(position)
  const made = options.quarantine.get(position) === 'item' ? { reject: quarantinedReason } : make()
  return 'reject' in made ? { type: 'reject', position, reason: made.reject } : { type: 'item', position, item: made }
}

/**
 * Items that a person forgot one by one stay forgotten, whatever is imported later.
 * Place: the `tombstone` table, written by a forgetting and asked by every import. It holds keyed ids and nothing else.
 */
import type { Database } from 'better-sqlite3-multiple-ciphers'
import type { ItemDraft } from '../item.js'
import { vocabularyTexts } from '../terms.js'
import { createVocabularyWriter } from './vocabulary.js'

export interface Tombstones {
  /** To be called when a transaction of an import begins. */
  begin(): void
  /** True when this item was forgotten; costs nothing while none was. */
  refuse(id: Buffer, draft: ItemDraft): boolean
  /** Takes out the words that the import counted in refused items; to be called when all others are in the index. */
  flush(): void
  add(id: Buffer): void
}

export function createTombstones(database: Database): Tombstones {
  const any = database.prepare<[], number>('SELECT EXISTS (SELECT 1 FROM tombstone)').pluck()
  const has = database.prepare<[Buffer], number>('SELECT 1 FROM tombstone WHERE id = ?').pluck()
  const add = database.prepare('INSERT OR IGNORE INTO tombstone (id) VALUES (?)')
  const words = createVocabularyWriter(database)
  let isEmpty = true
  let refused: ItemDraft[] = []

  return {
    begin() {
      isEmpty = any.get() === 0
      refused = []
    },
    refuse(id, draft) {
      if (isEmpty || has.get(id) === undefined) return false
      refused.push(draft)
      return true
    },
    flush() {
      for (const draft of refused) words.remove(vocabularyTexts(draft))
      refused = []
    },
    add(id) {
      add.run(id)
    },
  }
}

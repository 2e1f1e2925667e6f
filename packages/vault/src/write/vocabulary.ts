/**
 * The vocabulary in step with what a person changes: words that a correction brings, words that go with an item.
 * Place: the `term` table. Imports add to it with each batch; their counts are a guide, so that before a word goes the
 * full-text index is asked whether another item still holds it.
 */
import type { Database } from 'better-sqlite3-multiple-ciphers'
import { stemTerm, termsOf } from '../terms.js'

/** Words counted more often than this after an item went are surely in others. */
const surelyElsewhere = 8

export interface VocabularyWriter {
  add(text: string): void
  /** To be called when the item is out of the full-text index. */
  remove(texts: readonly string[]): void
}

export function createVocabularyWriter(database: Database): VocabularyWriter {
  const insert = database.prepare(
    'INSERT OR IGNORE INTO term (term, items, stem_en, stem_nl) VALUES (@term, 1, @stemEn, @stemNl)',
  )
  const reduce = database
    .prepare<[string], number>('UPDATE term SET items = max(items - 1, 1) WHERE term = ? RETURNING items')
    .pluck()
  const isElsewhere = database
    .prepare<[string], number>('SELECT 1 FROM item_text WHERE item_text MATCH ? LIMIT 1')
    .pluck()
  const remove = database.prepare('DELETE FROM term WHERE term = ?')

  return {
    add(text) {
      for (const term of termsOf(text)) insert.run({ term, ...stemTerm(term) })
    },
    remove(texts) {
      for (const term of new Set(texts.flatMap(termsOf))) {
        const items = reduce.get(term)
        if (items === undefined || items > surelyElsewhere) continue
        if (isElsewhere.get(`"${term}"`) === undefined) remove.run(term)
      }
    },
  }
}

/**
 * The peer: SQLite's FTS5 with its own bm25 over the same items, asked for any of the question's words.
 * Place: bench/quality only.
 */
import { DatabaseSync } from 'node:sqlite'
import type { KnownItem } from './evidence.ts'

/** @returns a search that gives the ids of the best hits */
export function createBaseline(items: readonly KnownItem[]): (question: string, limit: number) => string[] {
  const database = new DatabaseSync(':memory:')
  database.exec(
    "CREATE VIRTUAL TABLE item USING fts5 (id UNINDEXED, title, people, text, tokenize = 'unicode61 remove_diacritics 2')",
  )
  const insert = database.prepare('INSERT INTO item VALUES (?, ?, ?, ?)')
  database.exec('BEGIN')
  for (const item of items) insert.run(item.id, item.title, item.people, item.text)
  database.exec('COMMIT')
  const find = database.prepare('SELECT id FROM item WHERE item MATCH ? ORDER BY bm25(item) LIMIT ?')
  return (question, limit) => {
    const words = question.match(/[\p{L}\p{N}]+/gu) ?? []
    const anyWord = words.map((word) => `"${word}"`).join(' OR ')
    return find.all(anyWord, limit).map((row) => String(row.id))
  }
}

/**
 * The vault's own vocabulary: which words occur, in how many items, and which share a stem.
 * Place: the `term` table, read only. The counts are a guide, not exact: forgetting items does not lower them.
 */
import type { Database } from 'better-sqlite3-multiple-ciphers'

export interface KnownTerm {
  term: string
  /** About how many items hold it. */
  items: number
}

export interface Vocabulary {
  /** About how many items hold the term, 0 when it is not known. */
  items(term: string): number
  /** Those of the given terms that are known. */
  known(terms: readonly string[]): KnownTerm[]
  /** Terms with the given English or Dutch stem, most frequent first. */
  sharingStem(stemEn: string, stemNl: string, limit: number): KnownTerm[]
  /** Terms that begin with `prefix`, most frequent first among at most `scanLimit` in alphabetical order. */
  beginning(prefix: string, limit: number, scanLimit?: number): KnownTerm[]
}

/** Greater than every letter in the order of UTF-8 bytes that occurs in terms. */
const afterAllLetters = '\u{10ffff}'

export function createVocabulary(db: Database): Vocabulary {
  const itemsOf = db.prepare<[string], number>('SELECT items FROM term WHERE term = ?').pluck()
  const among = db.prepare<[string], KnownTerm>(
    'SELECT term, items FROM term WHERE term IN (SELECT value FROM json_each(?))',
  )
  const byStem = db.prepare<[string, string, number], KnownTerm>(
    `SELECT term, items FROM (
       SELECT term, items FROM term WHERE stem_en = ? UNION SELECT term, items FROM term WHERE stem_nl = ?
     ) ORDER BY items DESC LIMIT ?`,
  )
  const byPrefix = db.prepare<[string, string, number, number], KnownTerm>(
    `SELECT term, items FROM (SELECT term, items FROM term WHERE term >= ? AND term < ? LIMIT ?)
     ORDER BY items DESC, length(term) LIMIT ?`,
  )
  return {
    items: (term) => itemsOf.get(term) ?? 0,
    known: (terms) => among.all(JSON.stringify(terms)),
    sharingStem: (stemEn, stemNl, limit) => byStem.all(stemEn, stemNl, limit),
    beginning: (prefix, limit, scanLimit = 4000) => byPrefix.all(prefix, prefix + afterAllLetters, scanLimit, limit),
  }
}

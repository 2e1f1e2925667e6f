import { expect, it } from 'vitest'
import { spellings } from './spelling.js'
import type { KnownTerm, Vocabulary } from './vocabulary.js'

/** A vocabulary in memory with the same rules as the table. */
function vocabularyOf(counts: Record<string, number>): Vocabulary {
  const all: KnownTerm[] = Object.entries(counts).map(([term, items]) => ({ term, items }))
  return {
    items: (term) => counts[term] ?? 0,
    known: (terms) => all.filter(({ term }) => terms.includes(term)),
    sharingStem: () => [],
    beginning: (prefix, limit) => all.filter(({ term }) => term.startsWith(prefix)).slice(0, limit),
  }
}

const vocabulary = vocabularyOf({ harlingen: 12, harling: 2, insurance: 40, insurence: 1, boot: 9, bot: 30 })
const found = (word: string) => spellings(word, vocabulary).map(({ term }) => term)

it('an unknown word meant one that is an error away, the most frequent first', () => {
  expect(found('harlingn')).toEqual(['harlingen', 'harling'])
})

it('a long word may have two errors', () => {
  expect(found('enzurrance')).toEqual([])
  expect(found('insurrancs')).toEqual(['insurance'])
})

it('a known word is an error only beside a far more frequent one', () => {
  expect(found('insurence')).toEqual(['insurance'])
  expect(found('boot')).toEqual([])
})

it('short words, numbers and codes are taken as they are', () => {
  expect(found('bo')).toEqual([])
  expect(found('boat1')).toEqual([])
})

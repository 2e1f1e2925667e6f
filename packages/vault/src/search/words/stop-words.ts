/**
 * English and Dutch words that carry no subject: articles, pronouns, auxiliaries, question words.
 * Place: over `data/stop-words.json`; a query of nothing but these is searched for as written.
 */
import words from './data/stop-words.json' with { type: 'json' }

const stopWords: ReadonlySet<string> = new Set([...words.en, ...words.nl])

/** @param word folded as the index keeps it */
export function isStopWord(word: string): boolean {
  return word.length < 2 ? !/\d/.test(word) : stopWords.has(word)
}

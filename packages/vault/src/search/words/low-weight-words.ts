/**
 * Verbs and nouns of asking and doing that a text seldom repeats: they count for less than what a question is about.
 * Place: over `data/low-weight-words.json`, beside the stop words.
 */
import words from './data/low-weight-words.json' with { type: 'json' }

const lowWeightWords: ReadonlySet<string> = new Set([...words.en, ...words.nl])

/** @param word folded as the index keeps it */
export function isLowWeightWord(word: string): boolean {
  return lowWeightWords.has(word)
}

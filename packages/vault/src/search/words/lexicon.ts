/**
 * Words for the same everyday thing, in English and Dutch, so that a question in one language finds mail in the other.
 * Place: pure table; used with less weight than the word that was typed. Covers the daily affairs of a household.
 */
import { commonWords } from './common-words.js'
import { doingWords } from './doing-words.js'
import { householdWords } from './household-words.js'
import { thingWords } from './thing-words.js'

function build(): ReadonlyMap<string, readonly string[]> {
  const related = new Map<string, string[]>()
  for (const line of `${householdWords}${commonWords}${doingWords}${thingWords}`.split('\n')) {
    const words = line
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => word.replaceAll('_', ' '))
    for (const word of words) {
      const others = related.get(word) ?? []
      others.push(...words.filter((other) => other !== word && !others.includes(other)))
      related.set(word, others)
    }
  }
  return related
}

const related = build()

/** Other words for it; a word of several parts has spaces. @param word folded as the index keeps it */
export function relatedWords(word: string): readonly string[] {
  return related.get(word) ?? []
}

/** Whether it is a common word, and so spelled as it should be. */
export function isCommonWord(word: string): boolean {
  return related.has(word)
}

/**
 * Words for the same everyday thing, in English and Dutch, so that a question in one language finds mail in the other.
 * Place: pure table; used with less weight than the word that was typed. Covers the daily affairs of a household.
 */
import { stemDutch, stemEnglish } from '../../terms.js'
import { commonWords } from './common-words.js'
import { doingWords } from './doing-words.js'
import { householdWords } from './household-words.js'
import { thingWords } from './thing-words.js'
import { verbStems } from './verb-forms.js'

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

/** The words of the table by their English (`en:`) and Dutch (`nl:`) stems. */
const byStem = indexStems()

function indexStems(): ReadonlyMap<string, readonly string[]> {
  const words = new Map<string, string[]>()
  for (const word of related.keys()) {
    if (!/^\p{L}{4,}$/u.test(word)) continue
    for (const stem of [`en:${stemEnglish(word)}`, `nl:${stemDutch(word)}`])
      words.set(stem, [...(words.get(stem) ?? []), word])
  }
  return words
}

/**
 * Other words for it; a word of several parts has spaces. A form that is not in the table has those of its stem.
 * @param word folded as the index keeps it
 */
export function relatedWords(word: string): readonly string[] {
  return related.get(word) ?? relatedByStem(word)
}

function relatedByStem(word: string): readonly string[] {
  if (!/^\p{L}{4,}$/u.test(word)) return []
  const stems = [`en:${stemEnglish(word)}`, ...[stemDutch(word), ...verbStems(word)].map((stem) => `nl:${stem}`)]
  const alike = byStem.get(stems.find((stem) => byStem.has(stem)) ?? '') ?? []
  return [...new Set(alike.flatMap((each) => [each, ...(related.get(each) ?? [])]))]
}

/** Whether it is a common word, and so spelled as it should be. */
export function isCommonWord(word: string): boolean {
  return related.has(word)
}

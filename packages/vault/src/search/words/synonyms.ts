/**
 * Words for the same everyday thing, in English and Dutch, so that a question in one language finds mail in the other.
 * Place: over `data/synonyms/`, each a list of groups of words that mean the same, some of one word alone that is merely
 * known to be spelled so. Used with less weight than the word that was typed. Covers the daily affairs of a household.
 */
import { stemDutch, stemEnglish } from '../../terms.js'
import actions from './data/synonyms/actions.json' with { type: 'json' }
import everyday from './data/synonyms/everyday.json' with { type: 'json' }
import household from './data/synonyms/household.json' with { type: 'json' }
import things from './data/synonyms/things.json' with { type: 'json' }
import { verbStems } from './verb-forms.js'

function build(): ReadonlyMap<string, readonly string[]> {
  const synonyms = new Map<string, string[]>()
  for (const words of [...household, ...everyday, ...actions, ...things]) {
    for (const word of words) {
      const others = synonyms.get(word) ?? []
      others.push(...words.filter((other) => other !== word && !others.includes(other)))
      synonyms.set(word, others)
    }
  }
  return synonyms
}

const synonyms = build()

/** The words of the table by their English (`en:`) and Dutch (`nl:`) stems. */
const byStem = indexStems()

function indexStems(): ReadonlyMap<string, readonly string[]> {
  const words = new Map<string, string[]>()
  for (const word of synonyms.keys()) {
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
export function synonymsOf(word: string): readonly string[] {
  return synonyms.get(word) ?? synonymsByStem(word)
}

function synonymsByStem(word: string): readonly string[] {
  if (!/^\p{L}{4,}$/u.test(word)) return []
  const stems = [`en:${stemEnglish(word)}`, ...[stemDutch(word), ...verbStems(word)].map((stem) => `nl:${stem}`)]
  const alike = byStem.get(stems.find((stem) => byStem.has(stem)) ?? '') ?? []
  return [...new Set(alike.flatMap((each) => [each, ...(synonyms.get(each) ?? [])]))]
}

/** Whether it is a common word, and so spelled as it should be. */
export function isCommonWord(word: string): boolean {
  return synonyms.has(word)
}

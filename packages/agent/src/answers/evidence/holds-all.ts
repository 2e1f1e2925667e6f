/**
 * Whether an item holds every word of a question, in any of its forms.
 * Place: pure; where an answer counts or lists items, one that meets only some of the words is another matter.
 */
import { createTextMatcher, type SearchWord, type StoredItem } from '@confidant/vault'

/** The test for one set of words; without words everything holds them. */
export function createHoldsAll(words: readonly SearchWord[]): (item: StoredItem) => boolean {
  const matcher = createTextMatcher(words)
  return (item) => {
    if (words.length === 0) return true
    const people = item.participants.map(({ name, address }) => `${name} ${address}`)
    const location = item.detail.kind === 'event' ? item.detail.location : ''
    const { matches } = matcher.match([item.title, location, item.text, ...people].join('\n'))
    return new Set(matches.map(({ group }) => group)).size === words.length
  }
}

/**
 * Words of the vault that a mistyped word may have meant.
 * Place: asked only for words that the vault does not know, or hardly knows.
 */
import { editDistance, oneEditAway } from './edit-distance.js'
import type { KnownTerm, Vocabulary } from './vocabulary.js'

const shortestMistyped = 4
const shortestForTwo = 8
/** Two errors are looked for among words that begin alike: people seldom mistype the first letters (Pollock & Zamora 1984). */
const sureLetters = 2
const scanLimit = 12_000

/** Most frequent first, at most `limit`. Empty for words too short to tell. */
export function spellings(word: string, vocabulary: Vocabulary, limit = 3): KnownTerm[] {
  if (word.length < shortestMistyped || !/^[a-z]+$/.test(word)) return []
  const known = vocabulary.items(word)
  // A word that occurs is taken as a typing error only beside one that is far more frequent.
  const near = vocabulary.known(oneEditAway(word)).filter(({ items }) => items > known * 20)
  const found = near.length > 0 || known > 0 || word.length < shortestForTwo ? near : twoAway(word, vocabulary)
  return found.sort((a, b) => b.items - a.items).slice(0, limit)
}

function twoAway(word: string, vocabulary: Vocabulary): KnownTerm[] {
  const alike = vocabulary.beginning(word.slice(0, sureLetters), scanLimit, scanLimit)
  return alike.filter(({ term }) => editDistance(word, term, 2) <= 2)
}

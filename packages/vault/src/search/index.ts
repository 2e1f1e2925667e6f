/**
 * What search offers to others: searching itself, and its reading of words and dates, so that answers see what search sees.
 * Place: exported by the vault package.
 */

export { foldToken, stemDutch, stemEnglish, stemTerm, type TokenSpan, termsOf, tokensOf } from '../terms.js'
export {
  createSearch,
  type Hit,
  type Search,
  type SearchOptions,
  type SearchOutcome,
  type SearchWord,
} from './create-search.js'
export { type DateMention, type DateReaderOptions, readDates } from './dates/read-dates.js'
export type { Precision, Tense } from './dates/reading.js'
export type { Person } from './people.js'
export { createTextMatcher, type MatchedText, type TextMatch, type TextMatcher } from './rank/match-text.js'
export { matchEnd, matchStart } from './rank/snippet.js'
export type { Form } from './words/expand.js'
export { isLowWeightWord } from './words/low-weight-words.js'
export { isStopWord } from './words/stop-words.js'
export { synonymsOf } from './words/synonyms.js'

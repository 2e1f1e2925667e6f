/**
 * The answer in the words of the vault: the sentences that come nearest to the question, with who said them and when.
 * Place: the last kind to be tried; gives null when the evidence does not cover what the question is about.
 */
import type { SearchWord, StoredItem } from '@confidant/vault'
import { type Answer, type AnswerSentence, citation } from '../answer.js'
import { type Passage, rankPassages } from '../evidence/rank-passages.js'
import { spokenDays } from '../evidence/spoken-dates.js'
import { formatDay } from '../format.js'
import type { AskContext } from './context.js'

/** Share of what the question's words tell that the evidence must cover. */
const leastCoverage = 0.5
/** The word that tells most, when nothing else comes near it, must be covered. */
const tellingLead = 1.35
/** A name must stand in or beside the evidence: that it occurs elsewhere in the conversation is not enough. */
const leastOfName = 0.4
const maxSentences = 3
/** Further sentences must come this near to the best. */
const nearBest = 0.62

export function extractiveAnswer(context: AskContext): Answer | null {
  const { outcome, question, reader } = context
  const words = outcome.words
  const passages = rankPassages(outcome.hits, { reader, question, words })
  const covered = passages.filter((passage) => isCovered(passage, words, question.text))
  const [best] = covered
  if (best === undefined) return null
  const chosen = distinct(covered.filter(({ score }) => score >= best.score * nearBest)).slice(0, maxSentences)
  return { sentences: chosen.map((passage) => toSentence(passage, context)) }
}

function isCovered({ coverage, met }: Passage, words: readonly SearchWord[], question: string): boolean {
  if (coverage < leastCoverage) return false
  return words.every(
    (word, at) =>
      met[at]! >= (isName(word, question) ? leastOfName : Number.MIN_VALUE) || !isEssential(word, words, question),
  )
}

/** A capital inside a sentence. */
function isName(word: SearchWord, question: string): boolean {
  return word.start > 0 && /^\p{Lu}/u.test(word.text) && !/[.?!]\s*$/.test(question.slice(0, word.start))
}

/** Names, and a word that tells far more than the others. */
function isEssential(word: SearchWord, words: readonly SearchWord[], question: string): boolean {
  if (word.ofDate) return false
  if (isName(word, question)) return true
  const others = words.filter((other) => other !== word && !other.ofDate)
  return others.every(({ idf }) => word.idf > idf * tellingLead)
}

/** One sentence an item, except that a neighbour may complete it. */
function distinct(passages: readonly Passage[]): Passage[] {
  const seen = new Set<string>()
  return passages.filter(({ quote }) => {
    const key = quote.toLowerCase()
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function toSentence({ item, quote }: Passage, context: AskContext): AnswerSentence {
  const origin = originOf(item, context)
  const { question, timeZone } = context
  const days =
    question.answerType === 'time' && item.at !== null ? spokenDays(quote, item.at, timeZone, question.language) : []
  const meant = days.length === 0 ? '' : ` (${days.join(', ')})`
  return { text: `${origin === '' ? '' : `${origin}: `}“${quote}”${meant}`, citations: [citation(item, quote)] }
}

const speakers: readonly string[] = ['from', 'author', 'organizer', 'counterparty']

function originOf(item: StoredItem, { question, timeZone }: AskContext): string {
  const speaker = item.participants.find(({ role }) => speakers.includes(role))
  const name = speaker?.name || speaker?.address || (item.kind === 'chat' ? '' : item.title)
  const day = item.at === null ? '' : formatDay(item.at, question.language, timeZone)
  return [name, day].filter((part) => part !== '').join(', ')
}

/**
 * The answer in the words of the vault: the sentences that come nearest to the question, with who said them and when.
 * Place: the last kind to be tried; gives null when the evidence does not cover what the question is about.
 */
import type { SearchWord, StoredItem } from '@confidant/vault'
import { type Answer, type AnswerSentence, citation } from '../answer.js'
import { requiredTypes } from '../evidence/answer-shape.js'
import { type Passage, rankPassages } from '../evidence/rank-passages.js'
import { spokenDays } from '../evidence/spoken-dates.js'
import { formatDay } from '../format.js'
import { isDispensable } from '../question/subject.js'
import type { AskContext } from './context.js'

/** Share of what the question's words tell that the evidence must cover. */
const leastCoverage = 0.5
/** A word that tells this much more than the others must be covered. */
const tellingLead = 1.35
/** A word must stand in or beside the evidence: that it occurs elsewhere in the conversation is not enough. */
const leastMet = 0.4
/** As well as a word is met by another message of the same conversation. */
const leastNearby = 0.25
/** A word that stands in or right beside the evidence. */
const sureMet = 0.75
const maxSentences = 3
/** Further sentences must come this near to the best. */
const nearBest = 0.62

export function extractiveAnswer(context: AskContext): Answer | null {
  const { outcome, question, reader } = context
  const passages = rankPassages(outcome.hits, { reader, question, words: outcome.words })
  const covered = passages.filter((passage) => isCovered(passage, context))
  const [best] = covered
  if (best === undefined) return null
  const near = covered.filter(({ score }) => score >= best.score * nearBest)
  const chosen = distinct([...laterChanges(best, passages), ...near]).slice(0, maxSentences)
  return { sentences: chosen.map((passage) => toSentence(passage, context)) }
}

const change =
  /\b(moved?|moves|instead|changed?|postponed|rescheduled|cancelled|becomes|now|no longer|from now on|not \w+ but|finally|verplaatst|verschoven|schuiven|verzet|in plaats van|afgezegd|wordt|voortaan|toch|niet meer|nu|vanaf)\b/i

/** What was said later in the same conversation and changes what the best evidence says. */
function laterChanges(best: Passage, passages: readonly Passage[]): Passage[] {
  const later = passages.filter(
    ({ item, quote, fits, own }) =>
      fits &&
      item.thread === best.item.thread &&
      item.seq > best.item.seq &&
      change.test(quote) &&
      own.some((weight, at) => weight >= sureMet && best.own[at]! >= sureMet),
  )
  return later.sort((a, b) => b.item.seq - a.item.seq).slice(0, 1)
}

function isCovered(passage: Passage, context: AskContext): boolean {
  const { coverage, met, fits } = passage
  const { question, outcome } = context
  if (coverage < leastCoverage || (requiredTypes.has(question.answerType) && !fits)) return false
  if (!isOfTime(passage, context)) return false
  const words = outcome.words.map((word, at) => ({ word, met: met[at]! })).filter(({ word }) => !word.ofDate)
  const names = words.filter(({ word }) => isName(word, question.text))
  const others = words.filter(({ word }) => !isName(word, question.text) && !isDispensable(word, question.answerType))
  const sure = words.filter(({ met: weight }) => weight >= sureMet).length
  return names.every((name) => name.met >= (sure >= 2 ? leastNearby : leastMet)) && missesLittle(others)
}

/** Of few words none may be missing; of more, one in three that does not tell more than the rest. */
function missesLittle(words: readonly { word: SearchWord; met: number }[]): boolean {
  const missing = words.filter(({ met }) => met < leastMet)
  const missed = missing.reduce((sum, { met }) => sum + (met < leastNearby ? 1 : 0.5), 0)
  if (words.length <= 2) return missing.length === 0
  const most = Math.max(...words.filter(({ met }) => met >= leastMet).map(({ word }) => word.idf))
  return missed <= words.length / 3 && missing.every(({ word }) => word.idf <= most * tellingLead)
}

const slackMs = 45 * 86_400_000

/** When the question names a time with its year, the evidence must be from about then, or name the year. */
function isOfTime({ item, quote }: Passage, { dates }: AskContext): boolean {
  return dates.every(({ absolute, from, to }) => {
    if (!absolute || item.at === null) return true
    if ((from === null || item.at >= from - slackMs) && (to === null || item.at < to + slackMs)) return true
    return from !== null && `${item.title} ${quote}`.includes(String(new Date(from + slackMs).getUTCFullYear()))
  })
}

/** A capital inside a sentence. */
function isName(word: SearchWord, question: string): boolean {
  return word.start > 0 && /^\p{Lu}/u.test(word.text) && !/[.?!]\s*$/.test(question.slice(0, word.start))
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

/**
 * Whether evidence covers what a question is about, so that it may be given as the answer.
 * Place: between the ranked passages and the extractive answer; pure. Rather no answer than one about something else.
 */
import type { DateMention, SearchWord } from '@confidant/vault'
import type { Question } from '../question/analyse-question.js'
import { isDispensable } from '../question/subject.js'
import { requiredTypes } from './answer-shape.js'
import type { Passage } from './rank-passages.js'

/** What was asked. */
export interface Asked {
  question: Question
  words: readonly SearchWord[]
  dates: readonly DateMention[]
}

/** Share of what the question's words tell that the evidence must cover. */
const leastCoverage = 0.5
/** The same for a passage that also holds a name or date of the question. */
const leastAnchored = 0.38
/** A word that tells this much more than the others must be covered. */
const tellingLead = 1.35
/** A word must stand in or beside the evidence: that it occurs elsewhere in the conversation is not enough. */
const leastMet = 0.4
/** As well as a word is met by another message of the same conversation. */
const leastNearby = 0.25
/** A word that stands in or right beside the evidence. */
export const sureMet = 0.75

interface MetWord {
  word: SearchWord
  /** In or beside the passage, 0 to 1. */
  met: number
  /** In the passage itself, 0 to 1. */
  own: number
}

export function coversQuestion(passage: Passage, asked: Asked): boolean {
  const { question } = asked
  if (!isAdmissible(passage, asked)) return false
  const all = asked.words.map((word, at) => ({ word, met: passage.met[at]!, own: passage.own[at]! }))
  const words = all.filter(({ word }) => !word.ofDate)
  const names = words.filter(({ word }) => isName(word, question.text))
  const others = words.filter(({ word }) => !isName(word, question.text) && !isDispensable(word, question.answerType))
  if (others.length === 0 && !passage.fits && question.answerType !== 'text') return false
  const sure = words.filter(({ met }) => met >= sureMet).length
  if (names.some(({ met }) => met < (sure >= 2 ? leastNearby : leastMet))) return false
  if (names.some((name) => name.word.people.length > 0 && !isOf(passage, name))) return false
  if (passage.coverage >= leastCoverage && missesLittle(others)) return true
  return isAnchored(passage, all, names, others, question)
}

/**
 * A passage of the kind asked for, that itself holds a telling word and beside it a name or date of the question, may
 * lack one other word: a question seldom uses all the words of its answer.
 */
function isAnchored(
  { coverage, fits }: Passage,
  all: readonly MetWord[],
  names: readonly MetWord[],
  others: readonly MetWord[],
  { answerType }: Question,
): boolean {
  const isDated = all.some(({ word, own }) => word.ofDate && own >= sureMet)
  // Every message of a chat meets its members' names, so the name must stand in the passage itself.
  const isNamed = names.length > 0 && requiredTypes.has(answerType) && names.every(({ own }) => own >= sureMet)
  const lacking = others.filter(({ met }) => met < leastMet).length
  const told = others.some(({ own }) => own >= sureMet)
  return (
    (isDated || (isNamed && fits)) && told && lacking <= Math.max(1, others.length / 3) && coverage >= leastAnchored
  )
}

/** Whether it is of the time asked for and has the shape without which it could be no answer. */
export function isAdmissible(passage: Passage, { question, dates }: Asked): boolean {
  return (passage.fits || !requiredTypes.has(question.answerType)) && isOfTime(passage, dates)
}

/** Of few words none may be missing; of more, one in three that does not tell more than the rest. */
function missesLittle(words: readonly { word: SearchWord; met: number }[]): boolean {
  const missing = words.filter(({ met }) => met < leastMet)
  const missed = missing.reduce((sum, { met }) => sum + (met < leastNearby ? 1 : 0.5), 0)
  if (words.length <= 2) return missing.length === 0
  const most = Math.max(...words.filter(({ met }) => met >= leastMet).map(({ word }) => word.idf))
  return missed <= words.length / 3 && missing.every(({ word }) => word.idf <= most * tellingLead)
}

/** Whether the passage speaks of, or is by or to, whom the question names; to share a chat with them is not enough. */
function isOf({ item }: Passage, { word, own }: MetWord): boolean {
  if (own >= leastMet) return true
  const forms = [word.text.toLowerCase(), ...word.people.flatMap(({ addresses }) => addresses)]
  return item.participants.some(
    ({ role, name, address }) =>
      role !== 'member' && (forms.includes(address) || forms.some((form) => name.toLowerCase().includes(form))),
  )
}

const slackMs = 45 * 86_400_000

/** When the question names a time with its year, the evidence must be from about then, or name the year. */
function isOfTime({ item, quote }: Passage, dates: readonly DateMention[]): boolean {
  return dates.every(({ absolute, from, to }) => {
    if (!absolute || item.at === null) return true
    if ((from === null || item.at >= from - slackMs) && (to === null || item.at < to + slackMs)) return true
    return from !== null && `${item.title} ${quote}`.includes(String(new Date(from + slackMs).getUTCFullYear()))
  })
}

/** A capital inside a sentence. */
export function isName(word: SearchWord, question: string): boolean {
  return word.start > 0 && /^\p{Lu}/u.test(word.text) && !/[.?!]\s*$/.test(question.slice(0, word.start))
}

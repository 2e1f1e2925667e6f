/**
 * The answer in the words of the vault: the sentences that come nearest to the question, with who said them and when.
 * Place: the last kind to be tried; gives null when the evidence does not cover what the question is about.
 */
import type { StoredItem } from '@confidant/vault'
import { type Answer, type AnswerSentence, citation } from '../answer.js'
import { choosePassages } from '../evidence/choose-passages.js'
import type { Passage } from '../evidence/rank-passages.js'
import { spokenDays } from '../evidence/spoken-dates.js'
import { formatDay } from '../format.js'
import { phrases } from '../phrases.js'
import type { AskContext } from './context.js'

export function extractiveAnswer(context: AskContext): Answer | null {
  const { outcome, question, reader } = context
  const asked = { question, words: outcome.words, dates: outcome.dates }
  const chosen = choosePassages(outcome.hits, asked, reader)
  return chosen.length === 0 ? null : { sentences: chosen.map((passage) => toSentence(passage, context)) }
}

function toSentence({ item, quote, reply }: Passage, context: AskContext): AnswerSentence {
  if (reply === null) return { text: quoted(item, quote, context), citations: [citation(item, quote)] }
  const text = reply.text.trim()
  const { repliedTo } = phrases[context.question.language]
  return {
    text: `${quoted(reply, text, context)} ${repliedTo(quote)}`,
    citations: [citation(reply, text), citation(item, quote)],
  }
}

/** With who said it and when, and the days that it means. */
export function quoted(item: StoredItem, quote: string, context: AskContext): string {
  const { question, timeZone } = context
  const origin = originOf(item, context)
  const days =
    question.answerType === 'time' && item.at !== null ? spokenDays(quote, item.at, timeZone, question.language) : []
  const meant = days.length === 0 ? '' : ` (${days.join(', ')})`
  return `${origin === '' ? '' : `${origin}: `}“${quote}”${meant}`
}

const speakers: readonly string[] = ['from', 'author', 'organizer', 'counterparty']

function originOf(item: StoredItem, { question, timeZone }: AskContext): string {
  const speaker = item.participants.find(({ role }) => speakers.includes(role))
  const name = speaker?.name || speaker?.address || (item.kind === 'chat' ? '' : item.title)
  const day = item.at === null ? '' : formatDay(item.at, question.language, timeZone)
  return [name, day].filter((part) => part !== '').join(', ')
}

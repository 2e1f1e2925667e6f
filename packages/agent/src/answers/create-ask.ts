/**
 * Questions to the vault, answered without a model: in the vault's own words, with what each sentence rests on.
 * Place: in the vault process, over a reader and search. Says so when the vault does not hold the answer.
 */
import type { Search, VaultReader } from '@confidant/vault'
import type { AskResult, Citation } from '../api/contract.js'
import type { Answer, AnswerSentence } from './answer.js'
import { agenda, asksForEmptySpan } from './kinds/agenda.js'
import { combinedAmounts } from './kinds/combined-amounts.js'
import { contactFacts } from './kinds/contact-facts.js'
import type { AnswerKind, AskContext } from './kinds/context.js'
import { counts } from './kinds/counts.js'
import { extractiveAnswer } from './kinds/extractive.js'
import { lastContact } from './kinds/last-contact.js'
import { payments } from './kinds/payments.js'
import { writtenList } from './kinds/written-list.js'
import { phrases } from './phrases.js'
import { analyseQuestion, type Question } from './question/analyse-question.js'
import { inferSelf, type Self } from './self.js'

export type Ask = (question: string) => AskResult

export interface AskDeps {
  reader: VaultReader
  search: Search
}

export interface AskOptions {
  /** Milliseconds since 1970-01-01T00:00Z. */
  now(): number
  /** IANA name. */
  timeZone: string
  /** The person's own addresses and names; inferred from mail that was sent when it is not given. */
  self?: Self
}

/** In the order in which they are tried. */
const kinds: readonly AnswerKind[] = [
  contactFacts,
  payments,
  lastContact,
  counts,
  agenda,
  writtenList,
  combinedAmounts,
  extractiveAnswer,
]

const hitsRead = 40

export function createAsk({ reader, search }: AskDeps, options: AskOptions): Ask {
  const { timeZone } = options
  return (text) => {
    const question = analyseQuestion(text)
    const now = options.now()
    const outcome = search.search(text, { limit: hitsRead, now, timeZone, tense: question.tense })
    let self = options.self
    const context: AskContext = {
      question,
      reader,
      search,
      outcome,
      subject: outcome.words.filter(({ ofDate }) => !ofDate),
      dates: outcome.dates,
      now,
      timeZone,
      get self() {
        self ??= inferSelf(reader, search)
        return self
      },
    }
    if (asksForEmptySpan(context) && agenda(context) === null)
      return abstention(question, phrases[question.language].nothingPlanned)
    for (const kind of kinds) {
      const answer = kind(context)
      if (answer !== null) return toResult(question, answer)
    }
    return abstention(question)
  }
}

function toResult({ text }: Question, answer: Answer): AskResult {
  const citations = distinctCitations(answer.sentences.flatMap((sentence) => sentence.citations))
  const indexOf = new Map(citations.map((each, index) => [keyOf(each), index]))
  const sentences = mergeEqual(answer.sentences).map((sentence) => ({
    text: sentence.text,
    citations: distinctCitations(sentence.citations).map((each) => indexOf.get(keyOf(each)) ?? 0),
  }))
  return {
    question: text,
    answer: sentences.map((sentence) => sentence.text).join('\n'),
    abstained: false,
    citations,
    sentences,
    model: null,
  }
}

/** What is said twice is said once, on what both rest on. */
function mergeEqual(sentences: readonly AnswerSentence[]): AnswerSentence[] {
  const byText = new Map<string, AnswerSentence>()
  for (const { text, citations } of sentences) {
    byText.set(text, { text, citations: [...(byText.get(text)?.citations ?? []), ...citations] })
  }
  return [...byText.values()]
}

function abstention({ text, language }: Question, answer = phrases[language].abstain): AskResult {
  return { question: text, answer, abstained: true, citations: [], model: null }
}

function distinctCitations(citations: readonly Citation[]): Citation[] {
  return [...new Map(citations.map((each) => [keyOf(each), each])).values()]
}

function keyOf({ id, quote }: Citation): string {
  return `${id} ${quote}`
}

/**
 * What every kind of answer is given to work with.
 * Place: made once for each question by `create-ask.ts`.
 */
import type { DateMention, Search, SearchOutcome, SearchWord, VaultReader } from '@confidant/vault'
import type { Answer } from '../answer.js'
import type { Question } from '../question/analyse-question.js'
import type { Self } from '../self.js'

export interface AskContext {
  question: Question
  reader: VaultReader
  search: Search
  /** What search made of the question. */
  outcome: SearchOutcome
  /** Words of the question that are no part of a date. */
  subject: readonly SearchWord[]
  dates: readonly DateMention[]
  /** Milliseconds since 1970-01-01T00:00Z. */
  now: number
  timeZone: string
  self: Self
}

/** Null when the question is of another kind, or the vault has nothing of this kind to say. */
export type AnswerKind = (context: AskContext) => Answer | null

/** The span that the question names: all of time when it names none. */
export function askedSpan({ dates }: AskContext): { from: number; to: number } {
  const [date] = dates
  return { from: date?.from ?? Number.MIN_SAFE_INTEGER, to: date?.to ?? Number.MAX_SAFE_INTEGER }
}

/** The span as fields of the query language, '' when the question names none. */
export function spanFields({ dates, timeZone }: AskContext): string {
  const [date] = dates
  const day = (at: number) =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate().toString()
  const after = date?.from == null ? '' : `after:${day(date.from)}`
  const before = date?.to == null ? '' : `before:${day(date.to)}`
  return [after, before].filter((field) => field !== '').join(' ')
}

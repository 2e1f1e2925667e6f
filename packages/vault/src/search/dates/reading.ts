/**
 * What reading one date expression takes and gives.
 * Place: shared by the parts of the date reader.
 */
import type { DateToken } from './date-token.js'
import { numberWords } from './date-words.js'
import type { DaySpan } from './span.js'

/** Which way a date without a year, or a bare weekday, is taken. */
export type Tense = 'past' | 'future'

export interface DateReading {
  today: Temporal.PlainDate
  tense: Tense
  /** Year for dates that name none, as in "from 3 March to 10 May 2023"; null to go by `tense`. */
  year: number | null
}

export type Precision = 'day' | 'week' | 'month' | 'quarter' | 'season' | 'year'

export interface SingleDate {
  span: DaySpan
  /** Number of tokens read. */
  length: number
  precision: Precision
  /** The year when it was written, else null. */
  writtenYear: number | null
  /** True when the words are worth searching for as well (names of holidays). */
  named: boolean
}

export function single(
  span: DaySpan,
  length: number,
  precision: Precision,
  writtenYear: number | null = null,
): SingleDate {
  return { span, length, precision, writtenYear, named: false }
}

/** Of the same day or month in several years, the one that `tense` means. `at` gives null where there is none. */
export function inTense(reading: DateReading, at: (year: number) => DaySpan | null): DaySpan | null {
  if (reading.year !== null) return at(reading.year)
  const year = reading.today.year
  const spans = [year - 2, year - 1, year, year + 1, year + 2].map(at).filter((span) => span !== null)
  const { today, tense } = reading
  if (tense === 'past') return spans.findLast((span) => Temporal.PlainDate.compare(span.from, today) <= 0) ?? null
  return spans.find((span) => Temporal.PlainDate.compare(span.to, today) > 0) ?? null
}

/** Number in digits or words. */
export function countAt(token: DateToken | undefined): number | null {
  if (token === undefined) return null
  return token.ordinal ? null : (token.number ?? numberWords.get(token.text) ?? null)
}

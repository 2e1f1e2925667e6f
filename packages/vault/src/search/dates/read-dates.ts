/**
 * Dates in a query, a question or a text, in English and Dutch, as spans of time.
 * Place: pure; `now` and the time zone are given. Never throws, whatever the text: what is no date is left alone.
 */
import { type DateToken, dateTokens } from './date-token.js'
import { bounds, prepositions, rangeConnectors, rangeOpeners } from './date-words.js'
import type { DateReading, Precision, SingleDate, Tense } from './reading.js'
import { readSingle } from './single-date.js'
import type { DaySpan } from './span.js'

export interface DateMention {
  /** Offsets into the text of the whole expression with the words that lead into it; `end` is exclusive. */
  start: number
  end: number
  /** Milliseconds since 1970-01-01T00:00Z, inclusive; null for "before …". */
  from: number | null
  /** Milliseconds since 1970-01-01T00:00Z, exclusive; null for "since …". */
  to: number | null
  precision: Precision
  /** True when the words are worth searching for as well (names of holidays). */
  named: boolean
  /** True when a year was written, so that nothing was guessed from now. */
  absolute: boolean
}

export interface DateReaderOptions {
  /** Milliseconds since 1970-01-01T00:00Z. */
  now: number
  /** IANA name. */
  timeZone: string
  /** Which way "March" or "Tuesday" is taken; default past. */
  tense?: Tense
}

/** All dates of a text in order, none overlapping. */
export function readDates(text: string, { now, timeZone, tense = 'past' }: DateReaderOptions): DateMention[] {
  const tokens = dateTokens(text)
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate()
  const reading: DateReading = { today, tense, year: null }
  const mentions: DateMention[] = []
  for (let at = 0; at < tokens.length; ) {
    const found = readRange(tokens, at, reading) ?? readBounded(tokens, at, reading) ?? readPlain(tokens, at, reading)
    if (found === null) {
      at++
      continue
    }
    mentions.push(toMention(tokens, at, found, timeZone))
    at += found.length
  }
  return mentions
}

interface Found {
  from: Temporal.PlainDate | null
  to: Temporal.PlainDate | null
  length: number
  source: SingleDate
}

function toMention(tokens: readonly DateToken[], at: number, found: Found, timeZone: string): DateMention {
  const epoch = (day: Temporal.PlainDate | null) => day?.toZonedDateTime(timeZone).epochMilliseconds ?? null
  return {
    start: tokens[at]!.start,
    end: tokens[at + found.length - 1]!.end,
    from: epoch(found.from),
    to: epoch(found.to),
    precision: found.source.precision,
    named: found.source.named,
    absolute: found.source.writtenYear !== null,
  }
}

function leadLength(tokens: readonly DateToken[], at: number): number {
  let length = 0
  while (length < 2 && prepositions.has(tokens[at + length]?.text ?? '')) length++
  return length
}

/** A single date, after at most two words that lead into it. */
function readPlain(tokens: readonly DateToken[], at: number, reading: DateReading): Found | null {
  for (let skipped = 0; skipped <= leadLength(tokens, at); skipped++) {
    const date = readSingle(tokens, at + skipped, reading)
    if (date !== null) return { ...date.span, length: skipped + date.length, source: date }
  }
  return null
}

/** "since March", "voor vrijdag", "after 3 May". */
function readBounded(tokens: readonly DateToken[], at: number, reading: DateReading): Found | null {
  const bound = bounds.get(tokens[at]?.text ?? '')
  if (bound === undefined) return null
  const date = readPlain(tokens, at + 1, reading)
  if (date === null) return null
  const { from, to } = date.source.span
  const length = date.length + 1
  if (bound === 'since') return { ...date, from, to: null, length }
  if (bound === 'after') return { ...date, from: to, to: null, length }
  return { ...date, from: null, to: bound === 'before' ? from : to, length }
}

/** "between 3 and 10 May", "van maart tot en met mei 2023", "3-10 mei", "3 t/m 10 mei". */
function readRange(tokens: readonly DateToken[], at: number, reading: DateReading): Found | null {
  const opened = rangeOpeners.has(tokens[at]?.text ?? '') ? 1 : 0
  const begin = at + opened + (prepositions.has(tokens[at + opened]?.text ?? '') ? 1 : 0)
  const dayOnly = readDayOnly(tokens, begin)
  const first = dayOnly === null ? readSingle(tokens, begin, reading) : null
  const firstLength = dayOnly === null ? (first?.length ?? 0) : 1
  if (firstLength === 0) return null
  const joint = connectorLength(tokens, begin + firstLength)
  if (joint === 0) return null
  const secondAt = begin + firstLength + joint
  const last = readSingle(tokens, secondAt, reading)
  if (last === null) return null
  const from = dayOnly === null ? beginOf(tokens, begin, first!, last, reading) : dayBefore(dayOnly, last)
  if (from === null || Temporal.PlainDate.compare(from.from, last.span.from) > 0) return null
  return { from: from.from, to: last.span.to, length: secondAt + last.length - at, source: last }
}

/** A number that can only be a day of the month named further on. */
function readDayOnly(tokens: readonly DateToken[], at: number): number | null {
  const number = tokens[at]?.number ?? null
  return number !== null && number >= 1 && number <= 31 && connectorLength(tokens, at + 1) > 0 ? number : null
}

function connectorLength(tokens: readonly DateToken[], at: number): number {
  const word = tokens[at]?.text ?? ''
  if (word === 'up' && tokens[at + 1]?.text === 'to') return 2
  if (!rangeConnectors.has(word)) return 0
  const inclusive = word === 'tot' && tokens[at + 1]?.text === 'en' && tokens[at + 2]?.text === 'met'
  const length = inclusive ? 3 : 1
  return tokens[at + length]?.text === 'the' || tokens[at + length]?.text === 'de' ? length + 1 : length
}

/** The beginning takes its year from the end when only that has one. */
function beginOf(
  tokens: readonly DateToken[],
  at: number,
  first: SingleDate,
  last: SingleDate,
  reading: DateReading,
): DaySpan | null {
  if (first.writtenYear !== null) return first.span
  const sameYear = readSingle(tokens, at, { ...reading, year: last.span.from.year })
  if (sameYear !== null && Temporal.PlainDate.compare(sameYear.span.from, last.span.from) <= 0) return sameYear.span
  return readSingle(tokens, at, { ...reading, year: last.span.from.year - 1 })?.span ?? first.span
}

function dayBefore(day: number, last: SingleDate): DaySpan | null {
  if (last.precision !== 'day') return null
  const from = last.span.from.with({ day }, { overflow: 'constrain' })
  return { from, to: last.span.to }
}

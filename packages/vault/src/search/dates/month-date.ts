/**
 * Days, months and years by name: "5 March 2023", "March 5th", "de 5e maart", "mei 2022", "in March", "2021".
 * Place: pure, part of the date reader.
 */
import type { DateToken } from './date-token.js'
import {
  ambiguousMonths,
  beforeAmbiguousMonths,
  clockUnits,
  months,
  pointers,
  prepositions,
  shortWeekdays,
} from './date-words.js'
import { type DateReading, inTense, type SingleDate, single } from './reading.js'
import { calendarDay, daySpan, monthSpan, yearSpan } from './span.js'

/** A year in four digits, or null. */
export function yearAt(token: DateToken | undefined): number | null {
  const year = token?.number ?? null
  return year !== null && !token?.ordinal && year >= 1900 && year <= 2100 ? year : null
}

/** Tokens between a span's name and its year: "spring of 2022", "zomer van 2022". */
export function yearAfter(tokens: readonly DateToken[], at: number): { year: number; length: number } | null {
  const direct = yearAt(tokens[at])
  if (direct !== null) return { year: direct, length: 1 }
  const joined = tokens[at]?.text === 'of' || tokens[at]?.text === 'van' ? yearAt(tokens[at + 1]) : null
  return joined === null ? null : { year: joined, length: 2 }
}

export function readMonthOrDay(tokens: readonly DateToken[], at: number, reading: DateReading): SingleDate | null {
  const skipped = shortWeekdays.has(tokens[at]?.text ?? '') ? 1 : 0
  const day = readDayFirst(tokens, at + skipped, reading)
  if (day !== null) return { ...day, length: day.length + skipped }
  const month = months.get(tokens[at]?.text ?? '')
  return month === undefined ? null : readMonthFirst(tokens, at, month, reading)
}

/** "5 March 2023", "5th of March", "5 maart". */
function readDayFirst(tokens: readonly DateToken[], at: number, reading: DateReading): SingleDate | null {
  const day = tokens[at]?.number ?? null
  if (day === null || day < 1 || day > 31) return null
  const filler = tokens[at + 1]?.text === 'of' || tokens[at + 1]?.text === 'van' ? 1 : 0
  const month = months.get(tokens[at + 1 + filler]?.text ?? '')
  return month === undefined ? null : dated(tokens, at + 2 + filler, 2 + filler, month, day, reading)
}

function readMonthFirst(
  tokens: readonly DateToken[],
  at: number,
  month: number,
  reading: DateReading,
): SingleDate | null {
  const next = tokens[at + 1]
  const day = next?.number ?? null
  if (day !== null && day >= 1 && day <= 31 && !isUnitAhead(tokens, at + 2))
    return dated(tokens, at + 2, 2, month, day, reading)
  const written = yearAfter(tokens, at + 1)
  if (written !== null) return single(monthSpan(written.year, month), 1 + written.length, 'month', written.year)
  if (ambiguousMonths.has(tokens[at]!.text) && !isLedIn(tokens[at - 1])) return null
  const span = inTense(reading, (year) => monthSpan(year, month))
  return span === null ? null : single(span, 1, 'month')
}

function isUnitAhead(tokens: readonly DateToken[], at: number): boolean {
  return clockUnits.has(tokens[at]?.text ?? '')
}

function isLedIn(token: DateToken | undefined): boolean {
  if (token === undefined) return false
  return prepositions.has(token.text) || pointers.has(token.text) || beforeAmbiguousMonths.has(token.text)
}

function dated(
  tokens: readonly DateToken[],
  yearIndex: number,
  length: number,
  month: number,
  day: number,
  reading: DateReading,
): SingleDate | null {
  const written = yearAt(tokens[yearIndex])
  const at = (year: number) => {
    const date = calendarDay(year, month, day)
    return date === null ? null : daySpan(date)
  }
  const span = written === null ? inTense(reading, at) : at(written)
  return span === null ? null : single(span, length + (written === null ? 0 : 1), 'day', written)
}

/** A bare year. Two digits are never one. */
export function readYear(tokens: readonly DateToken[], at: number): SingleDate | null {
  const year = yearAt(tokens[at])
  return year === null || year < 1950 ? null : single(yearSpan(year), 1, 'year', year)
}

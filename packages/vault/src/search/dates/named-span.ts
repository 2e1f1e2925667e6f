/**
 * Spans with a name: seasons, quarters, numbered weeks, holidays, and the beginning, middle or end of something.
 * Place: pure, part of the date reader.
 */
import type { DateToken } from './date-token.js'
import {
  ambiguousSeasons,
  articlesAndOf,
  fixedHolidays,
  movableHolidays,
  ordinalWords,
  parts,
  prepositions,
  seasons,
  units,
} from './date-words.js'
import { readMonthOrDay, readYear, yearAfter } from './month-date.js'
import { readPointed } from './pointed-date.js'
import { type DateReading, inTense, type SingleDate, single } from './reading.js'
import {
  type DaySpan,
  daySpan,
  easterSunday,
  monthSpan,
  numberedWeek,
  quarterSpan,
  seasonSpan,
  thirdOf,
} from './span.js'

/** A span that comes every year, with the year behind it when one is written. */
function yearly(
  tokens: readonly DateToken[],
  after: number,
  length: number,
  precision: SingleDate['precision'],
  reading: DateReading,
  at: (year: number) => DaySpan | null,
): SingleDate | null {
  const written = yearAfter(tokens, after)
  const span = written === null ? inTense(reading, at) : at(written.year)
  return span === null ? null : single(span, length + (written?.length ?? 0), precision, written?.year ?? null)
}

export function readSeason(tokens: readonly DateToken[], at: number, reading: DateReading): SingleDate | null {
  const word = tokens[at]?.text ?? ''
  const season = seasons.get(word)
  if (season === undefined) return null
  const certain =
    !ambiguousSeasons.has(word) || yearAfter(tokens, at + 1) !== null || prepositions.has(tokens[at - 1]?.text ?? '')
  return certain ? yearly(tokens, at + 1, 1, 'season', reading, (year) => seasonSpan(year, season)) : null
}

/** "Q3 2022", "third quarter of 2022", "derde kwartaal", "3e kwartaal". */
export function readQuarter(tokens: readonly DateToken[], at: number, reading: DateReading): SingleDate | null {
  const token = tokens[at]
  const isShort = (token?.text === 'q' || token?.text === 'k') && tokens[at + 1]?.start === token.end
  if (isShort) return quarterFrom(tokens, tokens[at + 1]?.number ?? null, at + 2, 2, reading)
  const number = token?.ordinal ? token.number : (ordinalWords.get(token?.text ?? '') ?? null)
  if (number === null || units.get(tokens[at + 1]?.text ?? '') !== 'quarter') return null
  return quarterFrom(tokens, number, at + 2, 2, reading)
}

function quarterFrom(
  tokens: readonly DateToken[],
  quarter: number | null,
  after: number,
  length: number,
  reading: DateReading,
): SingleDate | null {
  if (quarter === null || quarter < 1 || quarter > 4) return null
  return yearly(tokens, after, length, 'quarter', reading, (year) => quarterSpan(year, quarter))
}

/** "first half of 2025", "eerste helft van 2025", "tweede halfjaar". */
export function readHalf(tokens: readonly DateToken[], at: number, reading: DateReading): SingleDate | null {
  const token = tokens[at]
  const number = token?.ordinal ? token.number : (ordinalWords.get(token?.text ?? '') ?? null)
  const word = tokens[at + 1]?.text
  const isHalfYear = word === 'halfjaar' || (word === 'half' && tokens[at + 2]?.text === 'jaar')
  const isHalf = isHalfYear || ((word === 'half' || word === 'helft') && yearAfter(tokens, at + 2) !== null)
  if (!isHalf || (number !== 1 && number !== 2)) return null
  const length = word === 'half' && isHalfYear ? 3 : 2
  return yearly(tokens, at + length, length, 'year', reading, (year) => monthSpan(year, number * 6 - 5, 6))
}

export function readWeekNumber(tokens: readonly DateToken[], at: number, reading: DateReading): SingleDate | null {
  const number = tokens[at + 1]?.number ?? null
  if (tokens[at]?.text !== 'week' || number === null || number > 53) return null
  return yearly(tokens, at + 2, 2, 'week', reading, (year) => numberedWeek(year, number))
}

export function readHoliday(tokens: readonly DateToken[], at: number, reading: DateReading): SingleDate | null {
  const word = tokens[at]?.text ?? ''
  const length = word === 'new' && tokens[at + 1]?.text === 'year' ? newYearLength(tokens, at) : 1
  const isEve = length > 1 && tokens[at + length - 1]?.text === 'eve'
  const holiday = length > 1 ? newYearsHoliday(isEve) : holidayNamed(word)
  const found = holiday === null ? null : yearly(tokens, at + length, length, 'day', reading, holiday)
  return found === null ? null : { ...found, named: true }
}

function newYearLength(tokens: readonly DateToken[], at: number): number {
  const hasS = tokens[at + 2]?.text === 's'
  const last = tokens[at + (hasS ? 3 : 2)]?.text
  return last === 'eve' || last === 'day' ? (hasS ? 4 : 3) : 1
}

function newYearsHoliday(isEve: boolean): (year: number) => DaySpan {
  return (year) => daySpan(Temporal.PlainDate.from({ year, month: isEve ? 12 : 1, day: isEve ? 31 : 1 }))
}

function holidayNamed(word: string): ((year: number) => DaySpan) | null {
  const fixed = fixedHolidays.get(word)
  if (fixed !== undefined) {
    const { month, day, days } = fixed
    return (year) => daySpan(Temporal.PlainDate.from({ year, month, day }), days)
  }
  const movable = movableHolidays.get(word)
  if (movable === undefined) return null
  const { daysFromEaster, days } = movable
  return (year) => daySpan(easterSunday(year).add({ days: daysFromEaster }), days)
}

/** "end of March", "eind 2022", "begin mei", "mid-April", "early next year". */
export function readPart(tokens: readonly DateToken[], at: number, reading: DateReading): SingleDate | null {
  const part = parts.get(tokens[at]?.text ?? '')
  if (part === undefined) return null
  let after = at + 1
  while (isFiller(tokens[after])) after++
  const whole =
    readPointed(tokens, after, reading) ??
    readMonthOrDay(tokens, after, reading) ??
    readSeason(tokens, after, reading) ??
    readYear(tokens, after)
  if (whole === null || whole.precision === 'day') return null
  const third = part === 'early' ? 0 : part === 'middle' ? 1 : 2
  return { ...whole, span: thirdOf(whole.span, third), length: after - at + whole.length }
}

function isFiller(token: DateToken | undefined): boolean {
  return token !== undefined && (token.text === '-' || articlesAndOf.has(token.text))
}

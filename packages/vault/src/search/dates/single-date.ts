/**
 * One date expression at one place in a text: "5 March 2023", "vorige week", "last spring", "Q3 2022", "3 days ago".
 * Place: pure; `read-dates.ts` finds the places and joins expressions into ranges.
 */
import type { DateToken } from './date-token.js'
import { ago, ahead, dayParts, relativeDays, type Unit, units, weekdays } from './date-words.js'
import { readMonthOrDay, readYear } from './month-date.js'
import { readHalf, readHoliday, readPart, readQuarter, readSeason, readWeekNumber } from './named-span.js'
import { readPointed } from './pointed-date.js'
import { countAt, type DateReading, type SingleDate, single } from './reading.js'
import { daySpan, weekOf } from './span.js'

/** The longest reading that begins at token `at`, or null. */
export function readSingle(tokens: readonly DateToken[], at: number, reading: DateReading): SingleDate | null {
  const token = tokens[at]
  if (token === undefined) return null
  if (token.numeric !== null)
    return single(token.numeric.span, 1, token.numeric.precision, token.numeric.span.from.year)
  return (
    readRelativeDay(tokens, at, reading) ??
    readAgo(tokens, at, reading) ??
    readPart(tokens, at, reading) ??
    readPointed(tokens, at, reading) ??
    readWeekday(tokens, at, reading) ??
    readMonthOrDay(tokens, at, reading) ??
    readSeason(tokens, at, reading) ??
    readQuarter(tokens, at, reading) ??
    readHalf(tokens, at, reading) ??
    readWeekNumber(tokens, at, reading) ??
    readHoliday(tokens, at, reading) ??
    readYear(tokens, at)
  )
}

function readRelativeDay(tokens: readonly DateToken[], at: number, { today }: DateReading): SingleDate | null {
  const word = (offset: number) => tokens[at + offset]?.text
  const days = relativeDays.get(word(0) ?? '')
  if (days !== undefined) return single(daySpan(today.add({ days })), 1, 'day')
  if (word(0) === 'day' && word(1) === 'before' && word(2) === 'yesterday')
    return single(daySpan(today.subtract({ days: 2 })), 3, 'day')
  if (word(0) === 'day' && word(1) === 'after' && word(2) === 'tomorrow')
    return single(daySpan(today.add({ days: 2 })), 3, 'day')
  if (word(0) === 'last' && word(1) === 'night') return single(daySpan(today.subtract({ days: 1 })), 2, 'day')
  return null
}

/** "three weeks ago", "drie weken geleden", "in two weeks", "over twee weken". */
function readAgo(tokens: readonly DateToken[], at: number, { today }: DateReading): SingleDate | null {
  const isAhead = ahead.has(tokens[at]?.text ?? '')
  const first = isAhead ? at + 1 : at
  const filler = tokens[first + 1]?.text === 'of' ? 1 : 0
  const count = countAt(tokens[first])
  const unit = units.get(tokens[first + 1 + filler]?.text ?? '')
  if (count === null || unit === undefined || count > 500) return null
  const last = tokens[first + 2 + filler]?.text
  const length = first + 2 + filler - at
  if (ago.has(last ?? '')) return shifted(today, unit, -count, length + 1)
  return isAhead ? shifted(today, unit, count, length) : null
}

function shifted(today: Temporal.PlainDate, unit: Unit, count: number, length: number): SingleDate {
  if (unit === 'day') return single(daySpan(today.add({ days: count })), length, 'day')
  if (unit === 'week' || unit === 'weekend') return single(weekOf(today.add({ weeks: count })), length, 'week')
  const months = unit === 'month' ? count : unit === 'quarter' ? 3 * count : 12 * count
  const day = today.add({ months })
  // "Two years ago" is somewhere around that day, not the whole calendar year.
  const slack = unit === 'month' ? 16 : unit === 'quarter' ? 46 : 183
  return single({ from: day.subtract({ days: slack }), to: day.add({ days: slack }) }, length, unit)
}

/** "Tuesday", "dinsdag", with "next week" or "volgende week" before or after it. */
function readWeekday(tokens: readonly DateToken[], at: number, reading: DateReading): SingleDate | null {
  const weekday = weekdays.get(tokens[at]?.text ?? '')
  if (weekday === undefined) return null
  const named = dayParts.has(tokens[at + 1]?.text ?? '') ? 2 : 1
  const dated = readMonthOrDay(tokens, at + named, reading)
  if (dated?.precision === 'day') return { ...dated, length: dated.length + named }
  const week = readPointed(tokens, at + named, reading)
  if (week?.precision === 'week')
    return single(daySpan(week.span.from.add({ days: weekday - 1 })), week.length + named, 'day')
  const { today, tense } = reading
  const back = (today.dayOfWeek - weekday + 7) % 7
  const day = tense === 'past' ? today.subtract({ days: back }) : today.add({ days: (7 - back) % 7 })
  return single(daySpan(day), 1, 'day')
}

/**
 * Dates that are pointed at: "last week", "next Tuesday", "deze maand", "the past three months", "afgelopen zomer".
 * Place: pure, part of the date reader.
 *
 * "Next Tuesday" is the first one after today; "last March" and "last spring" are the latest that have ended;
 * "past" and "afgelopen" with a unit mean the time up to and including today.
 */
import type { DateToken } from './date-token.js'
import { fixedHolidays, months, type Pointer, pointers, seasons, type Unit, units, weekdays } from './date-words.js'
import { countAt, type DateReading, type Precision, type SingleDate, single } from './reading.js'
import {
  type DaySpan,
  daySpan,
  isBefore,
  monthSpan,
  quarterSpan,
  seasonSpan,
  weekendOf,
  weekOf,
  yearSpan,
} from './span.js'

export function readPointed(tokens: readonly DateToken[], at: number, { today }: DateReading): SingleDate | null {
  const pointer = pointers.get(tokens[at]?.text ?? '')
  if (pointer === undefined) return null
  const counted = readCounted(tokens, at, pointer, today)
  if (counted !== null) return counted
  const word = tokens[at + 1]?.text ?? ''
  const unit = units.get(word)
  if (unit !== undefined) return pointUnit(tokens, at, pointer, unit, today)
  const weekday = weekdays.get(word)
  if (weekday !== undefined) return single(daySpan(pointWeekday(today, pointer, weekday)), 2, 'day')
  return pointYearly(word, pointer, today)
}

/** "the last three months", "komende 2 weken". */
function readCounted(
  tokens: readonly DateToken[],
  at: number,
  pointer: Pointer,
  today: Temporal.PlainDate,
): SingleDate | null {
  const filler = tokens[at + 2]?.text === 'of' ? 1 : 0
  const count = countAt(tokens[at + 1])
  const unit = units.get(tokens[at + 2 + filler]?.text ?? '')
  if (count === null || unit === undefined || pointer === 'this' || count > 500) return null
  const length = at + 3 + filler - at
  const duration = durationOf(unit, count)
  const tomorrow = today.add({ days: 1 })
  if (pointer === 'next' || pointer === 'coming')
    return single({ from: today, to: tomorrow.add(duration) }, length, precisionOf(unit))
  return single({ from: today.subtract(duration), to: tomorrow }, length, precisionOf(unit))
}

function durationOf(unit: Unit, count: number): Temporal.DurationLike {
  if (unit === 'day') return { days: count }
  if (unit === 'week' || unit === 'weekend') return { weeks: count }
  return { months: count * (unit === 'month' ? 1 : unit === 'quarter' ? 3 : 12) }
}

function precisionOf(unit: Unit): Precision {
  return unit === 'weekend' ? 'week' : unit
}

const steps: Readonly<Record<Pointer, number>> = { last: -1, trailing: -1, this: 0, next: 1, coming: 1 }

function pointUnit(
  tokens: readonly DateToken[],
  at: number,
  pointer: Pointer,
  unit: Unit,
  today: Temporal.PlainDate,
): SingleDate | null {
  if (unit === 'day') return null
  // "De laatste week" says which, but "laatste maand" without a number is mostly "the final one".
  if (pointer === 'trailing' && unit !== 'weekend') {
    return single({ from: today.subtract(durationOf(unit, 1)), to: today.add({ days: 1 }) }, 2, unit)
  }
  const span = unitSpan(unit, pointer, today)
  const weekday = unit === 'week' ? weekdays.get(tokens[at + 2]?.text ?? '') : undefined
  if (weekday !== undefined) return single(daySpan(span.from.add({ days: weekday - 1 })), 3, 'day')
  return single(span, 2, precisionOf(unit))
}

function unitSpan(unit: Unit, pointer: Pointer, today: Temporal.PlainDate): DaySpan {
  const step = steps[pointer]
  switch (unit) {
    case 'day':
      return daySpan(today.add({ days: step }))
    case 'week':
      return weekOf(today.add({ weeks: step }))
    case 'weekend':
      return pointWeekend(pointer, today)
    case 'month': {
      const month = today.add({ months: step })
      return monthSpan(month.year, month.month)
    }
    case 'quarter': {
      const month = today.add({ months: 3 * step })
      return quarterSpan(month.year, Math.ceil(month.month / 3))
    }
    case 'year':
      return yearSpan(today.year + step)
  }
}

function pointWeekend(pointer: Pointer, today: Temporal.PlainDate): DaySpan {
  const thisWeekend = weekendOf(today)
  if (pointer === 'this' || pointer === 'coming') return thisWeekend
  return weekendOf(today.add({ weeks: steps[pointer] }))
}

function pointWeekday(today: Temporal.PlainDate, pointer: Pointer, weekday: number): Temporal.PlainDate {
  const ahead = (weekday - today.dayOfWeek + 7) % 7
  if (pointer === 'this') return today.add({ days: ahead })
  if (pointer === 'next' || pointer === 'coming') return today.add({ days: ahead === 0 ? 7 : ahead })
  return today.subtract({ days: ahead === 0 ? 7 : 7 - ahead })
}

/** What comes once a year: months, seasons, holidays. */
function pointYearly(word: string, pointer: Pointer, today: Temporal.PlainDate): SingleDate | null {
  const month = months.get(word)
  if (month !== undefined) return pointAmong(pointer, today, 'month', (year) => monthSpan(year, month))
  const season = seasons.get(word)
  if (season !== undefined) return pointAmong(pointer, today, 'season', (year) => seasonSpan(year, season))
  const holiday = fixedHolidays.get(word)
  if (holiday === undefined) return null
  const { month: holidayMonth, day, days } = holiday
  const found = pointAmong(pointer, today, 'day', (year) =>
    daySpan(Temporal.PlainDate.from({ year, month: holidayMonth, day }), days),
  )
  return found === null ? null : { ...found, named: true }
}

function pointAmong(
  pointer: Pointer,
  today: Temporal.PlainDate,
  precision: Precision,
  at: (year: number) => DaySpan,
): SingleDate | null {
  const spans = [-2, -1, 0, 1, 2].map((offset) => at(today.year + offset))
  const ended = (span: DaySpan) => !isBefore(today, span.to)
  const begun = (span: DaySpan) => !isBefore(today, span.from)
  let span: DaySpan | undefined
  if (pointer === 'last' || pointer === 'trailing') span = spans.findLast(ended)
  else if (pointer === 'this') span = spans.find((each) => each.from.year === today.year) ?? spans.find(begun)
  else span = spans.find((each) => !begun(each))
  return span === undefined ? null : single(span, 2, precision)
}

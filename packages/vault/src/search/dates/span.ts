/**
 * Spans of calendar days.
 * Place: pure arithmetic under the date reader. Weeks begin on Monday (ISO 8601); seasons are meteorological.
 */
import type { Season } from './date-words.js'
import { seasonStart } from './date-words.js'

/** Whole days from `from` up to, not including, `to`. */
export interface DaySpan {
  from: Temporal.PlainDate
  to: Temporal.PlainDate
}

export function daySpan(day: Temporal.PlainDate, days = 1): DaySpan {
  return { from: day, to: day.add({ days }) }
}

export function weekOf(day: Temporal.PlainDate): DaySpan {
  const from = day.subtract({ days: day.dayOfWeek - 1 })
  return daySpan(from, 7)
}

export function weekendOf(day: Temporal.PlainDate): DaySpan {
  return daySpan(weekOf(day).from.add({ days: 5 }), 2)
}

export function monthSpan(year: number, month: number, months = 1): DaySpan {
  const from = Temporal.PlainDate.from({ year, month, day: 1 })
  return { from, to: from.add({ months }) }
}

export function yearSpan(year: number): DaySpan {
  return monthSpan(year, 1, 12)
}

export function quarterSpan(year: number, quarter: number): DaySpan {
  return monthSpan(year, quarter * 3 - 2, 3)
}

/** `year` is the one in which the season begins: winter 2022 ends in February 2023. */
export function seasonSpan(year: number, season: Season): DaySpan {
  return monthSpan(year, seasonStart[season], 3)
}

/** ISO 8601 week number; null when the year has no such week. */
export function numberedWeek(year: number, week: number): DaySpan | null {
  if (week < 1 || week > 53) return null
  const first = weekOf(Temporal.PlainDate.from({ year, month: 1, day: 4 })).from
  const span = daySpan(first.add({ weeks: week - 1 }), 7)
  return span.from.weekOfYear === week ? span : null
}

/** Null when the calendar has no such day. Two-digit years lie between 1970 and 2069. */
export function calendarDay(year: number, month: number, day: number): Temporal.PlainDate | null {
  const fullYear = year >= 100 ? year : year + (year >= 70 ? 1900 : 2000)
  if (fullYear < 1900 || fullYear > 2100 || month < 1 || month > 12 || day < 1) return null
  const first = Temporal.PlainDate.from({ year: fullYear, month, day: 1 })
  return day <= first.daysInMonth ? first.with({ day }) : null
}

/** Easter Sunday by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8). */
export function easterSunday(year: number): Temporal.PlainDate {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return Temporal.PlainDate.from({ year, month: Math.floor(f / 31), day: (f % 31) + 1 })
}

/** The first, middle or last third of a span. */
export function thirdOf(span: DaySpan, third: 0 | 1 | 2): DaySpan {
  const days = span.from.until(span.to, { largestUnit: 'days' }).days
  const from = span.from.add({ days: Math.floor((days * third) / 3) })
  return { from, to: span.from.add({ days: Math.ceil((days * (third + 1)) / 3) }) }
}

export function isBefore(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(a, b) < 0
}

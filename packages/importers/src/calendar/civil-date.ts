/**
 * Arithmetic on local dates, as milliseconds that a clock reading would have in UTC ("local milliseconds").
 * Place: below recurrence and zones of the calendar importer. Proleptic Gregorian calendar; no zone anywhere.
 */

export const secondMs = 1000
export const minuteMs = 60 * secondMs
export const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs

export interface CivilDate {
  year: number
  /** 1 to 12. */
  month: number
  day: number
  /** 0 is Sunday. */
  weekday: number
  /** 1 to 366. */
  yearDay: number
}

/** Days since 1970-01-01; months and days outside of their range carry over. */
export function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.getTime() / dayMs
}

export function civilDate(days: number): CivilDate {
  const date = new Date(days * dayMs)
  const year = date.getUTCFullYear()
  return {
    year,
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: weekdayOf(days),
    yearDay: days - dayNumber(year, 1, 1) + 1,
  }
}

/** 0 is Sunday. */
export function weekdayOf(days: number): number {
  return (((days + 4) % 7) + 7) % 7
}

export function daysInMonth(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1)
}

export function daysInYear(year: number): number {
  return dayNumber(year + 1, 1, 1) - dayNumber(year, 1, 1)
}

/** First day of week 1, the first week with at least four days in the year, for weeks that begin on `weekStart`. */
export function firstWeekStart(year: number, weekStart: number): number {
  const fourth = dayNumber(year, 1, 4)
  return fourth - ((weekdayOf(fourth) - weekStart + 7) % 7)
}

export function weeksInYear(year: number, weekStart: number): number {
  return (firstWeekStart(year + 1, weekStart) - firstWeekStart(year, weekStart)) / 7
}

/**
 * Wall-clock times in the Netherlands, and the calendar relative to which the invented year is told.
 * Place: under every story and every format. Reads no clock: `today` is handed in.
 */

/** Milliseconds since 1970-01-01T00:00 as a clock on the wall in Amsterdam shows it. */
export type LocalMs = number

const minuteMs = 60_000
export const dayMs = 86_400_000

export const timeZone = 'Europe/Amsterdam'

/** `month` is 1–12. */
export function local(year: number, month: number, day: number, hour = 12, minute = 0, second = 0): LocalMs {
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

/** Minutes east of Greenwich: summer time from the last Sunday of March to that of October (Directive 2000/84/EC). */
export function offsetMinutes(at: LocalMs): number {
  const year = new Date(at).getUTCFullYear()
  const summer = lastSunday(year, 3) + 2 * 60 * minuteMs
  const winter = lastSunday(year, 10) + 3 * 60 * minuteMs
  return at >= summer && at < winter ? 120 : 60
}

/** Milliseconds since 1970-01-01T00:00Z. */
export function toInstant(at: LocalMs): number {
  return at - offsetMinutes(at) * minuteMs
}

/** `YYYY-MM-DD` */
export function isoDay(at: LocalMs): string {
  return new Date(at).toISOString().slice(0, 10)
}

/** `HH:MM` */
export function clockTime(at: LocalMs): string {
  return new Date(at).toISOString().slice(11, 16)
}

/** 1 Monday … 7 Sunday (ISO 8601). */
export function isoWeekday(at: LocalMs): number {
  return new Date(at).getUTCDay() || 7
}

export const dutchMonths =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ')
const englishMonths = 'January February March April May June July August September October November December'.split(' ')
export const dutchDays = 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'.split(' ')
const englishDays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')

/** `3 mei 2025` */
export function dutchDate(at: LocalMs): string {
  const date = new Date(at)
  return `${date.getUTCDate()} ${dutchMonths[date.getUTCMonth()]} ${date.getUTCFullYear()}`
}

/** `3 May 2025` */
export function englishDate(at: LocalMs): string {
  const date = new Date(at)
  return `${date.getUTCDate()} ${englishMonths[date.getUTCMonth()]} ${date.getUTCFullYear()}`
}

export function dutchMonth(at: LocalMs): string {
  return dutchMonths[new Date(at).getUTCMonth()]!
}

export function dutchDay(at: LocalMs): string {
  return dutchDays[isoWeekday(at) - 1]!
}

export function englishDay(at: LocalMs): string {
  return englishDays[isoWeekday(at) - 1]!
}

function lastSunday(year: number, month: number): LocalMs {
  const lastDay = Date.UTC(year, month, 0)
  return lastDay - new Date(lastDay).getUTCDay() * dayMs
}

/** The year as it is told: last calendar year, this one up to today, and the weeks around today. */
export interface Calendar {
  /** Local midnight at which today begins. */
  readonly today: LocalMs
  readonly lastYearNumber: number
  lastYear(month: number, day: number, hour?: number, minute?: number): LocalMs
  thisYear(month: number, day: number, hour?: number, minute?: number): LocalMs
  /** Days from today; negative is the past. */
  fromToday(days: number, hour?: number, minute?: number): LocalMs
  /** A day of the week that begins on the Monday after today. */
  nextWeek(isoWeekdayNumber: number, hour?: number, minute?: number): LocalMs
  /** The first days of all months from January of last year up to today. */
  months(): LocalMs[]
}

export function createCalendar(todayDate: Date): Calendar {
  const today = local(todayDate.getFullYear(), todayDate.getMonth() + 1, todayDate.getDate(), 0)
  const year = todayDate.getFullYear()
  const clock = (hour = 12, minute = 0) => (hour * 60 + minute) * minuteMs
  return {
    today,
    lastYearNumber: year - 1,
    lastYear: (month, day, hour, minute) => local(year - 1, month, day, hour, minute),
    thisYear: (month, day, hour, minute) => local(year, month, day, hour, minute),
    fromToday: (days, hour, minute) => today + days * dayMs + clock(hour, minute),
    nextWeek: (weekday, hour, minute) => today + (8 - isoWeekday(today) + weekday - 1) * dayMs + clock(hour, minute),
    months: () => {
      const months = Array.from({ length: 24 }, (_, index) => local(year - 1, index + 1, 1, 0))
      return months.filter((month) => month <= today)
    },
  }
}

/**
 * Periods of time as the law writes them: a number of days, weeks, months or years (ISO 8601 durations of one unit).
 * Place: retention. Never turns a period into a date: that is the database's work, with the calendar's exceptions.
 */
import { fill, type Message, message, type Text } from '@confidant/i18n'

/** Year, month, day: `2026-11-22`. */
export type IsoDate = `${number}-${number}-${number}`

export type PeriodUnit = 'D' | 'W' | 'M' | 'Y'
/** For example `P7Y`, `P30D`; whole and not negative. */
export type Period = `P${bigint}${PeriodUnit}`

const units: Record<PeriodUnit, { described: Message<'count'>; sql: string; days: number }> = {
  D: {
    described: message('{count, plural, one {# day} other {# days}}', '{count, plural, one {# dag} other {# dagen}}'),
    sql: 'days',
    days: 1,
  },
  W: {
    described: message(
      '{count, plural, one {# week} other {# weeks}}',
      '{count, plural, one {# week} other {# weken}}',
    ),
    sql: 'weeks',
    days: 7,
  },
  M: {
    described: message(
      '{count, plural, one {# month} other {# months}}',
      '{count, plural, one {# maand} other {# maanden}}',
    ),
    sql: 'months',
    days: 30.4375,
  },
  Y: {
    described: message('{count, plural, one {# year} other {# years}}', '{count} jaar'),
    sql: 'years',
    days: 365.25,
  },
}

/** @throws {RangeError} when it is no period of one unit */
export function parsePeriod(period: Period): { count: number; unit: PeriodUnit } {
  const match = /^P(\d+)([DWMY])$/.exec(period)
  if (match === null) throw new RangeError(`"${period}" is not a period of one unit, such as P30D or P7Y.`)
  return { count: Number(match[1]), unit: match[2] as PeriodUnit }
}

/** Average length; for ordering only. */
export function periodDays(period: Period): number {
  const { count, unit } = parsePeriod(period)
  return count * units[unit].days
}

export function describePeriod(period: Period): Text {
  const { count, unit } = parsePeriod(period)
  return fill(units[unit].described, { count })
}

/** For example `interval '7 years'`. */
export function periodSql(period: Period): string {
  const { count, unit } = parsePeriod(period)
  return `interval '${count} ${units[unit].sql}'`
}

/**
 * Periods of time as the law writes them: a number of days, weeks, months or years (ISO 8601 durations of one unit).
 * Place: retention. Never turns a period into a date: that is the database's work, with the calendar's exceptions.
 */
import { type Text, text } from '@confidant/i18n'

/** Year, month, day: `2026-11-22`. */
export type IsoDate = `${number}-${number}-${number}`

export type PeriodUnit = 'D' | 'W' | 'M' | 'Y'
/** For example `P7Y`, `P30D`; whole and not negative. */
export type Period = `P${bigint}${PeriodUnit}`

const unitLabels: Record<PeriodUnit, { one: Text; many: Text; sql: string; days: number }> = {
  D: { one: text('day', 'dag'), many: text('days', 'dagen'), sql: 'days', days: 1 },
  W: { one: text('week', 'week'), many: text('weeks', 'weken'), sql: 'weeks', days: 7 },
  M: { one: text('month', 'maand'), many: text('months', 'maanden'), sql: 'months', days: 30.4375 },
  Y: { one: text('year', 'jaar'), many: text('years', 'jaar'), sql: 'years', days: 365.25 },
}

export function parsePeriod(period: Period): { count: number; unit: PeriodUnit } {
  const match = /^P(\d+)([DWMY])$/.exec(period)
  if (match === null) throw new RangeError(`"${period}" is no period of one unit, such as P30D or P7Y.`)
  return { count: Number(match[1]), unit: match[2] as PeriodUnit }
}

/** Average length; for ordering only. */
export function periodDays(period: Period): number {
  const { count, unit } = parsePeriod(period)
  return count * unitLabels[unit].days
}

export function describePeriod(period: Period): Text {
  const { count, unit } = parsePeriod(period)
  const words = count === 1 ? unitLabels[unit].one : unitLabels[unit].many
  return text(`${count} ${words.en}`, `${count} ${words.nl}`)
}

/** For example `interval '7 years'`. */
export function periodSql(period: Period): string {
  const { count, unit } = parsePeriod(period)
  return `interval '${count} ${unitLabels[unit].sql}'`
}

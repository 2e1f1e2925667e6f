/**
 * The days that a rule of a day and longer takes out of one of its periods (RFC 5545, 3.3.10, table of BY parts).
 * Place: below `expandRule`. Pure.
 */
import {
  type CivilDate,
  civilDate,
  dayNumber,
  daysInMonth,
  daysInYear,
  firstWeekStart,
  weekdayOf,
  weeksInYear,
} from '../time/civil-date.js'
import type { RecurrenceRule, RuleDay } from './recurrence-rule.js'

export interface Period {
  /** Days since 1970-01-01. */
  firstDay: number
  days: number
  year: number
  month: number
}

export function firstPeriod(rule: RecurrenceRule, startDay: number): Period {
  const start = civilDate(startDay)
  switch (rule.frequency) {
    case 'YEARLY':
      return yearPeriod(rule, firstYear(rule, start, startDay))
    case 'MONTHLY':
      return monthPeriod(start.year, start.month)
    case 'WEEKLY':
      return { firstDay: startDay - ((start.weekday - rule.weekStart + 7) % 7), days: 7, year: 0, month: 0 }
    default:
      return { firstDay: startDay, days: 1, year: 0, month: 0 }
  }
}

export function nextPeriod(rule: RecurrenceRule, period: Period): Period {
  if (rule.frequency === 'YEARLY') return yearPeriod(rule, period.year + rule.interval)
  if (rule.frequency === 'MONTHLY') {
    const months = period.year * 12 + period.month - 1 + rule.interval
    return monthPeriod(Math.floor(months / 12), (months % 12) + 1)
  }
  return { ...period, firstDay: period.firstDay + rule.interval * period.days }
}

/** In ascending order. */
export function daysOfPeriod(rule: RecurrenceRule, period: Period, startDay: number): number[] {
  const test = dayTest(rule, civilDate(startDay))
  const days: number[] = []
  for (let day = period.firstDay; day < period.firstDay + period.days; day++) {
    if (test(civilDate(day), day)) days.push(day)
  }
  return days
}

/** Weeks belong to a year of their own, which begins up to three days before or after the calendar's. */
function yearPeriod(rule: RecurrenceRule, year: number): Period {
  if (rule.byWeekNo.length === 0) return { firstDay: dayNumber(year, 1, 1), days: daysInYear(year), year, month: 0 }
  const firstDay = firstWeekStart(year, rule.weekStart)
  return { firstDay, days: weeksInYear(year, rule.weekStart) * 7, year, month: 0 }
}

function monthPeriod(year: number, month: number): Period {
  return { firstDay: dayNumber(year, month, 1), days: daysInMonth(year, month), year, month }
}

/** The year of weeks in which the start lies, unless nothing of that year is left at the start. */
function firstYear(rule: RecurrenceRule, start: CivilDate, startDay: number): number {
  if (rule.byWeekNo.length === 0) return start.year
  if (startDay >= firstWeekStart(start.year + 1, rule.weekStart)) return start.year + 1
  if (startDay >= firstWeekStart(start.year, rule.weekStart)) return start.year
  const rest = daysOfPeriod(rule, yearPeriod(rule, start.year - 1), startDay)
  return rest.some((day) => day >= startDay) ? start.year - 1 : start.year
}

type DayTest = (date: CivilDate, day: number) => boolean

function dayTest(rule: RecurrenceRule, start: CivilDate): DayTest {
  const tests: DayTest[] = []
  const { byMonth, byMonthDay, byYearDay, byWeekNo, byDay, frequency } = rule
  if (byMonth.length > 0) tests.push((date) => byMonth.includes(date.month))
  if (byMonthDay.length > 0) tests.push((date) => isMonthDay(byMonthDay, date))
  if (byYearDay.length > 0) tests.push((date) => isYearDay(byYearDay, date))
  if (byWeekNo.length > 0 && frequency === 'YEARLY') tests.push((_, day) => isWeek(rule, day))
  if (byDay.length > 0) tests.push((date) => byDay.some((ruleDay) => isRuleDay(rule, ruleDay, date)))
  else if (byYearDay.length === 0) tests.push(...defaultTests(rule, start))
  return (date, day) => tests.every((test) => test(date, day))
}

/** What DTSTART gives where no BY part names a day. */
function defaultTests(rule: RecurrenceRule, start: CivilDate): DayTest[] {
  const { frequency, byMonth, byMonthDay, byWeekNo } = rule
  if (byWeekNo.length > 0 && byMonthDay.length > 0) return []
  if (frequency === 'WEEKLY' || byWeekNo.length > 0) return [(date) => date.weekday === start.weekday]
  const tests: DayTest[] = []
  if (frequency !== 'DAILY' && byMonthDay.length === 0) tests.push((date) => date.day === start.day)
  if (frequency === 'YEARLY' && byMonth.length === 0) tests.push((date) => date.month === start.month)
  return tests
}

export function isMonthDay(monthDays: number[], date: CivilDate): boolean {
  if (monthDays.includes(date.day)) return true
  return monthDays[0]! < 0 && monthDays.includes(date.day - daysInMonth(date.year, date.month) - 1)
}

export function isYearDay(yearDays: number[], date: CivilDate): boolean {
  if (yearDays.includes(date.yearDay)) return true
  return yearDays[0]! < 0 && yearDays.includes(date.yearDay - daysInYear(date.year) - 1)
}

function isWeek(rule: RecurrenceRule, day: number): boolean {
  // The middle of the week tells which year the week belongs to.
  const weekStartDay = day - ((weekdayOf(day) - rule.weekStart + 7) % 7)
  const { year } = civilDate(weekStartDay + 3)
  const week = (weekStartDay - firstWeekStart(year, rule.weekStart)) / 7 + 1
  return rule.byWeekNo.includes(week) || rule.byWeekNo.includes(week - weeksInYear(year, rule.weekStart) - 1)
}

function isRuleDay(rule: RecurrenceRule, ruleDay: RuleDay, date: CivilDate): boolean {
  if (ruleDay.weekday !== date.weekday) return false
  const perYear = rule.frequency === 'YEARLY' && rule.byWeekNo.length === 0
  if (ruleDay.nth === 0 || (!perYear && rule.frequency !== 'MONTHLY')) return true
  const withinMonth = rule.frequency === 'MONTHLY' || rule.byMonth.length > 0
  const index = withinMonth ? date.day : date.yearDay
  const length = withinMonth ? daysInMonth(date.year, date.month) : daysInYear(date.year)
  return ruleDay.nth > 0 ? Math.ceil(index / 7) === ruleDay.nth : Math.ceil((length - index + 1) / 7) === -ruleDay.nth
}

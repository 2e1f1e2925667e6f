/**
 * Expansion of a recurrence rule (RFC 5545, 3.3.10) in local time.
 * Place: calendar importer and its VTIMEZONE reader. Pure. Always ends: bounded by `untilMs` and by a budget of work.
 *
 * Each period of the rule (a year, a month, … a second) gives a sorted set of candidates, of which BYSETPOS chooses.
 * A period of a day and more is a filter over its days; shorter ones jump over what a larger BY part excludes, so
 * that a rule by the second does not walk through every second of a month that it leaves out.
 */
import { dayMs } from '../time/civil-date.js'
import type { ExpansionBounds, WorkBudget } from './expansion-bounds.js'
import { daysOfPeriod, firstPeriod, nextPeriod } from './recurrence-days.js'
import type { RecurrenceRule } from './recurrence-rule.js'
import { subDailyTimes } from './recurrence-times.js'

/**
 * The times of a rule in order, at most `rule.count` of them.
 * @param startMs DTSTART in local milliseconds; it is among the times only when the rule yields it
 * @param dateOnly DTSTART is a DATE: BYHOUR, BYMINUTE and BYSECOND are then without meaning
 */
export function* expandRule(
  rule: RecurrenceRule,
  startMs: number,
  dateOnly: boolean,
  bounds: ExpansionBounds,
): Generator<number> {
  let yielded = 0
  for (const candidates of periods(rule, startMs, dateOnly, bounds)) {
    for (const time of choosePositions(candidates, rule.bySetPos, bounds.budget)) {
      if (time < startMs) continue
      if (time > bounds.untilMs) return
      yield time
      if (++yielded === rule.count) return
    }
  }
}

function periods(rule: RecurrenceRule, startMs: number, dateOnly: boolean, bounds: ExpansionBounds) {
  const subDaily = rule.frequency === 'HOURLY' || rule.frequency === 'MINUTELY' || rule.frequency === 'SECONDLY'
  if (!subDaily) return dailyAndLonger(rule, startMs, dateOnly, bounds)
  return dateOnly ? [] : subDailyTimes(rule, startMs, bounds)
}

function* dailyAndLonger(
  rule: RecurrenceRule,
  startMs: number,
  dateOnly: boolean,
  bounds: ExpansionBounds,
): Generator<Iterable<number>> {
  const startDay = Math.floor(startMs / dayMs)
  const times = dateOnly ? [0] : timesOfDay(rule, startMs - startDay * dayMs)
  const lastDay = Math.floor(bounds.untilMs / dayMs)
  let period = firstPeriod(rule, startDay)
  while (bounds.budget.remaining-- > 0 && period.firstDay <= lastDay) {
    yield product(daysOfPeriod(rule, period, startDay), times)
    period = nextPeriod(rule, period)
  }
}

/** Lazy without BYSETPOS, which alone must see the whole set: 31 days of 86,400 times would be much to hold. */
function* product(days: number[], times: number[]): Generator<number> {
  for (const day of days) for (const time of times) yield day * dayMs + time
}

function timesOfDay(rule: RecurrenceRule, startTimeMs: number): number[] {
  const startSecond = Math.floor(startTimeMs / 1000)
  const hours = rule.byHour.length > 0 ? rule.byHour : [Math.floor(startSecond / 3600)]
  const minutes = rule.byMinute.length > 0 ? rule.byMinute : [Math.floor(startSecond / 60) % 60]
  const seconds = rule.bySecond.length > 0 ? rule.bySecond : [startSecond % 60]
  return hours.flatMap((h) => minutes.flatMap((m) => seconds.map((s) => ((h * 60 + m) * 60 + s) * 1000)))
}

/** Largest set that BYSETPOS chooses from; what lies beyond is not looked at. */
const maxSetSize = 100_000

function choosePositions(candidates: Iterable<number>, positions: number[], budget: WorkBudget): Iterable<number> {
  if (positions.length === 0) return withinBudget(candidates, budget)
  const set: number[] = []
  for (const candidate of withinBudget(candidates, budget)) {
    if (set.length === maxSetSize) break
    set.push(candidate)
  }
  const indexes = new Set(positions.map((position) => (position > 0 ? position - 1 : set.length + position)))
  return [...indexes].sort((a, b) => a - b).flatMap((index) => set[index] ?? [])
}

function* withinBudget(candidates: Iterable<number>, budget: WorkBudget): Generator<number> {
  for (const candidate of candidates) {
    if (budget.remaining-- <= 0) return
    yield candidate
  }
}

/**
 * Periods of HOURLY, MINUTELY and SECONDLY rules.
 * Place: below `expandRule`. Pure. Jumps over days, hours and minutes that a BY part leaves out.
 */
import { civilDate, dayMs, hourMs, minuteMs, secondMs } from '../time/civil-date.js'
import type { ExpansionBounds } from './expansion-bounds.js'
import { isMonthDay, isYearDay } from './recurrence-days.js'
import type { RecurrenceRule } from './recurrence-rule.js'

export function* subDailyTimes(rule: RecurrenceRule, startMs: number, bounds: ExpansionBounds): Generator<number[]> {
  const unitMs = rule.frequency === 'HOURLY' ? hourMs : rule.frequency === 'MINUTELY' ? minuteMs : secondMs
  const stepMs = rule.interval * unitMs
  const firstMs = Math.floor(startMs / unitMs) * unitMs
  const excludedUntil = createExclusion(rule)
  let periodMs = firstMs
  while (bounds.budget.remaining-- > 0 && periodMs <= bounds.untilMs) {
    const resumeMs = excludedUntil(periodMs)
    if (resumeMs > periodMs) {
      periodMs = firstMs + Math.ceil((resumeMs - firstMs) / stepMs) * stepMs
      continue
    }
    yield timesWithin(rule, periodMs, startMs)
    periodMs += stepMs
  }
}

/** When the time is excluded by a BY part, the first moment at which that part may hold again; else the time itself. */
function createExclusion(rule: RecurrenceRule): (timeMs: number) => number {
  let lastDay = Number.NaN
  let lastDayIn = false
  const dayIn = (day: number) => {
    if (day !== lastDay) {
      lastDay = day
      lastDayIn = isDayIn(rule, day)
    }
    return lastDayIn
  }
  const { byHour, byMinute, bySecond, frequency } = rule
  return (timeMs) => {
    const day = Math.floor(timeMs / dayMs)
    if (!dayIn(day)) return (day + 1) * dayMs
    const hour = Math.floor(timeMs / hourMs)
    if (byHour.length > 0 && !byHour.includes(mod(hour, 24))) return (hour + 1) * hourMs
    if (frequency === 'HOURLY') return timeMs
    const minute = Math.floor(timeMs / minuteMs)
    if (byMinute.length > 0 && !byMinute.includes(mod(minute, 60))) return (minute + 1) * minuteMs
    if (frequency === 'MINUTELY') return timeMs
    const second = Math.floor(timeMs / secondMs)
    return bySecond.length > 0 && !bySecond.includes(mod(second, 60)) ? (second + 1) * secondMs : timeMs
  }
}

function isDayIn(rule: RecurrenceRule, day: number): boolean {
  const date = civilDate(day)
  if (rule.byMonth.length > 0 && !rule.byMonth.includes(date.month)) return false
  if (rule.byMonthDay.length > 0 && !isMonthDay(rule.byMonthDay, date)) return false
  if (rule.byYearDay.length > 0 && !isYearDay(rule.byYearDay, date)) return false
  return rule.byDay.length === 0 || rule.byDay.some(({ weekday }) => weekday === date.weekday)
}

function timesWithin(rule: RecurrenceRule, periodMs: number, startMs: number): number[] {
  const start = Math.floor(startMs / secondMs)
  if (rule.frequency === 'SECONDLY') return [periodMs]
  const seconds = rule.bySecond.length > 0 ? rule.bySecond : [mod(start, 60)]
  if (rule.frequency === 'MINUTELY') return seconds.map((second) => periodMs + second * secondMs)
  const minutes = rule.byMinute.length > 0 ? rule.byMinute : [mod(Math.floor(start / 60), 60)]
  return minutes.flatMap((minute) => seconds.map((second) => periodMs + minute * minuteMs + second * secondMs))
}

function mod(value: number, modulus: number): number {
  return ((value % modulus) + modulus) % modulus
}

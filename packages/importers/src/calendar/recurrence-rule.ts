/**
 * RRULE as written (RFC 5545, 3.3.10) to a checked shape.
 * Place: calendar importer. A rule that cannot be understood is null: the event then stands for its first time alone.
 */

const frequencies = ['SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const
type Frequency = (typeof frequencies)[number]

export interface RuleDay {
  /** 0 is Sunday. */
  weekday: number
  /** Which one within the month or year, from the end when negative; 0 for every one. */
  nth: number
}

export interface RecurrenceRule {
  frequency: Frequency
  /** At least 1. */
  interval: number
  /** Null when the rule does not count. */
  count: number | null
  /** UNTIL as written, '' when there is none. */
  until: string
  /** First day of the week; 0 is Sunday. */
  weekStart: number
  bySecond: number[]
  byMinute: number[]
  byHour: number[]
  byDay: RuleDay[]
  byMonthDay: number[]
  byYearDay: number[]
  byWeekNo: number[]
  byMonth: number[]
  bySetPos: number[]
}

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

export function parseRecurrenceRule(text: string): RecurrenceRule | null {
  const parts = new Map<string, string>()
  for (const part of text.slice(0, 10_000).toUpperCase().split(';')) {
    const equals = part.indexOf('=')
    if (equals > 0) parts.set(part.slice(0, equals).trim(), part.slice(equals + 1).trim())
  }
  const frequency = frequencies.find((name) => name === parts.get('FREQ'))
  if (frequency === undefined) return null
  const interval = Number(parts.get('INTERVAL') ?? 1)
  const count = parts.has('COUNT') ? Number(parts.get('COUNT')) : null
  if (!Number.isSafeInteger(interval) || interval < 1 || interval > 1e9) return null
  if (count !== null && (!Number.isSafeInteger(count) || count < 1)) return null
  const byDay = daysOf(parts.get('BYDAY'))
  if (byDay === null) return null
  const rule = {
    frequency,
    interval,
    count,
    until: parts.get('UNTIL') ?? '',
    weekStart: Math.max(weekdays.indexOf(parts.get('WKST') ?? 'MO'), 0),
    byDay,
    bySecond: numbersOf(parts.get('BYSECOND'), 0, 60),
    byMinute: numbersOf(parts.get('BYMINUTE'), 0, 59),
    byHour: numbersOf(parts.get('BYHOUR'), 0, 23),
    byMonthDay: numbersOf(parts.get('BYMONTHDAY'), -31, 31),
    byYearDay: numbersOf(parts.get('BYYEARDAY'), -366, 366),
    byWeekNo: numbersOf(parts.get('BYWEEKNO'), -53, 53),
    byMonth: numbersOf(parts.get('BYMONTH'), 1, 12),
    bySetPos: numbersOf(parts.get('BYSETPOS'), -1e6, 1e6),
  }
  return Object.values(rule).includes(null) && hasInvalidList(rule) ? null : (rule as RecurrenceRule)
}

function hasInvalidList(rule: Record<string, unknown>): boolean {
  return Object.entries(rule).some(([name, value]) => name.startsWith('by') && value === null)
}

/** Sorted, without doubles; null when a value is outside of what the part allows. */
function numbersOf(list: string | undefined, least: number, most: number): number[] | null {
  if (list === undefined || list === '') return []
  const numbers = list.split(',').map((value) => (/^[+-]?\d{1,7}$/.test(value.trim()) ? Number(value) : Number.NaN))
  const valid = numbers.every((value) => value >= least && value <= most && (value !== 0 || least === 0))
  return valid ? [...new Set(numbers)].sort((a, b) => a - b) : null
}

function daysOf(list: string | undefined): RuleDay[] | null {
  if (list === undefined || list === '') return []
  const days: RuleDay[] = []
  for (const value of list.split(',')) {
    const match = /^([+-]?\d{1,2})?(SU|MO|TU|WE|TH|FR|SA)$/.exec(value.trim())
    if (match === null) return null
    days.push({ weekday: weekdays.indexOf(match[2]!), nth: Number(match[1] ?? 0) })
  }
  return days
}

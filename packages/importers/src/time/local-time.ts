/**
 * DATE and DATE-TIME values (RFC 5545, 3.3.4 and 3.3.5) and DURATION (3.3.6).
 * Place: shared room, for calendars and contact cards. Tolerant of what programs write: dashes, colons, missing seconds. Null when not a time.
 */
import { dayMs, dayNumber, daysInMonth, hourMs, minuteMs, secondMs } from './civil-date.js'

export interface LocalTime {
  /** What the clock shows, as if it were UTC. */
  localMs: number
  dateOnly: boolean
  /** True when the value ends with Z. */
  utc: boolean
}

const pattern = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2}))?(?:\.\d{1,9})?(Z)?)?$/i

export function parseLocalTime(value: string): LocalTime | null {
  const match = value.length > 40 ? null : pattern.exec(value.trim())
  if (match === null) return null
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  // 24:00 and a leap second carry over, as several programs write them.
  if (hour > 24 || minute > 59 || second > 60) return null
  const time = hour * hourMs + minute * minuteMs + second * secondMs
  return {
    localMs: dayNumber(year, month, day) * dayMs + time,
    dateOnly: match[4] === undefined,
    utc: match[7] !== undefined,
  }
}

export interface Duration {
  /** Days by the calendar: a day across a change of clocks has 23 or 25 hours. */
  days: number
  /** Exact milliseconds on top. */
  exactMs: number
}

/** Null when it is not a duration; negative durations are kept. */
export function parseDuration(value: string): Duration | null {
  const match = /^([+-])?P(?:(\d{1,5})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,7})H)?(?:(\d{1,8})M)?(?:(\d{1,9})S)?)?$/i.exec(
    value.length > 60 ? '' : value.trim(),
  )
  if (match === null) return null
  const sign = match[1] === '-' ? -1 : 1
  const part = (index: number) => Number(match[index] ?? 0)
  return {
    days: sign * (part(2) * 7 + part(3)),
    exactMs: sign * (part(4) * hourMs + part(5) * minuteMs + part(6) * secondMs),
  }
}

/** `+0100`, `-023000`, in milliseconds; null when it is not an offset. */
export function parseUtcOffset(value: string): number | null {
  const match = /^([+-])(\d{2}):?(\d{2})(?::?(\d{2}))?$/.exec(value.trim())
  if (match === null) return null
  const ms = Number(match[2]) * hourMs + Number(match[3]) * minuteMs + Number(match[4] ?? 0) * secondMs
  if (ms >= dayMs) return null
  return match[1] === '-' ? -ms : ms
}

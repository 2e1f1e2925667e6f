/**
 * Which of the three numbers of a date is the day, decided over all messages of an export.
 * Place: chat importer. Pure. Messages stand in order of time, so the right reading never jumps back far.
 */
import { dayMs, dayNumber, daysInMonth } from '../time/civil-date.js'
import type { MessageHead } from './message-head.js'

const dateOrders = ['dayMonthYear', 'monthDayYear', 'yearMonthDay'] as const
export type DateOrder = (typeof dateOrders)[number]

/** Local midnight of the head's day in milliseconds, null when the numbers are no date in this order. */
export function dayOf(head: MessageHead, order: DateOrder): number | null {
  const [first, second, third] = head.date
  const [year, month, day] =
    order === 'yearMonthDay'
      ? [first, second, third]
      : order === 'dayMonthYear'
        ? [third, second, first]
        : [third, first, second]
  const fullYear = year < 100 ? 2000 + year : year
  if (fullYear < 2000 || fullYear > 2200 || month < 1 || month > 12) return null
  if (day < 1 || day > daysInMonth(fullYear, month)) return null
  return dayNumber(fullYear, month, day) * dayMs
}

interface Evidence {
  invalid: number
  jumpsBack: number
  lastMs: number
}

export function createDateOrderVote() {
  const evidence = new Map<DateOrder, Evidence>(
    dateOrders.map((order) => [order, { invalid: 0, jumpsBack: 0, lastMs: Number.NEGATIVE_INFINITY }]),
  )
  let slashes = 0
  let twelveHour = 0
  let seen = 0
  return {
    add(head: MessageHead) {
      seen++
      if (head.separator === '/') slashes++
      if (head.twelveHour) twelveHour++
      for (const [order, one] of evidence) {
        const ms = head.yearFirst === (order === 'yearMonthDay') || head.date[0] < 100 ? dayOf(head, order) : null
        if (ms === null) one.invalid++
        else {
          if (ms < one.lastMs) one.jumpsBack++
          one.lastMs = ms
        }
      }
    },
    /** With no evidence either way: month first where slashes and a 12-hour clock suggest the United States. */
    decide(): DateOrder {
      const american = seen > 0 && slashes * 2 > seen && twelveHour * 2 > seen
      const preference: DateOrder[] = american
        ? ['monthDayYear', 'dayMonthYear', 'yearMonthDay']
        : ['dayMonthYear', 'monthDayYear', 'yearMonthDay']
      const cost = (order: DateOrder) => evidence.get(order)!.invalid * 10 + evidence.get(order)!.jumpsBack
      return preference.reduce((best, order) => (cost(order) < cost(best) ? order : best))
    },
  }
}

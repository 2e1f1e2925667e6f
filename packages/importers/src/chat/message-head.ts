/**
 * The beginning of a line that begins a message in a WhatsApp text export, in the forms of both phone systems.
 * Place: chat importer. Pure; the expression is anchored and without nested repetition, so linear.
 */
import { anyPhrase, phrasesOf } from './phrases.js'

export interface MessageHead {
  /** The three numbers of the date in the order written; which is which is decided over the whole file. */
  date: readonly [number, number, number]
  /** True when the first number was written with four digits. */
  yearFirst: boolean
  separator: string
  hour: number
  minute: number
  /** Null where the system writes minutes only (Android). */
  second: number | null
  twelveHour: boolean
  /** True for `[…]`, as iOS writes. */
  bracketed: boolean
  /** What follows the head: `Name: text`, or a notice. */
  rest: string
}

const marks = '[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]*'
const day = '(\\d{1,4})([./-])\\s?(\\d{1,2})\\3\\s?(\\d{2,4})'
// Between date and time: the abbreviation of "year" in Cyrillic, a comma, a word for "at".
const between = `(?:\\.|\\s?\u0433\\.)?,?\\s{0,2}(?:${anyPhrase('at')}\\s)?`
const halfDay = `(${anyPhrase('morning')}|${anyPhrase('afternoon')})?\\s?`
const time = `(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?(?:\\s?([ap])\\.?\\s?m\\.?)?(?:\\s?${anyPhrase('oClock')})?`
const pattern = new RegExp(`^${marks}(\\[)?${day}${between}${halfDay}${time}(?:\\]\\s?|\\s-\\s)`, 'iu')

const afternoon: ReadonlySet<string> = new Set([...phrasesOf('afternoon'), 'p', 'P'])

/** Characters at the beginning of a line that a head may take. */
const maxHeadChars = 60

/** Null when the line does not begin a message. */
export function parseMessageHead(line: string): MessageHead | null {
  const start = line.slice(0, maxHeadChars)
  const match = pattern.exec(start)
  if (match === null) return null
  const bracketed = match[1] !== undefined
  if (bracketed !== match[0].trimEnd().endsWith(']')) return null
  const half = match[6] ?? match[10]
  const hour = hourOf(Number(match[7]), half)
  const minute = Number(match[8])
  const second = match[9] === undefined ? null : Number(match[9])
  if (hour === null || minute > 59 || (second ?? 0) > 60) return null
  return {
    date: [Number(match[2]), Number(match[4]), Number(match[5])],
    yearFirst: match[2]!.length === 4,
    separator: match[3]!,
    hour,
    minute,
    second,
    twelveHour: half !== undefined,
    bracketed,
    rest: line.slice(match[0].length),
  }
}

function hourOf(hour: number, halfDay: string | undefined): number | null {
  if (halfDay === undefined) return hour < 24 ? hour : null
  if (hour > 23) return null
  // 13:05 PM is written where a 24-hour clock meets a 12-hour format.
  if (hour > 12) return hour
  return (hour % 12) + (afternoon.has(halfDay) ? 12 : 0)
}

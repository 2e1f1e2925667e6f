/**
 * A text cut into what the date reader looks at: words, numbers and numeric dates.
 * Place: pure.
 */
import { foldToken } from '../../terms.js'
import { calendarDay, type DaySpan, daySpan, monthSpan } from './span.js'

export interface DateToken {
  /** Folded word, digits, or the numeric date as written. */
  text: string
  /** Offsets into the text; `end` is exclusive. */
  start: number
  end: number
  /** Value of a number with or without an ordinal ending (3, 3rd, 3e, 3de), else null. */
  number: number | null
  /** True when an ordinal ending was there. */
  ordinal: boolean
  /** What a numeric date (2023-05-03, 3-5-2023, 2023-05) stands for, else null. */
  numeric: { span: DaySpan; precision: 'day' | 'month' } | null
}

const pattern =
  /(?<y>\d{4})-(?<m>\d{1,2})(?:-(?<d>\d{1,2}))?(?![\d-])|(?<a>\d{1,2})(?<s>[-/.])(?<b>\d{1,2})\k<s>(?<c>\d{4}|\d{2})(?!\d)|(?<n>\d+)(?<o>st|nd|rd|th|e|de|ste)?(?![\p{L}\p{N}])|t\/m(?!\p{L})|\p{L}[\p{L}\p{M}]*|[-–—]/giu

export function dateTokens(text: string): DateToken[] {
  const tokens: DateToken[] = []
  for (const match of text.matchAll(pattern)) {
    const groups = match.groups ?? {}
    tokens.push({
      text: foldToken(match[0]),
      start: match.index,
      end: match.index + match[0].length,
      number: groups.n === undefined ? null : Number(groups.n),
      ordinal: groups.o !== undefined,
      numeric: readNumeric(groups),
    })
  }
  return tokens
}

function readNumeric(groups: Record<string, string | undefined>): DateToken['numeric'] {
  if (groups.y !== undefined) return readIso(Number(groups.y), Number(groups.m), groups.d)
  if (groups.a === undefined) return null
  const [first, second, year] = [Number(groups.a), Number(groups.b), Number(groups.c)]
  // Day first is what the Netherlands and Britain write; month first only when nothing else is possible.
  const day = calendarDay(year, second, first) ?? calendarDay(year, first, second)
  return day === null ? null : { span: daySpan(day), precision: 'day' }
}

function readIso(year: number, month: number, day: string | undefined): DateToken['numeric'] {
  if (day !== undefined) {
    const date = calendarDay(year, month, Number(day))
    return date === null ? null : { span: daySpan(date), precision: 'day' }
  }
  const valid = year >= 1900 && year <= 2100 && month >= 1 && month <= 12
  return valid ? { span: monthSpan(year, month), precision: 'month' } : null
}

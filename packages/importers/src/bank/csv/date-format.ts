/**
 * Dates by a pattern such as `dd-MM-yyyy`, and telling the pattern from a column of dates.
 * Place: CSV importer. Pure.
 */
import { isIsoDate } from '../booking.js'

const tokens = ['yyyy', 'yy', 'MM', 'M', 'dd', 'd', 'HH', 'mm', 'ss'] as const
type Token = (typeof tokens)[number]

/** `YYYY-MM-DD`; null when the text does not fit the format. What follows the format (a time) is ignored. */
export function parseDate(text: string, format: string): string | null {
  const found: Partial<Record<Token, number>> = {}
  let at = 0
  for (let i = 0; i < format.length; ) {
    const token = tokens.find((candidate) => format.startsWith(candidate, i))
    if (token === undefined) {
      if (text[at] !== format[i]) return null
      at++
      i++
      continue
    }
    const digits = /^\d+/.exec(text.slice(at, at + (token.length === 1 ? 2 : token.length)))?.[0] ?? ''
    if (digits.length < token.length) return null
    found[token] = Number(digits)
    at += digits.length
    i += token.length
  }
  if (/^\d/.test(text.slice(at))) return null
  const year = found.yyyy ?? (found.yy === undefined ? undefined : 2000 + found.yy)
  return isoDate(year, found.MM ?? found.M, found.dd ?? found.d)
}

function isoDate(year: number | undefined, month: number | undefined, day: number | undefined): string | null {
  if (year === undefined || month === undefined || day === undefined) return null
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isIsoDate(text) ? text : null
}

const knownFormats = [
  'yyyyMMdd',
  'yyyy-MM-dd',
  'yyyy/MM/dd',
  'yyyy.MM.dd',
  'dd-MM-yyyy',
  'dd/MM/yyyy',
  'dd.MM.yyyy',
  'd-M-yyyy',
  'd/M/yyyy',
  'd.M.yyyy',
  'MM/dd/yyyy',
  'M/d/yyyy',
  'MM-dd-yyyy',
  'dd-MM-yy',
  'dd/MM/yy',
  'dd.MM.yy',
  'd-M-yy',
  'd/M/yy',
  'd.M.yy',
  'MM/dd/yy',
  'M/d/yy',
]

/**
 * The format that most of the non-empty values fit, of equal ones the first; null when fewer than `minShare` do.
 * Day first wins over month first unless the values tell.
 */
export function guessDateFormat(values: readonly string[], minShare = 1): string | null {
  const dates = values.map((value) => value.trim()).filter(Boolean)
  if (dates.length === 0) return null
  const fits = (format: string) => dates.filter((date) => parseDate(date, format) !== null).length
  const counts = knownFormats.map((format) => ({ format, count: fits(format) }))
  const best = counts.reduce((most, one) => (one.count > most.count ? one : most))
  return best.count > 0 && best.count >= dates.length * minShare ? best.format : null
}

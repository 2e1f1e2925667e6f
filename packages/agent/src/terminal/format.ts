/** Numbers, times and text as people read them in a terminal. */
import { createPlural } from '../i18n/plural.js'

/** The terminal speaks English. */
export const plural = createPlural('en')

export function count(value: number): string {
  return value.toLocaleString('en-GB')
}

export function bytes(value: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB']
  let size = value
  let unit = 0
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000
    unit++
  }
  return `${unit === 0 || size >= 100 ? Math.round(size) : size.toFixed(1)} ${units[unit]}`
}

export function duration(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(1)} s`
  if (seconds < 90) return `${Math.round(seconds)} s`
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`
  return `${(seconds / 3600).toFixed(1)} h`
}

/** `2025-03-31 14:00` in the terminal's own time zone; '' when there is none. */
export function moment(iso: string | null): string {
  if (iso === null) return ''
  const at = new Date(iso)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`
}

/** Breaks text into lines of at most `width` columns. */
export function wrap(text: string, width: number): string[] {
  return text
    .split('\n')
    .flatMap((line) => line.match(new RegExp(`.{1,${Math.max(20, width)}}(?:\\s|$)|\\S+`, 'g')) ?? [''])
}

/** What came from a source may hold control sequences that would drive the terminal. */
export function printable(text: string): string {
  return text.replaceAll(/(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
}

/** As `printable`, for what has to stay on one line. */
export function oneLine(text: string): string {
  return printable(text).replaceAll(/\s+/g, ' ').trim()
}

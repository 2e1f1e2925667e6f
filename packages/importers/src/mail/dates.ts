/**
 * Dates in headers (RFC 5322, section 3.3, with the obsolete forms), and the other forms that programs write:
 * `asctime`, ISO 8601, month first, names of months in the languages of common senders.
 * Place: Date and Received headers, and the separator lines of mbox files. Reads at most 200 characters.
 */
import words from './data/date-words.json' with { type: 'json' }

/** First three letters of the names of months; 0 for January. */
const monthNumbers: ReadonlyMap<string, number> = new Map(
  words.months.flatMap((names, month) => names.map((name) => [name, month] as const)),
)

/** Minutes east of Greenwich. Names that mean several zones are left out, and count as UTC (RFC 5322, 4.3). */
const zoneMinutes: ReadonlyMap<string, number> = new Map(Object.entries(words.zones))

const time = String.raw`(\d{1,2})[:.](\d{1,2})(?:[:.](\d{1,2})(?:[.,]\d{1,9})?)?\s{0,3}([AaPp]\.?[Mm]\b\.?)?`
const zone = String.raw`\s{0,3}(?:\(?(?:GMT|UTC?)?([+-]\d{1,2}:?\d{2})|\(?([A-Za-z]{1,5}))?`
const dayFirst = new RegExp(
  String.raw`(\d{1,2})[\s.-]{1,4}(\p{L}{3})\p{L}{0,8}[.,]?[\s-]{0,3}(\d{2,4})(?:,?\s{1,4}|T)${time}${zone}`,
  'u',
)
const monthFirst = new RegExp(
  String.raw`(\p{L}{3})\p{L}{0,8}\.?\s{1,4}(\d{1,2}),?\s{1,4}(\d{4}),?\s{1,4}${time}${zone}`,
  'u',
)
const asctime = new RegExp(String.raw`(\p{L}{3})\s{1,4}(\d{1,2})\s{1,4}${time}${zone}\s{1,4}(\d{4})${zone}`, 'u')
const iso = new RegExp(String.raw`(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T\s]\s{0,3}${time}${zone})?`, 'u')
const dayOnly = /(\d{1,2})[\s-]{1,4}(\p{L}{3})\p{L}{0,8}\.?[\s-]{1,4}(\d{4})/u

/**
 * @param raw the header value, with comments
 * @returns milliseconds since 1970-01-01T00:00Z, null when no date can be read
 */
export function parseDate(raw: string): number | null {
  const text = raw.length > 200 ? raw.slice(0, 200) : raw
  const usual = parseDayFirst(text)
  if (usual !== null) return usual
  const plain = withoutComments(text).replace(/\s+/g, ' ')
  return parseDayFirst(plain) ?? parseOthers(plain)
}

function parseDayFirst(text: string): number | null {
  const found = dayFirst.exec(text)
  if (found === null) return null
  return moment(found[3]!, monthNumber(found[2]!), found[1]!, found.slice(4, 8), found[8] ?? found[9])
}

function withoutComments(text: string): string {
  let plain = ''
  let depth = 0
  for (const char of text) {
    if (char === '(') depth++
    else if (char === ')' && depth > 0) depth--
    else if (depth === 0) plain += char
  }
  return plain
}

function parseOthers(text: string): number | null {
  const c = asctime.exec(text)
  if (c !== null) {
    return moment(c[9]!, monthNumber(c[1]!), c[2]!, c.slice(3, 7), c[10] ?? c[7] ?? c[11] ?? c[8])
  }
  const i = iso.exec(text)
  if (i !== null) return moment(i[1]!, Number(i[2]) - 1, i[3]!, i.slice(4, 8), i[8] ?? i[9])
  const m = monthFirst.exec(text)
  if (m !== null) return moment(m[3]!, monthNumber(m[1]!), m[2]!, m.slice(4, 8), m[8] ?? m[9])
  const d = dayOnly.exec(text)
  return d === null ? null : moment(d[3]!, monthNumber(d[2]!), d[1]!, [], undefined)
}

function monthNumber(name: string): number {
  return monthNumbers.get(name.toLowerCase()) ?? -1
}

function moment(
  yearText: string,
  month: number,
  dayText: string,
  [hourText, minuteText, secondText, half]: (string | undefined)[],
  zoneText: string | undefined,
): number | null {
  const year = fullYear(yearText)
  const day = Number(dayText)
  const hour = hourOfDay(Number(hourText ?? 0), half)
  const minute = Number(minuteText ?? 0)
  const second = Number(secondText ?? 0)
  if (month < 0 || month > 11 || day < 1 || day > 31 || hour > 24 || minute > 59 || second > 60) return null
  if (year < 1900 || year > 2200) return null
  return Date.UTC(year, month, day, hour, minute, second) - offsetMinutes(zoneText) * 60_000
}

/** Two- and three-digit years as RFC 5322, section 4.3, reads them. */
function fullYear(text: string): number {
  const year = Number(text)
  if (text.length >= 4) return year
  return text.length === 2 && year < 50 ? 2000 + year : 1900 + year
}

function hourOfDay(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0)
}

function offsetMinutes(text: string | undefined): number {
  if (text === undefined) return 0
  if (text[0] !== '+' && text[0] !== '-') return zoneMinutes.get(text.toUpperCase()) ?? 0
  const digits = text.slice(1).replace(':', '').padStart(4, '0')
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2))
  // No zone is further than this; what is, was never meant.
  if (minutes > 15 * 60) return 0
  return text[0] === '-' ? -minutes : minutes
}

/**
 * Dates as people and note programs write them, in front matter, property lines and file names.
 * Place: used by the note formats. Pure.
 */

const written =
  /(?<year>\d{4})[-./]?(?<month>\d\d)[-./]?(?<day>\d\d)(?:[T _,-]+(?<hour>\d\d?)[:.h]?(?<minute>\d\d)(?:[:.]?(?<second>\d\d))?(?:\.\d+)?\s?(?<zone>Z|[+-]\d\d:?\d\d)?)?/
const dutch = /(?<day>\d\d?)[-/.](?<month>\d\d?)[-/.](?<year>\d{4})/
const namedMonth = /\b(?:\d{1,2}\.?\s+\p{L}{3,}\s+\d{4}|\p{L}{3,}\s+\d{1,2},?\s+\d{4})\b/u

const maxDateLength = 60

/**
 * Milliseconds since 1970-01-01T00:00Z, null when there is no date in it. Local times are of `timeZone` (IANA);
 * a day without a time begins at midnight there.
 */
export function parseNoteDate(value: string, timeZone: string): number | null {
  const text = value.trim().slice(0, maxDateLength)
  const match = written.exec(text) ?? dutch.exec(text)
  if (match === null) return parseNamedMonth(text, timeZone)
  const { year, month, day, hour = '0', minute = '0', second = '0', zone } = match.groups ?? {}
  const local = { year: Number(year), month: Number(month), day: Number(day) }
  const time = { hour: Number(hour), minute: Number(minute), second: Number(second) }
  return zone === undefined ? epochOf({ ...local, ...time }, timeZone) : epochOf({ ...local, ...time }, offsetOf(zone))
}

/** The date at the beginning of a file name, or the only one in it: `2023-05-01 Meeting.md`, `20230501.txt`. */
export function dateInName(name: string, timeZone: string): number | null {
  const match = /(?<!\d)(?:19|20)\d\d(?<separator>[-_.]?)(?:0[1-9]|1[0-2])\k<separator>[0-3]\d(?!\d)/.exec(name)
  if (match === null) return null
  const rest = name.slice(match.index).replaceAll('_', '-')
  return parseNoteDate(
    /^\S{8,10}[ T-]+[0-2]\d[.:h]?[0-5]\d(?!\d)/.test(rest) ? rest : match[0].replaceAll('_', '-'),
    timeZone,
  )
}

interface DateTime {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
}

function epochOf(dateTime: DateTime, timeZone: string): number | null {
  if (dateTime.year < 1900 || dateTime.year > 2200) return null
  try {
    return Temporal.PlainDateTime.from(dateTime, { overflow: 'reject' }).toZonedDateTime(timeZone).epochMilliseconds
  } catch {
    return null
  }
}

function offsetOf(zone: string): string {
  if (zone === 'Z') return 'UTC'
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`
}

/** `May 1, 2023 3:02 PM` and `1 May 2023`, as Notion and people write it in English. */
function parseNamedMonth(text: string, timeZone: string): number | null {
  if (!namedMonth.test(text)) return null
  const asUtc = Date.parse(`${text.trim()} UTC`)
  if (Number.isNaN(asUtc)) return null
  const date = new Date(asUtc)
  return epochOf(
    {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
      hour: date.getUTCHours(),
      minute: date.getUTCMinutes(),
      second: date.getUTCSeconds(),
    },
    timeZone,
  )
}

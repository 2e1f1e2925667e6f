/** Events as iCalendar (RFC 5545). A recurring event lists each date it has, so that exceptions are kept exactly. */
import type { StoredItem } from '@confidant/vault'
import type { EventDetail, Occurrence } from '@confidant/vault/item'
import { contentLine, escapeText } from './text-lines.js'

export const calendarStart = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Confidant//Export//EN\r\n'
export const calendarEnd = 'END:VCALENDAR\r\n'

export function calendarEntry(item: StoredItem, detail: EventDetail, occurrences: Occurrence[]): string {
  const [first] = occurrences
  const startsAt = first?.startsAt ?? item.at
  if (startsAt === null) return ''
  const stamp = (at: number) => (detail.allDay ? localDay(at, detail.timeZone) : utc(at))
  const valueType = detail.allDay ? ';VALUE=DATE' : ''
  const lines = [
    contentLine('UID', escapeText(item.externalId || item.id)),
    contentLine('DTSTAMP', utc(startsAt)),
    contentLine(`DTSTART${valueType}`, stamp(startsAt)),
    first && first.endsAt > first.startsAt ? contentLine(`DTEND${valueType}`, stamp(first.endsAt)) : '',
    contentLine('SUMMARY', escapeText(item.title)),
    item.text ? contentLine('DESCRIPTION', escapeText(item.text)) : '',
    detail.location ? contentLine('LOCATION', escapeText(detail.location)) : '',
    detail.status ? contentLine('STATUS', detail.status.toUpperCase()) : '',
    detail.recurrence ? contentLine('X-CONFIDANT-RRULE', escapeText(detail.recurrence)) : '',
    ...(occurrences.length > 1 ? occurrences : []).map((occurrence) =>
      contentLine(`RDATE${valueType}`, stamp(occurrence.startsAt)),
    ),
  ]
  return `BEGIN:VEVENT\r\n${lines.join('')}END:VEVENT\r\n`
}

function utc(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}

function localDay(at: number, timeZone: string): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone || 'UTC')
  return zoned.toPlainDate().toString().replaceAll('-', '')
}

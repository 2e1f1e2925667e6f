/**
 * Events as an iCalendar file (RFC 5545) with an embedded VTIMEZONE, recurrence, exceptions and overrides.
 * Place: after the stories.
 */
import { type LocalMs, timeZone, toInstant } from '../local-time.js'
import type { CalendarEvent, Person } from '../story.js'

const amsterdam = `BEGIN:VTIMEZONE
TZID:Europe/Amsterdam
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
DTSTART:19810329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`.split('\n')

const lisbon = `BEGIN:VTIMEZONE
TZID:Europe/Lisbon
BEGIN:DAYLIGHT
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
TZNAME:WEST
DTSTART:19810329T010000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
TZNAME:WET
DTSTART:19961027T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`.split('\n')

export function icsFile(name: string, events: readonly CalendarEvent[]): Uint8Array {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Postduif//Agenda 4.2//NL',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapeText(name)}`,
    `X-WR-TIMEZONE:${timeZone}`,
    ...amsterdam,
    ...lisbon,
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
  return Buffer.from(`${lines.map(fold).join('\r\n')}\r\n`)
}

function eventLines(event: CalendarEvent): string[] {
  const time = timeProperty(event)
  const own = [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `DTSTAMP:${basic(toInstant(event.start - 14 * 86_400_000))}Z`,
    time('DTSTART', event.start),
    time('DTEND', event.end),
    `SUMMARY:${escapeText(event.summary)}`,
    ...(event.recurrence ? [`RRULE:${event.recurrence}`] : []),
    ...(event.exceptions ?? []).map((exception) => time('EXDATE', exception)),
    ...detailLines(event),
    'END:VEVENT',
  ]
  return [...own, ...(event.changes ?? []).flatMap((change) => changeLines(event, change))]
}

function changeLines(event: CalendarEvent, change: NonNullable<CalendarEvent['changes']>[number]): string[] {
  const time = timeProperty(event)
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `DTSTAMP:${basic(toInstant(change.occurrence - 86_400_000))}Z`,
    time('RECURRENCE-ID', change.occurrence),
    time('DTSTART', change.start),
    time('DTEND', change.end),
    `SUMMARY:${escapeText(change.summary ?? event.summary)}`,
    ...detailLines(event),
    'END:VEVENT',
  ]
}

function detailLines(event: CalendarEvent): string[] {
  return [
    ...(event.location ? [`LOCATION:${escapeText(event.location)}`] : []),
    ...(event.description ? [`DESCRIPTION:${escapeText(event.description)}`] : []),
    ...(event.organizer ? [`ORGANIZER;${calendarUser(event.organizer)}`] : []),
    ...(event.attendees ?? []).map((person) => `ATTENDEE;PARTSTAT=ACCEPTED;${calendarUser(person)}`),
    `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
  ]
}

function timeProperty(event: CalendarEvent): (name: string, at: LocalMs) => string {
  if (event.allDay) return (name, at) => `${name};VALUE=DATE:${basic(at).slice(0, 8)}`
  if (event.zone === 'UTC') return (name, at) => `${name}:${basic(at)}Z`
  return (name, at) => `${name};TZID=${event.zone ?? timeZone}:${basic(at)}`
}

function calendarUser({ name, address }: Person): string {
  return `CN="${name}":mailto:${address}`
}

/** `20250503T091500` */
function basic(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19).replace(/[-:]/g, '')
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n')
}

/** Lines of at most 75 octets; a fold never splits a character. */
function fold(line: string): string {
  let folded = ''
  let lengthBytes = 0
  for (const sign of line) {
    const signBytes = Buffer.byteLength(sign)
    if (lengthBytes + signBytes > 75) {
      folded += '\r\n '
      lengthBytes = 1
    }
    folded += sign
    lengthBytes += signBytes
  }
  return folded
}

/**
 * An iCalendar stream to items and rejects.
 * Place: calendar importer. Holds one VCALENDAR at a time, because a series, its changed occurrences and its time
 * zones may stand anywhere in it; bounded by what one VCALENDAR may hold.
 */
import { type Component, createComponentReader } from '../lines/components.js'
import { type ContentLine, unescapeText } from '../lines/content-line.js'
import type { LogicalLine } from '../lines/logical-lines.js'
import type { ItemOrReject } from '../outcome.js'
import { utcZone, type ZoneLookup } from '../time/zone.js'
import { type ComponentGroup, draftOf } from './calendar-draft.js'
import { type CalendarZones, createCalendarZones } from './calendar-zones.js'
import { lineOf, textOf } from './component-values.js'
import type { OccurrenceBounds } from './occurrences.js'
import { componentRevision } from './revision.js'

export interface CalendarReaderOptions {
  zones: ZoneLookup
  /** IANA name of the importing person's own zone. */
  timeZone: string
  /** Milliseconds since 1970-01-01T00:00Z. */
  nowMs: number
  /** What the calendar is called when it does not say so itself. */
  calendarName: string
}

/** Something read, whose item is made only when it is asked for. */
export interface CalendarEntry {
  /** Ordinal of its first component in the input. */
  position: number
  make(): ItemOrReject
}

const maxOccurrences = 20_000
/** Periods and dates that the rules of one input may go through: some seconds. */
const maxWork = 50_000_000
/** In UTF-16 units: what one VCALENDAR may hold in memory. */
const maxCalendarChars = 64 * 1024 * 1024
const componentBounds = { maxLines: 20_000, maxChars: 16 * 1024 * 1024, maxDepth: 8 }

/** Methods of iTIP (RFC 5546) whose events say nothing new: answers, withdrawals, requests for another time. */
const answers = new Set(['REPLY', 'CANCEL', 'REFRESH', 'COUNTER', 'DECLINECOUNTER'])

const readProperties = new Set([
  ...['UID', 'SEQUENCE', 'SUMMARY', 'LOCATION', 'DESCRIPTION', 'X-ALT-DESC', 'COMMENT', 'URL', 'CATEGORIES', 'STATUS'],
  ...[
    'DTSTART',
    'DTEND',
    'DUE',
    'DURATION',
    'DTSTAMP',
    'LAST-MODIFIED',
    'RRULE',
    'EXRULE',
    'RDATE',
    'EXDATE',
    'RECURRENCE-ID',
  ],
  ...['ORGANIZER', 'ATTENDEE', 'ATTACH', 'CONFERENCE', 'X-GOOGLE-CONFERENCE'],
])

interface OpenCalendar {
  name: string
  method: string
  zones: CalendarZones
  groups: Map<string, ComponentGroup & { position: number }>
  rejects: CalendarEntry[]
  chars: number
}

export function createCalendarReader(options: CalendarReaderOptions) {
  let position = 0
  let calendar: OpenCalendar | null = null
  let finished: CalendarEntry[] = []
  const bounds: OccurrenceBounds = { nowMs: options.nowMs, maxOccurrences, budget: { remaining: maxWork } }

  const current = () => {
    calendar ??= {
      name: options.calendarName,
      method: '',
      zones: createCalendarZones(options.zones),
      groups: new Map(),
      rejects: [],
      chars: 0,
    }
    return calendar
  }

  const reject = (reason: string) => {
    current().rejects.push({ position: position++, make: () => ({ reject: reason }) })
  }

  const take = (component: Component) => {
    const open = current()
    if (component.name === 'VTIMEZONE') return open.zones.add(component)
    if (component.name === 'VFREEBUSY') return reject('Free/busy times contain nothing to import.')
    if (component.name !== 'VEVENT' && component.name !== 'VTODO' && component.name !== 'VJOURNAL') return
    // What is not read later would only fill memory until the calendar ends.
    component.lines = component.lines.filter(({ name }) => readProperties.has(name))
    component.components = []
    for (const line of component.lines) open.chars += line.value.length
    if (open.chars > maxCalendarChars) return reject('The calendar is too large; this entry was skipped.')
    addToGroup(open, component)
  }

  const addToGroup = (open: OpenCalendar, component: Component) => {
    const uid = textOf(component, 'UID')
    const key = uid === '' ? `#${position}` : `uid:${uid}`
    const group = open.groups.get(key) ?? { uid, master: null, overrides: [], position: position++ }
    open.groups.set(key, group)
    if (lineOf(component, 'RECURRENCE-ID') !== null) group.overrides.push(component)
    else if (group.master === null || componentRevision(component) >= componentRevision(group.master))
      group.master = component
  }

  const close = () => {
    if (calendar === null) return
    const open = calendar
    calendar = null
    const ownZone = options.zones(options.timeZone) ?? utcZone
    const context = { zones: open.zones, ownZone, calendar: open.name, bounds, onUnknownZone: () => {} }
    for (const group of open.groups.values()) {
      const make = () =>
        answers.has(open.method)
          ? { reject: 'A reply to an invitation or its cancellation, not an event.' }
          : draftOf(group, context)
      finished.push({ position: group.position, make })
    }
    finished.push(...open.rejects)
    finished.sort((a, b) => a.position - b.position)
  }

  const property = (line: ContentLine) => {
    if (line.name === 'METHOD') current().method = line.value.trim().toUpperCase()
    if (line.name === 'X-WR-CALNAME' || line.name === 'NAME') current().name = unescapeText(line.value).trim()
  }

  const reader = createComponentReader(new Set(['VCALENDAR']), componentBounds, {
    open: close,
    line: property,
    close,
    component: take,
    tooLarge: () => reject('A calendar entry is too large and was skipped.'),
  })

  const drain = (): CalendarEntry[] => {
    const entries = finished
    finished = []
    return entries
  }

  return {
    push(lines: readonly LogicalLine[]): CalendarEntry[] {
      for (const line of lines) reader.push(line)
      return drain()
    },
    end(): CalendarEntry[] {
      reader.end()
      close()
      return drain()
    },
  }
}

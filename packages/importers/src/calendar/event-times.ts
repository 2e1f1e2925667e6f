/**
 * When one component begins and ends.
 * Place: calendar importer. A time without a zone, and a date, are in the importing person's own zone.
 */
import type { Component } from '../lines/components.js'
import { type ContentLine, param } from '../lines/content-line.js'
import { dayMs } from '../time/civil-date.js'
import { type Duration, parseDuration, parseLocalTime } from '../time/local-time.js'
import { utcZone, type Zone } from '../time/zone.js'
import type { CalendarZones } from './calendar-zones.js'
import { lineOf } from './component-values.js'

export interface TimeContext {
  zones: CalendarZones
  /** The importing person's own. */
  ownZone: Zone
  /** Called when a zone is named that nothing explains. */
  onUnknownZone(): void
}

/** A point of time as written: what the clock shows, and where. */
export interface WrittenTime {
  localMs: number
  dateOnly: boolean
  zone: Zone
  /** True when neither Z nor a zone was written. */
  floating: boolean
}

export interface EventSpan {
  start: WrittenTime
  length: Duration
}

/** Null when the value is not a date or time. */
export function writtenTime(value: string, line: ContentLine, context: TimeContext): WrittenTime | null {
  const time = parseLocalTime(value)
  if (time === null) return null
  const dateOnly = time.dateOnly || param(line, 'VALUE').toUpperCase() === 'DATE'
  const localMs = dateOnly ? Math.floor(time.localMs / dayMs) * dayMs : time.localMs
  if (dateOnly) return { localMs, dateOnly, zone: context.ownZone, floating: true }
  if (time.utc) return { localMs, dateOnly, zone: utcZone, floating: false }
  const tzid = param(line, 'TZID')
  if (tzid === '') return { localMs, dateOnly, zone: context.ownZone, floating: true }
  const zone = context.zones.resolve(tzid)
  if (zone === null) context.onUnknownZone()
  return { localMs, dateOnly, zone: zone ?? context.ownZone, floating: zone === null }
}

export function timeOf(component: Component, name: string, context: TimeContext): WrittenTime | null {
  const line = lineOf(component, name)
  return line === null ? null : writtenTime(line.value, line, context)
}

export function epochMs(time: WrittenTime): number {
  return time.zone.toEpochMs(time.localMs)
}

/** Null when there is no time at all. A task (VTODO) without a beginning takes place when it is due. */
export function spanOf(component: Component, context: TimeContext): EventSpan | null {
  const start = timeOf(component, 'DTSTART', context) ?? timeOf(component, 'DUE', context)
  if (start === null) return null
  const end = timeOf(component, 'DTEND', context) ?? timeOf(component, 'DUE', context)
  return { start, length: lengthOf(component, start, end) }
}

function lengthOf(component: Component, start: WrittenTime, end: WrittenTime | null): Duration {
  const duration = parseDuration(lineOf(component, 'DURATION')?.value ?? '')
  if (end !== null && start.dateOnly)
    return { days: Math.max(Math.ceil((end.localMs - start.localMs) / dayMs), 1), exactMs: 0 }
  if (end !== null) return { days: 0, exactMs: Math.max(epochMs(end) - epochMs(start), 0) }
  if (duration !== null && duration.days >= 0 && duration.exactMs >= 0) return duration
  return { days: start.dateOnly && component.name === 'VEVENT' ? 1 : 0, exactMs: 0 }
}

/** End of an occurrence that begins at a local time. */
export function endMs(startLocalMs: number, zone: Zone, length: Duration): number {
  const startMs = zone.toEpochMs(startLocalMs)
  const end = zone.toEpochMs(startLocalMs + length.days * dayMs) + length.exactMs
  return Math.max(end, startMs)
}

/**
 * An embedded VTIMEZONE (RFC 5545, 3.6.5) as a zone.
 * Place: calendar importer, for zones that the system does not know by name. Bounded in what it expands.
 */
import type { Component } from '../lines/components.js'
import { dayMs } from '../time/civil-date.js'
import { parseLocalTime, parseUtcOffset } from '../time/local-time.js'
import { createZone, type Transition, type Zone } from '../time/zone.js'
import { expandRule } from './recurrence.js'
import { parseRecurrenceRule } from './recurrence-rule.js'

const lastOnsetMs = Date.UTC(2100, 0, 1)
const maxOnsets = 400
const maxObservances = 200

interface Onset extends Transition {
  offsetFromMs: number
}

/** @param name IANA name of the zone, '' when it has none. Null when the definition gives no offset. */
export function readVtimezone(component: Component, name: string): Zone | null {
  const onsets = component.components.slice(0, maxObservances).flatMap(onsetsOf)
  onsets.sort((a, b) => a.atMs - b.atMs)
  const first = onsets[0]
  return first === undefined ? null : createZone(name, first.offsetFromMs, onsets)
}

function onsetsOf(observance: Component): Onset[] {
  const value = (name: string) => observance.lines.find((line) => line.name === name)?.value
  const offsetMs = parseUtcOffset(value('TZOFFSETTO') ?? '')
  if (offsetMs === null) return []
  const offsetFromMs = parseUtcOffset(value('TZOFFSETFROM') ?? '') ?? offsetMs
  const start = parseLocalTime(value('DTSTART') ?? '')
  if (start === null) return [{ atMs: -Infinity, offsetMs, offsetFromMs }]
  const locals = [start.localMs]
  for (const line of observance.lines) {
    if (line.name === 'RRULE') locals.push(...ruleOnsets(line.value, start.localMs, offsetFromMs))
    if (line.name === 'RDATE') {
      for (const date of line.value.split(',').slice(0, maxOnsets))
        locals.push(parseLocalTime(date)?.localMs ?? start.localMs)
    }
  }
  return [...new Set(locals)].map((localMs) => ({ atMs: localMs - offsetFromMs, offsetMs, offsetFromMs }))
}

function ruleOnsets(text: string, startMs: number, offsetFromMs: number): number[] {
  const rule = parseRecurrenceRule(text)
  if (rule === null) return []
  const until = parseLocalTime(rule.until)
  // UNTIL is in UTC here (RFC 5545, 3.6.5); a day of tolerance costs nothing with onsets half a year apart.
  const untilMs = until === null ? lastOnsetMs : until.localMs + (until.utc ? offsetFromMs : dayMs)
  const onsets: number[] = []
  for (const time of expandRule(rule, startMs, false, {
    untilMs: Math.min(untilMs, lastOnsetMs),
    budget: { remaining: 5000 },
  })) {
    onsets.push(time)
    if (onsets.length === maxOnsets) break
  }
  return onsets
}

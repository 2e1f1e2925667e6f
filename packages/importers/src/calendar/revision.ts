/**
 * Which revision of an entry a calendar holds (RFC 5545, 3.8.7).
 * Place: calendar importer. Pure.
 */
import type { Component } from '../lines/components.js'
import { parseLocalTime } from '../time/local-time.js'
import { plausibleTime } from '../time/plausible-time.js'
import { lineOf } from './component-values.js'

/** That of whichever of the components changed last; see `componentRevision`. */
export function revisionOf(components: readonly Component[]): number {
  return components.reduce((latest, component) => Math.max(latest, componentRevision(component)), 0)
}

/**
 * Milliseconds since 1970-01-01T00:00Z, of which the whole seconds are when it was last changed and the rest is
 * SEQUENCE, for what changed twice in a second or gives no time. 0 when nothing is said. LAST-MODIFIED comes before
 * DTSTAMP, which is the same time in some calendars and the time of the export in others.
 */
export function componentRevision(component: Component): number {
  const changedMs = timeIn(component, 'LAST-MODIFIED') || timeIn(component, 'DTSTAMP')
  return changedMs + sequenceOf(component)
}

/** 0 for what is no time, or one before all calendars on computers. Always in UTC, whether written with Z or not. */
function timeIn(component: Component, name: string): number {
  const time = parseLocalTime(lineOf(component, name)?.value ?? '')
  return time === null ? 0 : Math.max(plausibleTime(time.localMs) ?? 0, 0)
}

function sequenceOf(component: Component): number {
  const sequence = Math.trunc(Number(lineOf(component, 'SEQUENCE')?.value ?? 0)) || 0
  return Math.min(Math.max(sequence, 0), 999)
}

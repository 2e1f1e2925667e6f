/**
 * Changed single occurrences of a series (RECURRENCE-ID), also those that change all that follow.
 * Place: below `expandEvent`.
 */
import type { Component } from '../lines/components.js'
import { param } from '../lines/content-line.js'
import { dayMs } from '../time/civil-date.js'
import type { Duration } from '../time/local-time.js'
import { lineOf, textOf } from './component-values.js'
import { endMs, epochMs, spanOf, type TimeContext, timeOf, type WrittenTime } from './event-times.js'

/** One occurrence while a series is put together, in milliseconds since 1970-01-01T00:00Z. */
export interface Instance {
  startMs: number
  endMs: number
  /** Date as written, for exclusions that name a day only. */
  localDay: number
  title?: string
}

/** @param instances by the moment at which each would have begun; changed in place */
export function applyOverrides(
  instances: Map<number, Instance>,
  masterTitle: string,
  masterLength: Duration,
  overrides: Component[],
  context: TimeContext,
): void {
  const dated = datedOverrides(overrides, context)
  const originals = [...instances.keys()].sort((a, b) => a - b)
  const keyByDay = new Map([...instances].map(([key, { localDay }]) => [localDay, key]))
  for (const { override, id, atMs, following } of dated) {
    // Several programs write the day alone as RECURRENCE-ID of a time.
    const ofDay = id.dateOnly ? keyByDay.get(Math.floor(id.localMs / dayMs)) : undefined
    const key = instances.has(atMs) ? atMs : (ofDay ?? atMs)
    const span = spanOf(override, context)
    const cancelled = textOf(override, 'STATUS').toUpperCase() === 'CANCELLED'
    const title = textOf(override, 'SUMMARY')
    const start = span?.start ?? id
    const length = span?.length ?? masterLength
    const changed = (shiftMs: number): Instance => ({
      startMs: start.zone.toEpochMs(start.localMs + shiftMs),
      endMs: endMs(start.localMs + shiftMs, start.zone, length),
      localDay: Math.floor((start.localMs + shiftMs) / dayMs),
      ...(title === '' || title === masterTitle ? {} : { title }),
    })
    if (following) {
      const from = id.zone.toLocalMs(key)
      for (const original of originals) {
        if (original <= key || !instances.has(original)) continue
        if (cancelled) instances.delete(original)
        else instances.set(original, changed(id.zone.toLocalMs(original) - from))
      }
    }
    if (cancelled) instances.delete(key)
    else instances.set(key, changed(0))
  }
}

interface DatedOverride {
  override: Component
  id: WrittenTime
  atMs: number
  /** RANGE=THISANDFUTURE: it changes all later ones too. */
  following: boolean
}

/** Each of those goes through all later occurrences; a series is not split more often than this. */
const maxFollowing = 100

/** Those for all that follow first, in order, so that a change of a single date wins over them. */
function datedOverrides(overrides: Component[], context: TimeContext): DatedOverride[] {
  const dated = overrides.flatMap((override) => {
    const id = timeOf(override, 'RECURRENCE-ID', context)
    return id === null ? [] : [{ override, id, atMs: epochMs(id), following: isFollowing(override) }]
  })
  const following = dated.filter((one) => one.following).sort((a, b) => a.atMs - b.atMs)
  return [...following.slice(0, maxFollowing), ...dated.filter((one) => !one.following).sort((a, b) => a.atMs - b.atMs)]
}

function isFollowing(override: Component): boolean {
  const line = lineOf(override, 'RECURRENCE-ID')
  return line !== null && param(line, 'RANGE').toUpperCase() === 'THISANDFUTURE'
}

/**
 * All times at which an event takes place: rules, added and excluded dates, and changed single occurrences.
 * Place: calendar importer. Bounded by a horizon, by a number of occurrences and by steps; says when a bound cut it.
 */
import type { Occurrence } from '@confidant/vault/item'
import type { Component } from '../lines/components.js'
import type { ContentLine } from '../lines/content-line.js'
import { dayMs } from '../time/civil-date.js'
import { type Duration, parseDuration, parseLocalTime } from '../time/local-time.js'
import { linesOf, textOf } from './component-values.js'
import {
  type EventSpan,
  endMs,
  epochMs,
  spanOf,
  type TimeContext,
  type WrittenTime,
  writtenTime,
} from './event-times.js'
import type { WorkBudget } from './expansion-bounds.js'
import { applyOverrides, type Instance } from './overrides.js'
import { expandRule } from './recurrence.js'
import { parseRecurrenceRule, type RecurrenceRule } from './recurrence-rule.js'

export interface OccurrenceBounds {
  /** Milliseconds since 1970-01-01T00:00Z; rules are expanded to the end of the tenth year after the later of now and DTSTART. */
  nowMs: number
  maxOccurrences: number
  /** Work that the rules of one input may cost together; see `ExpansionBounds`. */
  budget: WorkBudget
}

export interface Expansion {
  occurrences: Occurrence[]
  /** Parts of the recurrence that could not be followed, in plain words. */
  warnings: string[]
}

const horizonYears = 10
const maxWorkPerRule = 2_000_000
const maxRules = 10
const maxDates = 20_000

/** @param overrides components with RECURRENCE-ID of the same UID */
export function expandEvent(
  master: Component,
  overrides: Component[],
  context: TimeContext,
  bounds: OccurrenceBounds,
): Expansion {
  const warnings: string[] = []
  const span = spanOf(master, context)
  if (span === null) return { occurrences: [], warnings }
  const instances = masterInstances(master, span, context, bounds, warnings)
  applyOverrides(instances, textOf(master, 'SUMMARY'), span.length, overrides, context)
  return { occurrences: inOrder(instances).slice(0, bounds.maxOccurrences), warnings }
}

/** Occurrences of changed single dates whose series is not in the calendar. */
export function expandOrphans(overrides: Component[], context: TimeContext, bounds: OccurrenceBounds): Occurrence[] {
  const instances = new Map<number, Instance>()
  applyOverrides(instances, textOf(overrides[0]!, 'SUMMARY'), { days: 0, exactMs: 0 }, overrides, context)
  return inOrder(instances).slice(0, bounds.maxOccurrences)
}

/** A changed occurrence may have come to lie on another one of the same length; both are then one. */
function inOrder(instances: ReadonlyMap<number, Instance>): Occurrence[] {
  const sorted = [...instances.values()].sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs)
  const distinct = sorted.filter(
    ({ startMs, endMs }, i) => i === 0 || startMs !== sorted[i - 1]!.startMs || endMs !== sorted[i - 1]!.endMs,
  )
  return distinct.map(({ startMs, endMs, title }) => ({
    startsAt: startMs,
    endsAt: endMs,
    ...(title === undefined ? {} : { title }),
  }))
}

/** By the moment at which each would have begun, which is what RECURRENCE-ID and EXDATE refer to. */
function masterInstances(
  master: Component,
  span: EventSpan,
  context: TimeContext,
  bounds: OccurrenceBounds,
  warnings: string[],
): Map<number, Instance> {
  const { start, length } = span
  const instances = new Map<number, Instance>()
  const add = (localMs: number, zone = start.zone, own: Duration = length) => {
    const instance = {
      startMs: zone.toEpochMs(localMs),
      endMs: endMs(localMs, zone, own),
      localDay: Math.floor(localMs / dayMs),
    }
    if (instances.size < bounds.maxOccurrences) instances.set(instance.startMs, instance)
    return instances.size < bounds.maxOccurrences
  }
  const rules = linesOf(master, 'RRULE').slice(0, maxRules)
  for (const line of rules) {
    const rule = parseRecurrenceRule(line.value)
    if (rule === null) warnings.push('The recurrence rule is invalid; only the first date was imported.')
    else if (!expandInto(rule, start, bounds, add))
      warnings.push('The event recurs too often; only the first dates were imported.')
  }
  // The rule may not yield DTSTART itself; an event that would then never take place stands at DTSTART.
  if (instances.size === 0) add(start.localMs)
  addDates(linesOf(master, 'RDATE'), context, add)
  const excluded = excludedTimes(master, start, context, bounds)
  for (const [key, { startMs, localDay }] of instances) {
    if (excluded.times.has(startMs) || excluded.days.has(localDay)) instances.delete(key)
  }
  return instances
}

/** False when it stopped before the horizon. */
function expandInto(
  rule: RecurrenceRule,
  start: WrittenTime,
  bounds: OccurrenceBounds,
  add: (localMs: number) => boolean,
): boolean {
  // A whole year, so that reading the same calendar again on another day yields the same dates.
  const lastYear = new Date(Math.max(start.localMs, bounds.nowMs)).getUTCFullYear() + horizonYears
  const horizon = Date.UTC(lastYear + 1, 0) - 1
  const untilMs = Math.min(untilLocalMs(rule, start), horizon)
  const share = Math.max(Math.min(maxWorkPerRule, bounds.budget.remaining), 0)
  const budget = { remaining: share }
  let complete = true
  for (const localMs of expandRule(rule, start.localMs, start.dateOnly, { untilMs, budget })) {
    complete = add(localMs)
    if (!complete) break
  }
  bounds.budget.remaining -= share - Math.max(budget.remaining, 0)
  return complete && budget.remaining > 0
}

function untilLocalMs(rule: RecurrenceRule, start: WrittenTime): number {
  const until = parseLocalTime(rule.until)
  if (until === null) return Number.POSITIVE_INFINITY
  // A day as UNTIL of a time includes all of that day, as the programs that write it mean.
  if (until.dateOnly) return start.dateOnly ? until.localMs : until.localMs + dayMs - 1
  if (!until.utc) return until.localMs
  const localMs = start.zone.toLocalMs(until.localMs)
  return start.dateOnly ? Math.max(localMs, Math.floor(until.localMs / dayMs) * dayMs) : localMs
}

function addDates(
  lines: ContentLine[],
  context: TimeContext,
  add: (localMs: number, zone: WrittenTime['zone'], own?: Duration) => boolean,
): void {
  for (const { line, value } of dateValues(lines)) {
    const [from = '', to = ''] = value.split('/')
    const time = writtenTime(from, line, context)
    if (time === null) continue
    const end = to === '' ? null : writtenTime(to, line, context)
    const own = end === null ? parseDuration(to) : { days: 0, exactMs: Math.max(epochMs(end) - epochMs(time), 0) }
    if (!add(time.localMs, time.zone, own ?? undefined)) return
  }
}

function dateValues(lines: ContentLine[]): { line: ContentLine; value: string }[] {
  return lines.flatMap((line) => line.value.split(',').map((value) => ({ line, value }))).slice(0, maxDates)
}

function excludedTimes(master: Component, start: WrittenTime, context: TimeContext, bounds: OccurrenceBounds) {
  const times = new Set<number>()
  const days = new Set<number>()
  for (const { line, value } of dateValues(linesOf(master, 'EXDATE'))) {
    const time = writtenTime(value, line, context)
    if (time?.dateOnly) days.add(Math.floor(time.localMs / dayMs))
    else if (time && start.dateOnly) days.add(Math.floor(time.localMs / dayMs))
    else if (time) times.add(epochMs(time))
  }
  for (const line of linesOf(master, 'EXRULE').slice(0, maxRules)) {
    const rule = parseRecurrenceRule(line.value)
    if (rule === null) continue
    expandInto(rule, start, bounds, (localMs) => times.add(start.zone.toEpochMs(localMs)).size < bounds.maxOccurrences)
  }
  return { times, days }
}

/**
 * One item from all components of one UID: the series and its changed single occurrences.
 * Place: calendar importer.
 */
import type { EventDetail, NoteDetail } from '@confidant/vault/item'
import type { Component } from '../lines/components.js'
import type { ItemOrReject } from '../outcome.js'
import { digestOf } from '../text/digest.js'
import { plausibleTime } from '../time/plausible-time.js'
import { categoriesOf, textOfGroup } from './calendar-text.js'
import { lineOf, textOf } from './component-values.js'
import { epochMs, spanOf, type TimeContext, timeOf } from './event-times.js'
import { attachmentsOf } from './inline-attachments.js'
import { expandEvent, expandOrphans, type OccurrenceBounds } from './occurrences.js'
import { peopleOf } from './people.js'
import { revisionOf } from './revision.js'

/** The components of one UID in one calendar. */
export interface ComponentGroup {
  /** '' when the source gave none. */
  uid: string
  /** Without RECURRENCE-ID; the latest revision. Null when there are only changed occurrences. */
  master: Component | null
  overrides: Component[]
}

export interface DraftContext extends TimeContext {
  calendar: string
  bounds: OccurrenceBounds
}

/** The reason instead, in one sentence, when the group holds nothing that an item could be made of. */
export function draftOf(group: ComponentGroup, context: DraftContext): ItemOrReject {
  const main = group.master ?? group.overrides[0]!
  const warnings: string[] = []
  const own: DraftContext = {
    ...context,
    onUnknownZone: () => warnings.push('Unknown time zone; its times were read in your own time zone.'),
  }
  const title = textOf(main, 'SUMMARY')
  const text = textOfGroup(main, group.overrides)
  const span = spanOf(main, own)
  if (title === '' && text === '' && span === null) return { reject: 'The calendar entry is empty.' }
  if (span === null && main.name === 'VEVENT') warnings.push('The event has no valid start time, so it has no date.')
  const start = span === null ? timeOf(main, 'DTSTAMP', own) : span.start
  const at = start === null ? null : plausibleTime(epochMs(start))
  const common = {
    identity: group.uid === '' ? `ics:${digestOf([main.name, title, text, String(at)])}` : `uid:${group.uid}`,
    externalId: group.uid,
    // Changed occurrences alone are no revision of their series.
    ...(group.uid === '' || group.master === null ? {} : { revision: revisionOf([group.master, ...group.overrides]) }),
    at,
    title,
    participants: peopleOf([main, ...group.overrides]),
    text,
    html: '',
    threadKeys: [],
    weakThreadKey: '',
    attachments: attachmentsOf(main),
  }
  if (main.name === 'VJOURNAL') {
    return { ...common, kind: 'note', occurrences: [], detail: noteDetail(main), warnings }
  }
  const detail = eventDetail(main, own, context.calendar)
  const occurrences = detail.status === 'cancelled' ? [] : occurrencesOf(group, own, context.bounds, warnings)
  if (main.brokenLines > 0) warnings.push(`Lines of the entry that could not be read: ${main.brokenLines}.`)
  if (!main.ended) warnings.push('The entry is truncated; what was there was imported.')
  return { ...common, kind: 'event', occurrences, detail, warnings: [...new Set(warnings)] }
}

function occurrencesOf(group: ComponentGroup, context: TimeContext, bounds: OccurrenceBounds, warnings: string[]) {
  if (group.master === null) return expandOrphans(group.overrides, context, bounds)
  const expansion = expandEvent(group.master, group.overrides, context, bounds)
  warnings.push(...expansion.warnings)
  return expansion.occurrences
}

function eventDetail(main: Component, context: TimeContext, calendar: string): EventDetail {
  const span = spanOf(main, context)
  return {
    kind: 'event',
    location: textOf(main, 'LOCATION'),
    status: textOf(main, 'STATUS').toLowerCase(),
    allDay: span?.start.dateOnly ?? false,
    recurrence: lineOf(main, 'RRULE')?.value.trim() ?? '',
    timeZone: span === null || span.start.floating ? '' : span.start.zone.name,
    calendar,
  }
}

function noteDetail(main: Component): NoteDetail {
  return { kind: 'note', format: 'text/plain', tags: categoriesOf(main) }
}

/**
 * Calendars: iCalendar files (RFC 5545, RFC 7986) and calendars that come inside mail.
 * Place: importers. Reads only what it is given.
 */
import type { ItemDraft } from '@confidant/vault/item'
import type { Importer, ImportInput, ImportOptions, ImportOutcome } from '../importer.js'
import { createLogicalLineReader } from '../lines/logical-lines.js'
import { outcomeAt } from '../outcome.js'
import { decodeHead } from '../text/decode.js'
import { createZoneLookup } from '../time/zone.js'
import { type CalendarEntry, createCalendarReader } from './calendar-reader.js'

export interface CalendarDeps {
  /** Milliseconds since 1970-01-01T00:00Z; open-ended recurrence is expanded to the end of the tenth year after it. */
  now(): number
}

/** Bytes that one content line may hold; inline attachments are the long ones. */
const maxLineBytes = 16 * 1024 * 1024

export function createIcsImporter({ now }: CalendarDeps): Importer {
  return { id: 'ics', detect, read: (input, options) => readCalendarInput(input, options, now()) }
}

/** A calendar says in its first line what it is; some programs write an entry alone. */
function detect(head: Uint8Array): number {
  const first = /^\s*BEGIN:(VCALENDAR|VEVENT|VTODO|VJOURNAL)\s*[\r\n]/i.exec(decodeHead(head.subarray(0, 512)))
  return first === null ? 0 : first[1]!.toUpperCase() === 'VCALENDAR' ? 1 : 0.9
}

async function* readCalendarInput(
  input: ImportInput,
  options: ImportOptions,
  nowMs: number,
): AsyncGenerator<ImportOutcome> {
  const calendarName = input.name.replace(/\.(?:ics|ical|ifb|vcs)$/i, '')
  const reader = createCalendarReader({ zones: createZoneLookup(), timeZone: options.timeZone, nowMs, calendarName })
  const lines = createLogicalLineReader({ maxLineBytes })
  for await (const chunk of input.stream()) yield* outcomes(reader.push(lines.push(chunk)), options)
  yield* outcomes(reader.push(lines.end()), options)
  yield* outcomes(reader.end(), options)
}

function* outcomes(entries: CalendarEntry[], options: ImportOptions): Generator<ImportOutcome> {
  for (const { position, make } of entries) {
    const outcome = outcomeAt(position, options, make)
    if (outcome !== null) yield outcome
  }
}

/**
 * The events of a calendar that came inside something else, such as a mail. Empty for answers to invitations and
 * withdrawals (METHOD REPLY, CANCEL, COUNTER…) and for what cannot be read. Bounded as files are.
 * @param options.timeZone IANA name of the person's own zone, for local times
 */
export function readCalendar(bytes: Uint8Array, options: { timeZone?: string; nowMs?: number } = {}): ItemDraft[] {
  const reader = createCalendarReader({
    zones: createZoneLookup(),
    timeZone: options.timeZone ?? 'UTC',
    nowMs: options.nowMs ?? Date.now(),
    calendarName: '',
  })
  const lines = createLogicalLineReader({ maxLineBytes })
  const entries = [...reader.push(lines.push(bytes)), ...reader.push(lines.end()), ...reader.end()]
  return entries.map(({ make }) => make()).filter((made): made is ItemDraft => !('reject' in made))
}

/**
 * What every note format reads out, and the item that is made of it.
 * Place: used by the note importer. Pure.
 */
import type { ItemDraft } from '@confidant/vault/item'
import type { ImportInput } from '../importer.js'
import { digestOf } from '../text/digest.js'
import { truncatedTextWarning } from '../text/truncated-text.js'
import { dateInName } from './note-date.js'

export interface Note {
  /** Media type of the source. */
  format: string
  /** '' when the note itself gives none; the file's name stands in for it. */
  title: string
  text: string
  html: string
  tags: string[]
  /** Milliseconds since 1970-01-01T00:00Z, null when the note itself does not say. */
  at: number | null
}

/** Longest text kept of one note, in UTF-16 code units. */
const maxTextLength = 10_000_000

export function toNoteItem(note: Note, input: ImportInput, timeZone: string): ItemDraft {
  const isTruncated = note.text.length > maxTextLength
  return {
    kind: 'note',
    identity: `note:${digestOf([note.title, note.text, note.html])}`,
    externalId: input.path,
    at: note.at ?? dateInName(input.name, timeZone) ?? input.modifiedAt,
    title: note.title !== '' ? note.title : titleOfName(input.name),
    participants: [],
    text: note.text.slice(0, maxTextLength).toWellFormed(),
    html: note.html,
    threadKeys: [],
    weakThreadKey: '',
    occurrences: [],
    attachments: [],
    detail: { kind: 'note', format: note.format, tags: [...new Set(note.tags)].slice(0, 100) },
    warnings: isTruncated ? [truncatedTextWarning] : [],
  }
}

/** A file's name without its ending, and without the identifier that Notion adds. */
function titleOfName(name: string): string {
  const dot = name.lastIndexOf('.')
  const stem = dot > 0 ? name.slice(0, dot) : name
  return stem.replace(/[ _][0-9a-f]{32}$/, '') || name
}

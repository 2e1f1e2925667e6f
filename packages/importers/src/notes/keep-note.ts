/**
 * Notes of Google Keep, one JSON file each, as Google Takeout writes them.
 * Place: used by the note importer.
 */
import { plausibleTime } from '../time/plausible-time.js'
import type { Note } from './note-draft.js'

/** Fields that together nothing but a Keep note has. */
export function looksLikeKeepNote(head: string): boolean {
  return /^\s*\{/.test(head) && head.includes('"userEditedTimestampUsec"') && head.includes('"isTrashed"')
}

/** Null when it is no note of Keep. Fields that are missing or of another type count as empty. */
export function readKeepNote(json: string): Note | null {
  const note = parseJson(json)
  if (!isRecord(note)) return null
  const list = recordsOf(note.listContent).map(
    (each) => `${each.isChecked === true ? '[x]' : '[ ]'} ${textOf(each.text)}`,
  )
  const links = recordsOf(note.annotations).map(({ title, url }) => `${textOf(title)} ${textOf(url)}`.trim())
  const timestampUs = [note.createdTimestampUsec, note.userEditedTimestampUsec].find((each) => typeof each === 'number')
  const states = [...(note.isTrashed === true ? ['trash'] : []), ...(note.isArchived === true ? ['archive'] : [])]
  const text = [textOf(note.textContent), list.join('\n'), links.join('\n')].filter((part) => part !== '').join('\n\n')
  return {
    format: 'text/plain',
    title: textOf(note.title),
    text: text.replace(/\r\n?/g, '\n'),
    html: '',
    tags: [...recordsOf(note.labels).map((label) => textOf(label.name)), ...states],
    at: timestampUs === undefined ? null : plausibleTime(timestampUs / 1000),
  }
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function recordsOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : []
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

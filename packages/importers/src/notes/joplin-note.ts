/**
 * Notes of Joplin's own export, which puts the properties after the text, ending in `type_: 1`.
 * Place: used by the note importer. Pure.
 */
import { readMarkdownNote } from './markdown-note.js'
import { parseNoteDate } from './note-date.js'
import type { Note } from './note-draft.js'

const block = /(?:^|\n\n)(?<properties>id: [0-9a-f]{32}\n(?:[a-z_]+:[^\n]*\n)*type_: (?<type>\d+))\s*$/
const tailLength = 8192

/** Null when it is not from Joplin; 'other' for its folders, tags and files, which hold no text. */
export function readJoplinNote(text: string, timeZone: string): Note | 'other' | null {
  const tail = text.slice(-tailLength)
  const match = block.exec(tail)
  if (match === null) return null
  if (match.groups?.type !== '1') return 'other'
  const properties = match.groups.properties ?? ''
  const body = text.slice(0, text.length - tail.length + match.index)
  const lineEnd = body.indexOf('\n')
  const created = /^(?:user_)?created_time: (.+)$/m.exec(properties)?.[1] ?? ''
  const note = readMarkdownNote(lineEnd === -1 ? '' : body.slice(lineEnd + 1), timeZone)
  return {
    ...note,
    title: (lineEnd === -1 ? body : body.slice(0, lineEnd)).trim(),
    at: parseNoteDate(created, timeZone) ?? note.at,
  }
}

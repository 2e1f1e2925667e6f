/**
 * The importer of notes: Markdown, plain text, HTML, Joplin's and Google Keep's own files. One file is one note.
 * Place: the registry, last of all, because text is the widest of formats.
 */
import type { Importer, ImportInput } from '../importer.js'
import { InputError } from '../input/input-error.js'
import { readAll } from '../input/read-input.js'
import { looksLikeText } from '../input/signatures.js'
import { quarantinedReason } from '../outcome.js'
import { decodeHead, decodeText, utf16Encoding } from '../text/decode.js'
import { readHtmlNote } from './html-note.js'
import { readJoplinNote } from './joplin-note.js'
import { looksLikeKeepNote, readKeepNote } from './keep-note.js'
import { readMarkdownNote, readPlainNote } from './markdown-note.js'
import { type Note, toNoteItem } from './note-draft.js'

/** Largest file read as a note, in bytes. */
const maxNoteBytes = 32 * 1024 * 1024

const markdownEnding = /\.(?:md|markdown|mdown|mkd)$/i
const plainEnding = /\.(?:txt|text|org|rst|adoc)$/i
const htmlEnding = /\.(?:html?|xhtml)$/i
const htmlStart = /^\s*(?:<!--[\s\S]{0,1000}?-->\s*)?<(?:!doctype html|html|head|body|meta)\b/i

export const noteImporter: Importer = {
  id: 'note',
  detect,
  async *read(input, options) {
    if (options.from > 0) return
    options.onPosition(0)
    if (options.quarantine.has(0)) {
      yield { type: 'reject', position: 0, reason: quarantinedReason }
      return
    }
    const note = readNote(input, await readAll(input, maxNoteBytes), options.timeZone)
    yield typeof note === 'string'
      ? { type: 'reject', position: 0, reason: note }
      : { type: 'item', position: 0, item: toNoteItem(note, input, options.timeZone) }
  },
}

function detect(head: Uint8Array, path: string): number {
  const text = decodeHead(head)
  if (utf16Encoding(head) === null && !looksLikeText(head)) return 0
  if (/\.json$/i.test(path)) return looksLikeKeepNote(text) ? 0.9 : 0
  if (markdownEnding.test(path)) return 0.8
  if (htmlStart.test(text)) return 0.6
  if (htmlEnding.test(path)) return 0.5
  if (plainEnding.test(path)) return 0.4
  const name = path.slice(path.lastIndexOf('/') + 1)
  return name.includes('.') ? 0 : 0.3
}

/** The note, or why there is none. */
function readNote(input: ImportInput, bytes: Uint8Array, timeZone: string): Note | string {
  const text = decodeNote(bytes).replace(/\r\n?/g, '\n')
  if (/\.json$/i.test(input.name)) return readKeepNote(text) ?? 'JSON data that contains no note.'
  if (htmlEnding.test(input.name) || htmlStart.test(text.slice(0, 2000))) return readHtmlNote(bytes, timeZone)
  if (!markdownEnding.test(input.name)) return readPlainNote(text)
  const joplin = readJoplinNote(text, timeZone)
  if (joplin === 'other') return 'A Joplin folder, tag or file record, not a note.'
  return joplin ?? readMarkdownNote(text, timeZone)
}

function decodeNote(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new InputError('damaged', 'The file is empty.')
  const utf16 = utf16Encoding(bytes)
  if (utf16 !== null) return new TextDecoder(utf16).decode(bytes)
  return decodeText(bytes).replace(/^\uFEFF/, '')
}

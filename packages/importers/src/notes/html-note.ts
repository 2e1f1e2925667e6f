/**
 * Notes and saved pages in HTML. The HTML is kept for the sandboxed view; the text holds no script or style.
 * Place: used by the note importer. Loads nothing that a page refers to.
 */
import { Parser } from 'htmlparser2'
import { htmlToText } from '../html/html-to-text.js'
import { decodeCharset } from '../text/decode.js'
import { parseNoteDate } from './note-date.js'
import type { Note } from './note-draft.js'

const dateNames = new Set(['date', 'created', 'dcterms.created', 'article:published_time', 'datepublished'])
const tagNames = new Set(['keywords', 'tags'])

export function readHtmlNote(bytes: Uint8Array, timeZone: string): Note {
  const html = decodeHtml(bytes)
  const head = readHead(html.slice(0, 262_144))
  return {
    format: 'text/html',
    title: head.title,
    text: htmlToText(html).trim(),
    html,
    tags: head.tags,
    at: parseNoteDate(head.date, timeZone),
  }
}

/** HTML Standard, 4.2.5.4: the charset is named within the first 1,024 bytes. */
function decodeHtml(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1')
  const charset = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/i.exec(start)?.[1] ?? ''
  return decodeCharset(bytes, charset).replace(/^\uFEFF/, '')
}

function readHead(html: string): { title: string; date: string; tags: string[] } {
  let title = ''
  let heading = ''
  let date = ''
  let tags: string[] = []
  let open = ''
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'title' || name === 'h1') open = name
      if (name !== 'meta') return
      const property = (attributes.name ?? attributes.property ?? attributes.itemprop ?? '').toLowerCase()
      if (dateNames.has(property) && date === '') date = attributes.content ?? ''
      if (tagNames.has(property)) tags = (attributes.content ?? '').split(',').map((tag) => tag.trim())
    },
    ontext(text) {
      if (open === 'title') title += text
      else if (open === 'h1') heading += text
    },
    onclosetag(name) {
      if (name === open) open = name === 'h1' ? 'done' : ''
    },
  })
  parser.end(html)
  const words = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 500)
  return { title: words(title) || words(heading), date, tags: tags.filter((tag) => tag !== '') }
}

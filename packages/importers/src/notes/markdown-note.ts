/**
 * Notes in Markdown and plain text, as Obsidian, Joplin, Notion and people keep them.
 * Place: used by the note importer. Pure. The text stays as it was written, without the block of properties.
 */
import { readFrontMatter } from './front-matter.js'
import { parseNoteDate } from './note-date.js'
import type { Note } from './note-draft.js'

const dateKeys = ['date', 'created', 'created_at', 'created at', 'creation date', 'datum', 'updated', 'modified']
const tagKeys = ['tags', 'tag', 'keywords', 'categories', 'labels']
const heading = /^ {0,3}#{1,6}[ \t](.*)$/m
const inlineTag = /(?:^|[\s(])#(\p{L}[\p{L}\p{N}_/-]*)/gu
/** Notion puts properties under the title, one a line. */
const notionProperty = /^(Created(?: time)?|Date|Tags|Datum): (.+)$/gm

/** @param text line ends as `\n` */
export function readMarkdownNote(text: string, timeZone: string): Note {
  const { properties, body } = readFrontMatter(text)
  const first = (keys: readonly string[]) => keys.flatMap((key) => properties.get(key) ?? [])
  const notion = notionProperties(body)
  const dates = [...first(dateKeys), ...notion.dates].map((value) => parseNoteDate(value, timeZone))
  const tags = [...first(tagKeys).flatMap((value) => value.split(/,\s*/)), ...notion.tags, ...inlineTags(body)]
  return {
    format: 'text/markdown',
    title: properties.get('title')?.[0] ?? firstHeading(body),
    text: body.trim(),
    html: '',
    tags: tags.map((tag) => tag.replace(/^#/, '').trim()).filter((tag) => tag !== ''),
    at: dates.find((at) => at !== null) ?? null,
  }
}

/** A plain text is titled by its file; its first line is no heading. */
export function readPlainNote(text: string): Note {
  return { format: 'text/plain', title: '', text: text.trim(), html: '', tags: [], at: null }
}

/** CommonMark 4.2: hashes at the end close a heading and are not part of it. */
function firstHeading(body: string): string {
  const words = (heading.exec(body.slice(0, 65536))?.[1] ?? '').trim().slice(0, 500)
  return words.replace(/(?:^|[ \t])#{1,500}$/, '').trim()
}

function inlineTags(body: string): string[] {
  const withoutCode = body.slice(0, 1_000_000).replace(/```[\s\S]*?```/g, '')
  return Array.from(withoutCode.matchAll(inlineTag), (match) => match[1] ?? '')
}

function notionProperties(body: string): { dates: string[]; tags: string[] } {
  const top = body.slice(0, 2_000).split(/\n\n/, 3)
  const found = [...(top.slice(0, 2).join('\n').matchAll(notionProperty) ?? [])]
  return {
    dates: found.filter(([, key]) => key !== 'Tags').map(([, , value]) => value ?? ''),
    tags: found.filter(([, key]) => key === 'Tags').flatMap(([, , value]) => value?.split(/,\s*/) ?? []),
  }
}

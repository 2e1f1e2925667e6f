/**
 * Names and values of the fields of the query language, in English and Dutch.
 * Place: for the query parser, over `data/query-words.json`, which holds the same lists for each language.
 */
import type { ItemKind } from '../../item.js'
import { byWord } from '../word-table.js'
import words from './data/query-words.json' with { type: 'json' }

export type Field = 'from' | 'to' | 'kind' | 'after' | 'before' | 'in' | 'has'

const languages = [words.en, words.nl]

export const fields = byWord<Field>(languages.map((language) => language.fields))

export const kindNames = byWord<ItemKind>(languages.map((language) => language.kinds))

/** What `has:` may ask for: a link in the text, any attachment, or one whose media type or name holds a word. */
export type HasFilter = { type: 'attachment' } | { type: 'link' } | { type: 'file'; pattern: string }

/** What a media type holds, by the names that people have for it. */
const mediaTypes = byWord<string>(languages.map((language) => language.files))
const attachmentNames: ReadonlySet<string> = new Set(languages.flatMap(({ attachments }) => attachments))
const linkNames: ReadonlySet<string> = new Set(languages.flatMap(({ links }) => links))

/** @param value folded. Any other word is looked for in media types and file names: pdf, zip, png … */
export function readHas(value: string): HasFilter {
  if (attachmentNames.has(value)) return { type: 'attachment' }
  if (linkNames.has(value)) return { type: 'link' }
  return { type: 'file', pattern: mediaTypes.get(value) ?? value }
}

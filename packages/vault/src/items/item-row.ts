/**
 * An item as its two tables hold it, and as the rest of the program sees it: `item` has what is small and sorted by time,
 * `content` what is large.
 * Place: the one mapping between the two, in both directions; used by reading, searching and writing.
 */
import { type ItemDraft, itemKinds } from '../item.js'
import type { StoredItem } from '../vault.js'
import { packHtml } from './html-column.js'

/** A row of `selectItems`. */
export interface ItemRow {
  seq: number
  id: string
  kind: number
  at: number | null
  title: string
  thread: number
  externalId: string
  participants: string
  text: string
  hasHtml: number
  detail: string
  warnings: string | null
}

const joined = 'FROM item JOIN content ON content.rowid = item.content'

/** SELECT of `ItemRow`, to be followed by WHERE. @param text SQL for what is wanted of `content.text` */
export function selectItems(text = 'content.text'): string {
  return `SELECT item.seq, lower(hex(item.id)) AS id, item.kind, item.at, item.title, item.thread,
    content.external_id AS externalId, content.participants, ${text} AS text,
    content.html IS NOT NULL AS hasHtml, content.detail, content.warnings ${joined}`
}

export function toStoredItem(row: ItemRow): StoredItem {
  return {
    ...row,
    kind: itemKinds[row.kind]!,
    participants: JSON.parse(row.participants),
    hasHtml: row.hasHtml === 1,
    detail: JSON.parse(row.detail),
    warnings: row.warnings === null ? [] : JSON.parse(row.warnings),
  }
}

/** What a change of an item has to know of it. */
export interface EditableRow {
  seq: number
  at: number | null
  title: string
  thread: number
  /** Row of `content`. */
  content: number
  text: string
  participants: string
}

/** SELECT of `EditableRow`, to be followed by WHERE. */
export const selectEditable = `SELECT seq, at, title, thread, content, text, participants ${joined}`

/** What `content` holds of a draft besides its external id, in this order: participants, text, html, detail, warnings. */
export function contentValues(draft: ItemDraft, text = draft.text): unknown[] {
  const { participants, html, detail, warnings } = draft
  return [
    JSON.stringify(participants),
    text,
    packHtml(html),
    JSON.stringify(detail),
    warnings.length === 0 ? null : JSON.stringify(warnings),
  ]
}

/**
 * Items, their conversations and what belongs to them.
 * Place: part of `VaultReader`. Titles, times and texts are the corrected ones because those are what is stored.
 */
import type { Database } from 'better-sqlite3-multiple-ciphers'
import type { BlobStore } from '../blobs/blob-store.js'
import { itemKinds, type Occurrence } from '../item.js'
import { unpackHtml } from '../items/html-column.js'
import { type ItemRow, selectItems, toStoredItem } from '../items/item-row.js'
import type { Annotation, StoredAttachment, StoredItem, VaultReader } from '../vault.js'
import { VaultError } from '../vault.js'

type ItemReader = Pick<
  VaultReader,
  | 'item'
  | 'itemBySeq'
  | 'timeline'
  | 'neighbours'
  | 'html'
  | 'attachments'
  | 'attachmentBytes'
  | 'occurrences'
  | 'calendar'
  | 'annotations'
  | 'corrected'
>

interface OccurrenceRow {
  seq: number
  startsAt: number
  endsAt: number
  title: string | null
}

/** The beginning of the text; what is not asked for is not read. */
const textStart = "CASE WHEN @textChars > 0 THEN substr(content.text, 1, @textChars) ELSE '' END"

interface Page {
  beforeSeq: number
  limit: number
  offset: number
  textChars: number
  kind: number
}

export function createItemReader(database: Database, blobs: BlobStore): ItemReader {
  const byId = database.prepare<[Buffer], ItemRow>(`${selectItems()} WHERE item.id = ?`)
  const bySeq = database.prepare<[number], ItemRow>(`${selectItems()} WHERE item.seq = ?`)
  const newest = database.prepare<[Page], ItemRow>(
    `${selectItems(textStart)} WHERE item.seq < @beforeSeq ORDER BY item.seq DESC LIMIT @limit OFFSET @offset`,
  )
  const newestOfKind = database.prepare<[Page], ItemRow>(
    `${selectItems(textStart)} WHERE item.kind = @kind AND item.seq < @beforeSeq
     ORDER BY item.seq DESC LIMIT @limit OFFSET @offset`,
  )
  const upTo = database.prepare<[number, number, number], ItemRow>(
    `${selectItems()} WHERE item.thread = ? AND item.seq <= ? ORDER BY item.seq DESC LIMIT ?`,
  )
  const after = database.prepare<[number, number, number], ItemRow>(
    `${selectItems()} WHERE item.thread = ? AND item.seq > ? ORDER BY item.seq LIMIT ?`,
  )
  const html = database
    .prepare<[number], Buffer | null>('SELECT html FROM content WHERE rowid = (SELECT content FROM item WHERE seq = ?)')
    .pluck()
  const attachments = database.prepare<[number], StoredAttachment>(
    `SELECT ordinal AS "index", name, media_type AS mediaType, size, content_id AS contentId, text
     FROM attachment WHERE item = ? ORDER BY ordinal`,
  )
  const blobOf = database
    .prepare<[number, number], Buffer>('SELECT blob FROM attachment WHERE item = ? AND ordinal = ?')
    .pluck()
  const occurrences = database.prepare<[number], OccurrenceRow>(
    `SELECT item AS seq, starts_at AS startsAt, ends_at AS endsAt, title FROM occurrence WHERE item = ? ORDER BY starts_at`,
  )
  const calendar = database.prepare<[number, number, number, number], OccurrenceRow>(
    `SELECT item AS seq, starts_at AS startsAt, ends_at AS endsAt, title FROM occurrence
     WHERE starts_at < ? AND (ends_at > ? OR (starts_at = ends_at AND starts_at >= ?)) ORDER BY starts_at, item LIMIT ?`,
  )
  const annotations = database.prepare<[number], Annotation>(
    'SELECT id, type, field, value, at FROM annotation WHERE item = ? ORDER BY id',
  )
  const imported = database.prepare<[number], { field: 'title' | 'text' | 'at'; imported: string | null }>(
    'SELECT field, value AS imported FROM original_value WHERE item = ? ORDER BY field',
  )

  return {
    item: (id) => orNull(byId.get(Buffer.from(id, 'hex'))),
    itemBySeq: (seq) => orNull(bySeq.get(seq)),
    timeline({ kind, beforeSeq = Number.MAX_SAFE_INTEGER, offset = 0, textChars = 0, limit }) {
      const page = { beforeSeq, offset, textChars, limit, kind: kind === undefined ? -1 : itemKinds.indexOf(kind) }
      return (kind === undefined ? newest : newestOfKind).all(page).map(toStoredItem)
    },
    neighbours(thread, seq, before, following) {
      const earlier = upTo.all(thread, seq, before + 1).reverse()
      return [...earlier, ...after.all(thread, seq, following)].map(toStoredItem)
    },
    html(seq) {
      const packed = html.get(seq)
      return packed == null ? null : unpackHtml(packed)
    },
    attachments: (seq) => attachments.all(seq),
    attachmentBytes(seq, index) {
      const hash = blobOf.get(seq, index)
      if (hash === undefined)
        throw new VaultError('not-found', 'There is no such attachment. The item may have been forgotten.')
      return blobs.get(hash)
    },
    occurrences: (seq) => occurrences.all(seq).map(toOccurrence),
    calendar: (from, to, limit) =>
      calendar.all(to, from, from, limit).map((row) => ({ seq: row.seq, occurrence: toOccurrence(row) })),
    annotations: (seq) => annotations.all(seq),
    corrected: (seq) => imported.all(seq),
  }
}

function orNull(row: ItemRow | undefined): StoredItem | null {
  return row === undefined ? null : toStoredItem(row)
}

function toOccurrence({ startsAt, endsAt, title }: OccurrenceRow): Occurrence {
  return title === null ? { startsAt, endsAt } : { startsAt, endsAt, title }
}

/**
 * What hangs on an item: the times at which it takes place, and its attachments.
 * Place: part of writing and removing items, inside their transaction.
 */
import type { Database } from 'better-sqlite3-multiple-ciphers'
import type { BlobStore } from '../blobs/blob-store.js'
import type { ItemDraft } from '../item.js'
import { validTime } from '../items/item-time.js'

export interface PartWriter {
  add(seq: number, draft: Pick<ItemDraft, 'occurrences' | 'attachments'>): void
  /** Blobs that nothing else refers to go too. */
  remove(seq: number): void
}

export function createPartWriter(database: Database, blobs: BlobStore): PartWriter {
  const addOccurrence = database.prepare(
    'INSERT OR IGNORE INTO occurrence (starts_at, ends_at, item, title) VALUES (?, ?, ?, ?)',
  )
  const addAttachment = database.prepare(
    'INSERT INTO attachment (item, ordinal, name, media_type, size, blob, content_id, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const blobsOf = database.prepare<[number], { blob: Buffer; refs: number }>(
    'SELECT blob, count(*) AS refs FROM attachment WHERE item = ? GROUP BY blob',
  )
  const removeOccurrences = database.prepare('DELETE FROM occurrence WHERE item = ?')
  const removeAttachments = database.prepare('DELETE FROM attachment WHERE item = ?')

  return {
    add(seq, { occurrences, attachments }) {
      for (const { startsAt, endsAt, title } of occurrences) {
        if (validTime(startsAt) !== null && validTime(endsAt) !== null)
          addOccurrence.run(Math.trunc(startsAt), Math.trunc(endsAt), seq, title ?? null)
      }
      for (const [ordinal, { name, mediaType, bytes, contentId, text }] of attachments.entries())
        addAttachment.run(seq, ordinal, name, mediaType, bytes.length, blobs.put(bytes), contentId, text)
    },
    remove(seq) {
      for (const { blob, refs } of blobsOf.all(seq)) blobs.release(blob, refs)
      removeOccurrences.run(seq)
      removeAttachments.run(seq)
    },
  }
}

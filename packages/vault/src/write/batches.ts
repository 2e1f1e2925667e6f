/**
 * The hot path of every import: several batches become durable in one transaction, or none of it.
 * Place: behind `VaultWriter.writeBatches`. Items are written in the order of their row numbers because the
 * full-text index flushes itself whenever those descend.
 */
import { keyedHash } from '@confidant/crypto/hash'
import type { Database } from 'better-sqlite3-multiple-ciphers'
import type { BlobStore } from '../blobs/blob-store.js'
import { type ItemDraft, type ItemKind, itemKinds } from '../item.js'
import { contentValues } from '../items/item-row.js'
import { validTime } from '../items/item-time.js'
import { createSequenceAllocator } from '../items/sequence.js'
import type { BatchOutcome, ImportBatch } from '../vault.js'
import { createTextIndex, indexRow } from './index-row.js'
import { createPartWriter } from './parts.js'
import { createPendingItems, type PendingItem, type Place } from './pending-items.js'
import { createPersonWriter } from './people.js'
import { createRejects } from './rejects.js'
import { createRevisionWriter } from './revisions.js'
import { createThreadResolver } from './threads.js'
import { createTombstones } from './tombstones.js'

export interface BatchDeps {
  database: Database
  blobs: BlobStore
  itemIdKey: Uint8Array
  /** Milliseconds since 1970-01-01T00:00Z. */
  now(): number
}

/** The first 16 bytes of HMAC-SHA-256 over kind and identity. */
export function itemIdOf(itemIdKey: Uint8Array, draft: Pick<ItemDraft, 'kind' | 'identity'>): Buffer {
  return keyedHash(itemIdKey, `${draft.kind}\0${draft.identity}`).subarray(0, 16)
}

export function createBatchWriter(deps: BatchDeps): (batches: ImportBatch[]) => BatchOutcome {
  const { database, blobs } = deps
  const statements = prepare(database)
  const index = createTextIndex(database)
  const people = createPersonWriter(database)
  const putReject = createRejects(database)

  const pending = createPendingItems()
  const threads = createThreadResolver(database, pending)
  const revisions = createRevisionWriter(database, blobs, people)
  const parts = createPartWriter(database, blobs)
  const tombstones = createTombstones(database)

  function write(batches: ImportBatch[]): BatchOutcome {
    pending.clear()
    threads.begin()
    people.begin()
    revisions.begin()
    tombstones.begin()
    const now = deps.now()
    const outcome: BatchOutcome = { imported: 0, duplicates: 0, byKind: {} }
    for (const batch of batches) readBatch(batch, now, outcome)
    insertItems(pending.take())
    revisions.flush()
    tombstones.flush()
    people.flush()
    return outcome
  }

  function readBatch(batch: ImportBatch, now: number, outcome: BatchOutcome): void {
    const { path, importer, size, modifiedAt } = batch.file
    const done = batch.done ? 1 : 0
    const file = statements.file.get(batch.source, path, importer, size, modifiedAt, batch.position, done)!
    let places = 0
    for (const { position, item } of batch.items) places += placeItem(item, { file, position }, outcome)
    if (places > 0) statements.countItems.run(places, file)
    for (const { position, reason } of batch.rejects) putReject(batch.source, { path, position, reason }, now)
    for (const { term, items, stemEn, stemNl } of batch.terms) statements.term.run(term, items, stemEn, stemNl)
    statements.touchSource.run(now, batch.source)
  }

  /** How many places are new: one, or none when this item was found in this place before or is a forgotten one. */
  function placeItem(draft: ItemDraft, place: Place, outcome: BatchOutcome): number {
    const id = itemIdOf(deps.itemIdKey, draft)
    const twin = pending.find(id)
    const seq = twin === undefined ? statements.seqOf.get(id) : undefined
    if (twin === undefined && seq === undefined) {
      if (tombstones.refuse(id, draft)) {
        outcome.duplicates++
        return 0
      }
      pending.add({ id, draft, at: validTime(draft.at), thread: threads.threadOf(draft), seq: 0, places: [place] })
      count(outcome, draft.kind)
      return 1
    }
    const isNewer = twin === undefined ? revisions.offer(seq!, draft) : pending.offer(twin, draft)
    if (isNewer) count(outcome, draft.kind)
    else outcome.duplicates++
    if (twin === undefined) return statements.place.run(seq, place.file, place.position).changes
    twin.places.push(place)
    return 1
  }

  function insertItems(items: PendingItem[]): void {
    const sequence = createSequenceAllocator(database)
    for (const item of items) item.seq = sequence.next(item.at)
    // Hours that ran over may have given numbers out of order.
    items.sort((a, b) => a.seq - b.seq)
    for (const item of items) insertItem(item)
  }

  function insertItem({ id, draft, at, thread, seq, places }: PendingItem): void {
    const content = statements.content.run(draft.externalId, ...contentValues(draft)).lastInsertRowid
    statements.item.run(seq, id, itemKinds.indexOf(draft.kind), at, draft.title, thread, content)
    parts.add(seq, draft)
    revisions.keep(seq, draft)
    for (const { file, position } of places) statements.place.run(seq, file, position)
    index.add(seq, indexRow(draft))
    people.add(draft.participants, at)
  }

  return (batches) => blobs.transact(() => write(batches))
}

function count(outcome: BatchOutcome, kind: ItemKind): void {
  outcome.imported++
  outcome.byKind[kind] = (outcome.byKind[kind] ?? 0) + 1
}

function prepare(database: Database) {
  return {
    file: database
      .prepare<unknown[], number>(
        `INSERT INTO source_file (source, path, importer, size, modified_at, position, done, items) VALUES (?, ?, ?, ?, ?, ?, ?, 0)
         ON CONFLICT (source, path) DO UPDATE SET importer = excluded.importer, size = excluded.size,
           modified_at = excluded.modified_at, position = excluded.position, done = excluded.done
         RETURNING id`,
      )
      .pluck(),
    seqOf: database.prepare<[Buffer], number>('SELECT seq FROM item WHERE id = ?').pluck(),
    place: database.prepare('INSERT OR IGNORE INTO item_source (item, file, position) VALUES (?, ?, ?)'),
    countItems: database.prepare('UPDATE source_file SET items = items + ? WHERE id = ?'),
    touchSource: database.prepare('UPDATE source SET last_at = ? WHERE id = ?'),
    term: database.prepare(
      `INSERT INTO term (term, items, stem_en, stem_nl) VALUES (?, ?, ?, ?)
       ON CONFLICT (term) DO UPDATE SET items = items + excluded.items`,
    ),
    content: database.prepare(
      'INSERT INTO content (external_id, participants, text, html, detail, warnings) VALUES (?, ?, ?, ?, ?, ?)',
    ),
    item: database.prepare('INSERT INTO item (seq, id, kind, at, title, thread, content) VALUES (?, ?, ?, ?, ?, ?, ?)'),
  }
}

/**
 * The hot path of every import: several batches become durable in one transaction, or none of it.
 * Place: behind `VaultWriter.writeBatches`. Items are written in the order of their row numbers because the
 * full-text index flushes itself whenever those descend.
 */
import { keyedHash } from '@confidant/crypto'
import type { Database } from 'better-sqlite3-multiple-ciphers'
import type { BlobStore } from '../blobs/blob-store.js'
import { type ItemDraft, type ItemKind, itemKinds } from '../item.js'
import type { BatchOutcome, ImportBatch } from '../vault.js'
import { packHtml } from './html.js'
import { createTextIndex, indexRow } from './index-row.js'
import { createPeopleKeeper } from './people.js'
import { createSequenceAllocator } from './sequence.js'
import { createThreadKeeper } from './threads.js'

export interface BatchDeps {
  database: Database
  blobs: BlobStore
  itemIdKey: Uint8Array
  /** Milliseconds since 1970-01-01T00:00Z. */
  now(): number
}

interface NewItem {
  id: Buffer
  draft: ItemDraft
  thread: number
  seq: number
  places: Place[]
}

interface Place {
  file: number
  position: number
}

/** The first 16 bytes of HMAC-SHA-256 over kind and identity. */
export function itemIdOf(itemIdKey: Uint8Array, draft: Pick<ItemDraft, 'kind' | 'identity'>): Buffer {
  return keyedHash(itemIdKey, `${draft.kind}\0${draft.identity}`).subarray(0, 16)
}

export function createBatchWriter(deps: BatchDeps): (batches: ImportBatch[]) => BatchOutcome {
  const { database, blobs } = deps
  const statements = prepare(database)
  const index = createTextIndex(database)
  const people = createPeopleKeeper(database)

  /** New items of this transaction, by id and by thread. */
  let fresh = new Map<string, NewItem>()
  let freshByThread = new Map<number, NewItem[]>()
  const pending = {
    rethread(from: number, to: number): void {
      const moved = freshByThread.get(from)
      if (moved === undefined) return
      for (const item of moved) item.thread = to
      freshByThread.delete(from)
      freshByThread.set(to, [...(freshByThread.get(to) ?? []), ...moved])
    },
  }
  const threads = createThreadKeeper(database, pending)

  function write(batches: ImportBatch[]): BatchOutcome {
    fresh = new Map()
    freshByThread = new Map()
    threads.begin()
    people.begin()
    const now = deps.now()
    const outcome: BatchOutcome = { imported: 0, duplicates: 0, byKind: {} }
    for (const batch of batches) readBatch(batch, now, outcome)
    insertItems([...fresh.values()])
    people.flush()
    return outcome
  }

  function readBatch(batch: ImportBatch, now: number, outcome: BatchOutcome): void {
    const file = statements.file.get(
      batch.source,
      batch.file.path,
      batch.file.importer,
      batch.file.size,
      batch.file.modifiedAt,
      batch.position,
      batch.done ? 1 : 0,
    )!
    let placed = 0
    for (const { position, item } of batch.items) {
      const id = itemIdOf(deps.itemIdKey, item)
      const key = id.toString('latin1')
      const known = fresh.get(key)
      const seq = known === undefined ? statements.seqOf.get(id) : undefined
      if (known !== undefined) {
        known.places.push({ file, position })
        placed++
        outcome.duplicates++
      } else if (seq !== undefined) {
        placed += statements.place.run(seq, file, position).changes
        outcome.duplicates++
      } else {
        const added = { id, draft: item, thread: threads.threadOf(item), seq: 0, places: [{ file, position }] }
        fresh.set(key, added)
        const sameThread = freshByThread.get(added.thread)
        if (sameThread === undefined) freshByThread.set(added.thread, [added])
        else sameThread.push(added)
        placed++
        count(outcome, item.kind)
      }
    }
    for (const { position, reason } of batch.rejects) {
      statements.reject.run(batch.source, batch.file.path, position, reason, now)
    }
    if (placed > 0) statements.countItems.run(placed, file)
    statements.touchSource.run(now, batch.source)
    for (const { term, items, stemEn, stemNl } of batch.terms) statements.term.run(term, items, stemEn, stemNl)
  }

  function insertItems(items: NewItem[]): void {
    const sequence = createSequenceAllocator(database)
    items.sort((a, b) => timeOf(a) - timeOf(b))
    for (const item of items) item.seq = sequence.next(item.draft.at)
    // Hours that ran over may have given numbers out of order.
    items.sort((a, b) => a.seq - b.seq)
    for (const item of items) insertItem(item)
  }

  function insertItem({ id, draft, thread, seq, places }: NewItem): void {
    const content = statements.content.run(
      draft.externalId,
      JSON.stringify(draft.participants),
      draft.text,
      packHtml(draft.html),
      JSON.stringify(draft.detail),
      draft.warnings.length === 0 ? null : JSON.stringify(draft.warnings),
    ).lastInsertRowid
    statements.item.run(seq, id, itemKinds.indexOf(draft.kind), draft.at, draft.title, thread, content)
    for (const { startsAt, endsAt, title } of draft.occurrences) {
      statements.occurrence.run(startsAt, endsAt, seq, title ?? null)
    }
    for (const [n, { name, mediaType, bytes, contentId, text }] of draft.attachments.entries()) {
      statements.attachment.run(seq, n, name, mediaType, bytes.length, blobs.put(bytes), contentId, text)
    }
    for (const { file, position } of places) statements.place.run(seq, file, position)
    index.add(seq, indexRow(draft))
    people.add(draft.participants, draft.at)
  }

  return (batches) => {
    try {
      return blobs.transact(() => write(batches))
    } finally {
      fresh = new Map()
      freshByThread = new Map()
    }
  }
}

/** An hour's items are numbered in the order of their times as far as one transaction goes. */
function timeOf(item: NewItem): number {
  return item.draft.at ?? 0
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
    reject: database.prepare(
      `INSERT INTO reject (source, path, position, reason, at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (source, path, position) DO UPDATE SET reason = excluded.reason, at = excluded.at`,
    ),
    touchSource: database.prepare('UPDATE source SET last_at = ? WHERE id = ?'),
    term: database.prepare(
      `INSERT INTO term (term, items, stem_en, stem_nl) VALUES (?, ?, ?, ?)
       ON CONFLICT (term) DO UPDATE SET items = items + excluded.items`,
    ),
    content: database.prepare(
      'INSERT INTO content (external_id, participants, text, html, detail, warnings) VALUES (?, ?, ?, ?, ?, ?)',
    ),
    item: database.prepare('INSERT INTO item (seq, id, kind, at, title, thread, content) VALUES (?, ?, ?, ?, ?, ?, ?)'),
    occurrence: database.prepare(
      'INSERT OR IGNORE INTO occurrence (starts_at, ends_at, item, title) VALUES (?, ?, ?, ?)',
    ),
    attachment: database.prepare(
      'INSERT INTO attachment (item, n, name, media_type, size, blob, content_id, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    ),
  }
}

/**
 * Newer editions of items that the vault has: an event that was moved, a card with another number.
 * Place: part of the transaction of an import. They are written at its end, in place of what was there; id, sources,
 * annotations and thread stay, a correction keeps winning, and facts derived from the older edition go.
 */
import type { Database } from 'better-sqlite3-multiple-ciphers'
import type { BlobStore } from '../blobs/blob-store.js'
import { createFactRemover } from '../facts/facts.js'
import type { ItemDraft } from '../item.js'
import { contentValues, type EditableRow, selectEditable } from '../items/item-row.js'
import { isoTime, validTime } from '../items/item-time.js'
import { createSequenceAllocator, type SequenceAllocator, seqAfter } from '../items/sequence.js'
import { compareEditions, type Edition, editionOf } from './edition.js'
import { createTextIndex, indexRow } from './index-row.js'
import { createPartKeeper } from './parts.js'
import type { PeopleKeeper } from './people.js'
import { createTextReader } from './stored-texts.js'
import { createWordKeeper } from './words.js'

export interface EditionKeeper {
  /** Forgets what a transaction that was rolled back had gathered. */
  begin(): void
  /** Remembers which edition was written. */
  keep(seq: number, draft: ItemDraft): void
  /** True when the draft is a newer edition of a stored item: `flush` will write it. */
  offer(seq: number, draft: ItemDraft): boolean
  /** Writes what was offered; to be called when the new items of the transaction are in. */
  flush(): void
}

export function createEditionKeeper(database: Database, blobs: BlobStore, people: PeopleKeeper): EditionKeeper {
  const sql = prepare(database)
  const index = createTextIndex(database)
  const parts = createPartKeeper(database, blobs)
  const words = createWordKeeper(database)
  const textsOf = createTextReader(database)
  const forgetFacts = createFactRemover(database)
  const offered = new Map<number, ItemDraft>()

  function keep(seq: number, draft: ItemDraft): void {
    const edition = editionOf(draft)
    if (edition !== undefined) sql.keep.run(seq, edition.revision, edition.digest)
  }

  /** Returns the texts whose words may be in no item any more. */
  function replace(seq: number, draft: ItemDraft, free: SequenceAllocator): string[] {
    const old = sql.find.get(seq)!
    const gone = textsOf(old)
    forgetFacts(seq)
    people.remove(JSON.parse(old.participants))
    index.remove(seq)
    parts.remove(seq)
    const { at, title, text } = withCorrections(old, draft)
    const moved = seqAfter(old, at, free)
    sql.item.run(moved, at, title, seq)
    sql.content.run(...contentValues(draft, text), old.content)
    parts.add(moved, draft)
    index.add(moved, indexRow({ ...draft, title, text }))
    people.add(draft.participants, at)
    keep(moved, draft)
    return gone
  }

  /** What counts from now on; what a correction overrides is kept beside it. */
  function withCorrections(old: EditableRow, draft: ItemDraft): Pick<EditableRow, 'at' | 'title' | 'text'> {
    const at = validTime(draft.at)
    const overrides = (field: 'title' | 'text' | 'at', value: string | null) =>
      sql.overridden.run(value, old.seq, field).changes > 0
    return {
      at: overrides('at', isoTime(at)) ? old.at : at,
      title: overrides('title', draft.title) ? old.title : draft.title,
      text: overrides('text', draft.text) ? old.text : draft.text,
    }
  }

  return {
    begin: () => offered.clear(),
    keep,
    offer(seq, draft) {
      if (draft.revision === undefined) return false
      const waiting = offered.get(seq)
      const outcome = compareEditions(draft, waiting === undefined ? sql.edition.get(seq) : editionOf(waiting))
      if (outcome === 'newer' || (outcome === 'confirms' && waiting !== undefined)) offered.set(seq, draft)
      else if (outcome === 'confirms') sql.confirm.run(draft.revision, seq)
      return outcome === 'newer'
    },
    flush() {
      const free = createSequenceAllocator(database)
      const gone = [...offered].sort(([a], [b]) => a - b).map(([seq, draft]) => replace(seq, draft, free))
      // Only now are all words in the index that another item of this transaction still has.
      for (const texts of gone) words.remove(texts)
      offered.clear()
    },
  }
}

function prepare(database: Database) {
  return {
    find: database.prepare<[number], EditableRow>(`${selectEditable} WHERE seq = ?`),
    edition: database.prepare<[number], Edition>('SELECT revision, digest FROM edition WHERE item = ?'),
    keep: database.prepare(
      `INSERT INTO edition (item, revision, digest) VALUES (?, ?, ?)
       ON CONFLICT (item) DO UPDATE SET revision = excluded.revision, digest = excluded.digest`,
    ),
    confirm: database.prepare('UPDATE edition SET revision = ? WHERE item = ?'),
    overridden: database.prepare('UPDATE imported SET value = ? WHERE item = ? AND field = ?'),
    item: database.prepare('UPDATE item SET seq = ?, at = ?, title = ? WHERE seq = ?'),
    content: database.prepare(
      'UPDATE content SET participants = ?, text = ?, html = ?, detail = ?, warnings = ? WHERE rowid = ?',
    ),
  }
}

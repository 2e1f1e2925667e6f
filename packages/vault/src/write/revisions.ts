/**
 * Newer revisions of items that the vault has: an event that was moved, a card with another number.
 * Place: part of the transaction of an import. They are written at its end, in place of what was there; id, sources,
 * annotations and thread stay, a correction keeps winning, and facts derived from the older revision go.
 */
import type { Database } from 'better-sqlite3-multiple-ciphers'
import type { BlobStore } from '../blobs/blob-store.js'
import { createFactRemover } from '../facts/facts.js'
import type { ItemDraft } from '../item.js'
import { contentValues, type EditableRow, selectEditable } from '../items/item-row.js'
import { isoTime, validTime } from '../items/item-time.js'
import { createSequenceAllocator, type SequenceAllocator, seqAfter } from '../items/sequence.js'
import { compareRevisions, type Revision, revisionOf } from './compare-revisions.js'
import { createTextIndex, indexRow } from './index-row.js'
import { createPartWriter } from './parts.js'
import type { PersonWriter } from './people.js'
import { createTextReader } from './stored-texts.js'
import { createVocabularyWriter } from './vocabulary.js'

export interface RevisionWriter {
  /** Forgets what a transaction that was rolled back had gathered. */
  begin(): void
  /** Remembers which revision was written. */
  keep(seq: number, draft: ItemDraft): void
  /** True when the draft is a newer revision of a stored item: `flush` will write it. */
  offer(seq: number, draft: ItemDraft): boolean
  /** Writes what was offered; to be called when the new items of the transaction are in. */
  flush(): void
}

export function createRevisionWriter(database: Database, blobs: BlobStore, people: PersonWriter): RevisionWriter {
  const sql = prepare(database)
  const index = createTextIndex(database)
  const parts = createPartWriter(database, blobs)
  const words = createVocabularyWriter(database)
  const textsOf = createTextReader(database)
  const forgetFacts = createFactRemover(database)
  const offered = new Map<number, ItemDraft>()

  function keep(seq: number, draft: ItemDraft): void {
    const revision = revisionOf(draft)
    if (revision !== undefined) sql.keep.run(seq, revision.number, revision.digest)
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
      const outcome = compareRevisions(draft, waiting === undefined ? sql.revision.get(seq) : revisionOf(waiting))
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
    revision: database.prepare<[number], Revision>('SELECT number, digest FROM revision WHERE item = ?'),
    keep: database.prepare(
      `INSERT INTO revision (item, number, digest) VALUES (?, ?, ?)
       ON CONFLICT (item) DO UPDATE SET number = excluded.number, digest = excluded.digest`,
    ),
    confirm: database.prepare('UPDATE revision SET number = ? WHERE item = ?'),
    overridden: database.prepare('UPDATE original_value SET value = ? WHERE item = ? AND field = ?'),
    item: database.prepare('UPDATE item SET seq = ?, at = ?, title = ? WHERE seq = ?'),
    content: database.prepare(
      'UPDATE content SET participants = ?, text = ?, html = ?, detail = ?, warnings = ? WHERE rowid = ?',
    ),
  }
}

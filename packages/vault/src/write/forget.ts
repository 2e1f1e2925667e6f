/**
 * Erasure: an item goes with its blobs that nothing else refers to and every fact that was derived from it; the pages
 * that held them are overwritten (`secure_delete`). It leaves the results of every search at once. Its words leave the
 * pages of the full-text index with it while the index has at most `mergedPages`; a larger one is written anew in steps, one
 * with each forgetting, and as a whole by a rekey.
 * Place: part of `VaultWriter`.
 */
import type { Database } from 'better-sqlite3-multiple-ciphers'
import type { BlobStore } from '../blobs/blob-store.js'
import { createFactRemover } from '../facts/facts.js'
import { type EditableRow, selectEditable } from '../items/item-row.js'
import { VaultError, type VaultWriter } from '../vault.js'
import { createTextIndex } from './index-row.js'
import { createPartWriter } from './parts.js'
import { createPersonWriter } from './people.js'
import { createTextReader } from './stored-texts.js'
import { createTombstones } from './tombstones.js'
import { createVocabularyWriter } from './vocabulary.js'

/** Pages of 8,000 bytes, about 15,000 mails; merging so many takes half a second. */
const mergedPages = 4000

type ForgetWriter = Pick<VaultWriter, 'forgetItem' | 'forgetSource'>

export function createForgetWriter(database: Database, blobs: BlobStore): ForgetWriter {
  const seqOf = database.prepare<[Buffer], number>('SELECT seq FROM item WHERE id = ?').pluck()
  const find = database.prepare<[number], EditableRow>(`${selectEditable} WHERE seq = ?`)
  const forgetFacts = createFactRemover(database)
  const forgetContent = database.prepare('DELETE FROM content WHERE rowid = ?')
  const uncount = database.prepare(
    `UPDATE source_file SET items = items - places.n
     FROM (SELECT file, count(*) AS n FROM item_source WHERE item = ? GROUP BY file) AS places WHERE places.file = source_file.id`,
  )
  const forgetRow = database.prepare('DELETE FROM item WHERE seq = ?')
  const forgetKeys = database.prepare(
    'DELETE FROM thread_key WHERE thread = ? AND NOT EXISTS (SELECT 1 FROM item WHERE item.thread = thread_key.thread)',
  )
  const only = database
    .prepare<[number], number>(
      `SELECT item FROM item_source JOIN source_file ON source_file.id = item_source.file
       WHERE item IN (SELECT item FROM item_source JOIN source_file ON source_file.id = file WHERE source = ?)
       GROUP BY item HAVING count(DISTINCT source) = 1`,
    )
    .pluck()
  const forgetSource = database.prepare('DELETE FROM source WHERE id = ?')
  const index = createTextIndex(database)
  const people = createPersonWriter(database)
  const parts = createPartWriter(database, blobs)
  const textsOf = createTextReader(database)
  const words = createVocabularyWriter(database)
  const tombstones = createTombstones(database)

  function forget(seq: number): void {
    const row = find.get(seq)
    if (row === undefined) return
    const texts = textsOf(row)
    parts.remove(seq)
    people.remove(JSON.parse(row.participants))
    forgetFacts(seq)
    uncount.run(seq)
    index.remove(seq)
    forgetRow.run(seq)
    forgetContent.run(row.content)
    forgetKeys.run(row.thread)
    words.remove(texts)
  }

  return {
    forgetItem(id) {
      const key = Buffer.from(id, 'hex')
      const seq = seqOf.get(key)
      if (seq === undefined)
        throw new VaultError('not-found', 'There is no such item. It may already have been forgotten.')
      blobs.transact(() => {
        forget(seq)
        tombstones.add(key)
        index.merge(mergedPages)
      })
    },
    forgetSource: (source) =>
      blobs.transact(() => {
        const items = only.all(source)
        for (const seq of items) forget(seq)
        index.merge(mergedPages + items.length)
        if (forgetSource.run(source).changes === 0) throw new VaultError('not-found', 'There is no such source.')
        return items.length
      }),
  }
}

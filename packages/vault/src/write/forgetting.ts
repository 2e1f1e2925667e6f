/**
 * Erasure: an item goes with its text in the index, its blobs that nothing else refers to, and every fact that was
 * derived from it. Pages are overwritten (`secure_delete`), in the full-text index too.
 * Place: part of `VaultWriter`.
 */
import type { Database } from 'better-sqlite3-multiple-ciphers'
import type { BlobStore } from '../blobs/blob-store.js'
import { createFactRemover } from '../facts/facts.js'
import type { Participant } from '../item.js'
import { VaultError, type VaultWriter } from '../vault.js'
import { createTextIndex } from './index-row.js'
import { createPeopleKeeper } from './people.js'

type Forgetter = Pick<VaultWriter, 'forgetItem' | 'forgetSource'>

export function createForgetter(database: Database, blobs: BlobStore): Forgetter {
  const seqOf = database.prepare<[Buffer], number>('SELECT seq FROM item WHERE id = ?').pluck()
  const contentOf = database.prepare<[number], { content: number; thread: number; participants: string }>(
    'SELECT content, thread, participants FROM item JOIN content ON content.rowid = item.content WHERE seq = ?',
  )
  const blobsOf = database.prepare<[number], { blob: Buffer; refs: number }>(
    'SELECT blob, count(*) AS refs FROM attachment WHERE item = ? GROUP BY blob',
  )
  const forgetFacts = createFactRemover(database)
  const forgetContent = database.prepare('DELETE FROM content WHERE rowid = ?')
  const uncount = database.prepare(
    `UPDATE source_file SET items = items - (SELECT count(*) FROM item_source WHERE item = ?1 AND file = source_file.id)
     WHERE id IN (SELECT file FROM item_source WHERE item = ?1)`,
  )
  const forgetRow = database.prepare('DELETE FROM item WHERE seq = ?')
  const forgetKeys = database.prepare(
    'DELETE FROM thread_key WHERE thread = ?1 AND NOT EXISTS (SELECT 1 FROM item WHERE thread = ?1)',
  )
  const only = database
    .prepare<[number], number>(
      `SELECT DISTINCT item FROM item_source WHERE file IN (SELECT id FROM source_file WHERE source = ?1)
       AND item NOT IN (SELECT item FROM item_source WHERE file IN (SELECT id FROM source_file WHERE source <> ?1))`,
    )
    .pluck()
  const forgetSource = database.prepare('DELETE FROM source WHERE id = ?')
  const index = createTextIndex(database)
  const people = createPeopleKeeper(database)

  function forget(seq: number): void {
    const row = contentOf.get(seq)
    if (row === undefined) return
    for (const { blob, refs } of blobsOf.all(seq)) blobs.release(blob, refs)
    people.remove(JSON.parse(row.participants) as Participant[])
    forgetFacts(seq)
    uncount.run(seq)
    index.remove(seq)
    forgetRow.run(seq)
    forgetContent.run(row.content)
    forgetKeys.run(row.thread)
  }

  function within<T>(step: () => T): T {
    try {
      const result = database.transaction(step).immediate()
      blobs.committed()
      return result
    } catch (cause) {
      blobs.rolledBack()
      throw cause
    }
  }

  return {
    forgetItem(id) {
      const seq = seqOf.get(Buffer.from(id, 'hex'))
      if (seq === undefined)
        throw new VaultError('not-found', 'There is no such item. It may have been forgotten already.')
      within(() => forget(seq))
    },
    forgetSource: (source) =>
      within(() => {
        const items = only.all(source)
        for (const seq of items) forget(seq)
        if (forgetSource.run(source).changes === 0) throw new VaultError('not-found', 'There is no such source.')
        return items.length
      }),
  }
}

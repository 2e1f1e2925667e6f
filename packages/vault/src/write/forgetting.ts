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
import { createWordKeeper } from './words.js'

type Forgetter = Pick<VaultWriter, 'forgetItem' | 'forgetSource'>

interface ForgottenRow {
  content: number
  thread: number
  participants: string
  title: string
  text: string
}

export function createForgetter(database: Database, blobs: BlobStore): Forgetter {
  const seqOf = database.prepare<[Buffer], number>('SELECT seq FROM item WHERE id = ?').pluck()
  const find = database.prepare<[number], ForgottenRow>(
    'SELECT content, thread, participants, title, text FROM item JOIN content ON content.rowid = item.content WHERE seq = ?',
  )
  const attachments = database.prepare<[number], { name: string; text: string }>(
    'SELECT name, text FROM attachment WHERE item = ?',
  )
  const imported = database
    .prepare<[number], string>("SELECT value FROM imported WHERE item = ? AND field <> 'at'")
    .pluck()
  const blobsOf = database.prepare<[number], { blob: Buffer; refs: number }>(
    'SELECT blob, count(*) AS refs FROM attachment WHERE item = ? GROUP BY blob',
  )
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
  const people = createPeopleKeeper(database)
  const words = createWordKeeper(database)

  function forget(seq: number): void {
    const row = find.get(seq)
    if (row === undefined) return
    for (const { blob, refs } of blobsOf.all(seq)) blobs.release(blob, refs)
    const participants = JSON.parse(row.participants) as Participant[]
    const texts = [
      row.title,
      row.text,
      ...participants.map(({ name }) => name),
      ...attachments.all(seq).flatMap(({ name, text }) => [name, text]),
      ...imported.all(seq),
    ]
    people.remove(participants)
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
      const seq = seqOf.get(Buffer.from(id, 'hex'))
      if (seq === undefined)
        throw new VaultError('not-found', 'There is no such item. It may have been forgotten already.')
      blobs.transact(() => forget(seq))
    },
    forgetSource: (source) =>
      blobs.transact(() => {
        const items = only.all(source)
        for (const seq of items) forget(seq)
        if (forgetSource.run(source).changes === 0) throw new VaultError('not-found', 'There is no such source.')
        return items.length
      }),
  }
}

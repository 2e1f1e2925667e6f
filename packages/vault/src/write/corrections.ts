/**
 * What a person says about an item: corrections win over what was imported, notes, tags and links stand beside it.
 * Place: part of `VaultWriter`. Facts derived from the corrected item go, to be derived anew. What was imported is kept in `original_value` by the first correction of a field.
 */
import type { Database } from 'better-sqlite3-multiple-ciphers'
import { createFactRemover } from '../facts/facts.js'
import { type EditableRow, selectEditable } from '../items/item-row.js'
import { isoTime } from '../items/item-time.js'
import { createSequenceAllocator, seqAfter } from '../items/sequence.js'
import { VaultError, type VaultWriter } from '../vault.js'
import { createTextIndex, indexRow } from './index-row.js'
import { createAttachmentTexts } from './stored-texts.js'
import { createVocabularyWriter } from './vocabulary.js'

type CorrectionWriter = Pick<VaultWriter, 'correct' | 'annotate'>

export function createCorrectionWriter(database: Database, now: () => number): CorrectionWriter {
  const find = database.prepare<[Buffer], EditableRow>(`${selectEditable} WHERE id = ?`)
  const attachmentTexts = createAttachmentTexts(database)
  const keepOriginal = database.prepare('INSERT OR IGNORE INTO original_value (item, field, value) VALUES (?, ?, ?)')
  const annotate = database.prepare('INSERT INTO annotation (item, type, field, value, at) VALUES (?, ?, ?, ?, ?)')
  const setTitle = database.prepare('UPDATE item SET title = ? WHERE seq = ?')
  const setText = database.prepare('UPDATE content SET text = ? WHERE rowid = ?')
  const setTime = database.prepare('UPDATE item SET at = ?, seq = ? WHERE seq = ?')
  const forgetFacts = createFactRemover(database)
  const index = createTextIndex(database)
  const words = createVocabularyWriter(database)

  function correct(id: string, field: 'title' | 'text' | 'at', value: string): void {
    const row = found(id)
    const kept = field === 'at' ? parseTime(value) : value
    keepOriginal.run(row.seq, field, field === 'at' ? isoTime(row.at) : row[field])
    annotate.run(row.seq, 'correction', field, kept, now())
    forgetFacts(row.seq)
    index.remove(row.seq)
    const seq = field === 'at' ? moveTo(row, Date.parse(kept)) : row.seq
    if (field === 'title') setTitle.run(value, seq)
    if (field === 'text') setText.run(value, row.content)
    if (field !== 'at') words.add(value)
    indexAnew(found(id))
  }

  /** An item whose time changes goes to where that time is; everything that refers to it follows by cascade. */
  function moveTo(row: EditableRow, at: number): number {
    const seq = seqAfter(row, at, createSequenceAllocator(database))
    setTime.run(at, seq, row.seq)
    return seq
  }

  function indexAnew(row: EditableRow): void {
    const participants = JSON.parse(row.participants)
    index.add(row.seq, indexRow({ ...row, participants, attachments: attachmentTexts(row.seq) }))
  }

  function found(id: string): EditableRow {
    const row = find.get(Buffer.from(id, 'hex'))
    if (row === undefined) throw new VaultError('not-found', 'There is no such item. It may have been forgotten.')
    return row
  }

  const transact = database.transaction(correct)
  return {
    correct: (id, field, value) => transact.immediate(id, field, value),
    annotate: (id, type, value) => Number(annotate.run(found(id).seq, type, null, value, now()).lastInsertRowid),
  }
}

/** @throws {VaultError} `invalid` when it is no date */
function parseTime(value: string): string {
  const at = Date.parse(value)
  if (Number.isNaN(at)) {
    throw new VaultError('invalid', 'This is not a valid date. Write it as 2026-03-31 or 2026-03-31T14:00:00Z.')
  }
  return new Date(at).toISOString()
}

/**
 * Everything of an item whose words are in the vocabulary; of a stored one, also what a correction overrides.
 * Place: asked before an item goes or changes, so that its words can go with it, and when one is refused.
 */
import type { Database } from 'better-sqlite3-multiple-ciphers'
import type { Participant } from '../item.js'
import type { EditableRow } from '../items/item-row.js'
import { vocabularyTexts } from '../terms.js'

export type AttachmentTexts = (seq: number) => { name: string; text: string }[]

/** In the order of the attachments. */
export function createAttachmentTexts(database: Database): AttachmentTexts {
  const find = database.prepare<[number], { name: string; text: string }>(
    'SELECT name, text FROM attachment WHERE item = ? ORDER BY ordinal',
  )
  return (seq) => find.all(seq)
}

export function createTextReader(database: Database): (row: EditableRow) => string[] {
  const attachmentTexts = createAttachmentTexts(database)
  const originals = database
    .prepare<[number], string>("SELECT value FROM original_value WHERE item = ? AND field <> 'at'")
    .pluck()
  return (row) => {
    const participants = JSON.parse(row.participants) as Participant[]
    return [
      ...vocabularyTexts({ ...row, participants, attachments: attachmentTexts(row.seq) }),
      ...originals.all(row.seq),
    ]
  }
}

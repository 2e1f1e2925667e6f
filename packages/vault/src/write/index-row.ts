/**
 * What of an item goes into which column of the full-text index `item_text`.
 * Place: used when an item comes, is corrected, or is indexed anew, so that the three always agree.
 */
import type { Database } from 'better-sqlite3-multiple-ciphers'
import { type Participant, senderRoles } from '../item.js'
import { indexText } from '../terms.js'

export interface IndexedItem {
  title: string
  participants: readonly Participant[]
  text: string
  attachments: readonly { name: string; text: string }[]
}

/** The columns in their order: title, sender, people, text, files. `sender` holds who wrote or called it. */
export type IndexRow = [title: string, sender: string, people: string, text: string, files: string]

export function indexRow(item: IndexedItem): IndexRow {
  let sender = ''
  let people = ''
  for (const { role, name, address } of item.participants) {
    const words = name === '' ? `${address}\n` : `${name} ${address}\n`
    if (senderRoles.has(role)) sender += words
    else people += words
  }
  let files = ''
  for (const { name, text } of item.attachments) files += `${name}\n${text}\n`
  return [item.title, sender, people, item.text, files]
}

export interface TextIndex {
  add(seq: number, row: IndexRow): void
  /** Takes the item out of every result; its words stay in the pages of the index until these are merged. */
  remove(seq: number): void
  /**
   * Goes on with writing the index anew without what was removed, by about so many of its pages. Where it has no more,
   * nothing of what was removed is left in it.
   */
  merge(pages: number): void
}

export function createTextIndex(database: Database): TextIndex {
  const add = database.prepare(
    'INSERT INTO item_text (rowid, title, sender, people, text, files) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const remove = database.prepare('DELETE FROM item_text WHERE rowid = ?')
  // Below zero, FTS5 takes up all parts of the index and not only those that are many on one level.
  const merge = database.prepare("INSERT INTO item_text (item_text, rank) VALUES ('merge', ?)")
  return {
    add: (seq, row) => {
      add.run(seq, ...row.map(indexText))
    },
    remove: (seq) => {
      remove.run(seq)
    },
    merge: (pages) => {
      merge.run(-pages)
    },
  }
}

/**
 * What ranking and snippets need of an item.
 * Place: reads the vault's tables; text is cut so that one huge document cannot make a search slow.
 */
import type { Database } from 'better-sqlite3-multiple-ciphers'
import { type ItemRow, selectItems, toStoredItem } from '../items/item-row.js'
import type { StoredItem } from '../vault.js'

/** Its text is cut to `maxTextChars`. */
export interface LoadedItem extends StoredItem {
  attachments: { name: string; mediaType: string; text: string }[]
}

const maxTextChars = 24_000
const maxAttachmentChars = 24_000

export interface ItemLoader {
  /** Null when it is gone. */
  load(seq: number): LoadedItem | null
  /** Row numbers nearest to one in its conversation: those before it and those after it, nearest first. */
  around(thread: number, seq: number, reach: number): { before: number[]; after: number[] }
  sourceName(seq: number): string
}

export function createItemLoader(db: Database): ItemLoader {
  const one = db.prepare<[number], ItemRow>(
    `${selectItems(`substr(content.text, 1, ${maxTextChars})`)} WHERE item.seq = ?`,
  )
  const attachments = db.prepare<[number], { name: string; mediaType: string; text: string }>(
    `SELECT name, media_type AS mediaType, substr(text, 1, ${maxAttachmentChars}) AS text FROM attachment WHERE item = ? ORDER BY ordinal LIMIT 20`,
  )
  const earlier = db
    .prepare<[number, number, number], number>(
      'SELECT seq FROM item WHERE thread = ? AND seq < ? ORDER BY seq DESC LIMIT ?',
    )
    .pluck()
  const later = db
    .prepare<[number, number, number], number>('SELECT seq FROM item WHERE thread = ? AND seq > ? ORDER BY seq LIMIT ?')
    .pluck()
  const source = db
    .prepare<[number], string>(
      `SELECT source.name FROM item_source JOIN source_file ON source_file.id = item_source.file
       JOIN source ON source.id = source_file.source WHERE item_source.item = ? LIMIT 1`,
    )
    .pluck()

  function load(seq: number): LoadedItem | null {
    const row = one.get(seq)
    return row === undefined ? null : { ...toStoredItem(row), attachments: attachments.all(seq) }
  }

  return {
    load,
    around: (thread, seq, reach) => ({ before: earlier.all(thread, seq, reach), after: later.all(thread, seq, reach) }),
    sourceName: (seq) => source.get(seq) ?? '',
  }
}

/**
 * Everything of an item whose words are in the vocabulary; of a stored one, also what a correction overrides.
 * Place: asked before an item goes or changes, so that its words can go with it, and when one is refused.
 */
import type { Database } from 'better-sqlite3-multiple-ciphers'
import type { ItemDraft, Participant } from '../item.js'

interface TextRow {
  title: string
  text: string
  participants: string
}

export function createTextReader(database: Database): (seq: number) => string[] {
  const find = database.prepare<[number], TextRow>(
    'SELECT title, text, participants FROM item JOIN content ON content.rowid = item.content WHERE seq = ?',
  )
  const attachments = database.prepare<[number], { name: string; text: string }>(
    'SELECT name, text FROM attachment WHERE item = ?',
  )
  const imported = database
    .prepare<[number], string>("SELECT value FROM imported WHERE item = ? AND field <> 'at'")
    .pluck()
  return (seq) => {
    const row = find.get(seq)
    if (row === undefined) return []
    const participants = JSON.parse(row.participants) as Participant[]
    return [
      row.title,
      row.text,
      ...participants.map(({ name }) => name),
      ...attachments.all(seq).flatMap(({ name, text }) => [name, text]),
      ...imported.all(seq),
    ]
  }
}

export function draftTexts({ title, text, participants, attachments }: ItemDraft): string[] {
  return [
    title,
    text,
    ...participants.map(({ name }) => name),
    ...attachments.flatMap(({ name, text }) => [name, text]),
  ]
}

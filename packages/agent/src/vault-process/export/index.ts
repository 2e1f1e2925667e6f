/**
 * Everything in the vault as files in open formats (GDPR Art. 20: structured, commonly used, machine-readable).
 * Place: in the vault process; it makes bytes, the terminal writes them. Pieces of one path are to be appended in order.
 */
import type { StoredItem, VaultReader } from '@confidant/vault'
import { calendarEnd, calendarEntry, calendarStart } from './calendar.js'
import { contactCard } from './contact.js'
import { mboxEntry } from './mail.js'
import { fileName } from './names.js'
import { transactionHeader, transactionRow } from './transactions.js'

const pageItems = 500

export interface ExportCall {
  emit(piece: { path: string; bytes: Uint8Array }): Promise<void>
  signal: AbortSignal
}

interface Piece {
  path: string
  content: string | Uint8Array
}

const readme = `Everything in this vault at the time of the export.

items.jsonl        every item, one JSON object per line, with corrections, notes and sources
mail/*.mbox        mail by year (mboxrd), with attachments
calendar.ics       events; a recurring event lists each of its dates
contacts.vcf       contacts (vCard 4.0)
transactions.csv   bank transactions
chats/, notes/     conversations and notes as text
files/             attachments of everything except mail

Nothing in this folder is encrypted.
`

export async function exportItems(reader: VaultReader, call: ExportCall): Promise<{ files: number; items: number }> {
  const paths = new Set<string>()
  const write = async ({ path, content }: Piece) => {
    call.signal.throwIfAborted()
    paths.add(path)
    await call.emit({ path, bytes: typeof content === 'string' ? Buffer.from(content) : content })
  }
  const chats = new Map<string, string[]>()
  let items = 0
  await write({ path: 'README.txt', content: readme })
  await write({ path: 'calendar.ics', content: calendarStart })
  await write({ path: 'transactions.csv', content: transactionHeader })
  for (const item of allItems(reader)) {
    items++
    await write({ path: 'items.jsonl', content: `${JSON.stringify(record(reader, item))}\n` })
    for (const piece of readable(reader, item)) await write(piece)
    if (item.detail.kind === 'chat') addChatLine(chats, item.detail.chat, item)
  }
  // Items come newest first, and a chat is read from its beginning.
  for (const [path, lines] of chats) await write({ path, content: lines.reverse().join('') })
  await write({ path: 'calendar.ics', content: calendarEnd })
  return { files: paths.size, items }
}

function* allItems(reader: VaultReader): Generator<StoredItem> {
  let beforeSeq: number | null = null
  for (;;) {
    const page: StoredItem[] = reader.timeline({ ...(beforeSeq === null ? {} : { beforeSeq }), limit: pageItems })
    for (const { seq } of page) {
      const item = reader.itemBySeq(seq)
      if (item) yield item
    }
    const last = page.at(-1)
    if (!last) return
    beforeSeq = last.seq
  }
}

function record(reader: VaultReader, item: StoredItem): unknown {
  const { seq, thread, hasHtml: _, ...fields } = item
  return {
    ...fields,
    at: item.at === null ? null : new Date(item.at).toISOString(),
    conversation: thread,
    corrected: reader.corrected(seq),
    annotations: reader.annotations(seq),
    sources: reader.sourcesOf(seq),
    attachments: reader.attachments(seq).map(({ index, name, mediaType, size }) => ({ index, name, mediaType, size })),
  }
}

/** The item again in the format that other programs read. */
function* readable(reader: VaultReader, item: StoredItem): Generator<Piece> {
  const { detail } = item
  const year = item.at === null ? 'undated' : String(new Date(item.at).getUTCFullYear())
  if (detail.kind === 'mail') {
    yield { path: `mail/${year}.mbox`, content: mboxEntry(reader, item) }
    return
  }
  if (detail.kind === 'event')
    yield { path: 'calendar.ics', content: calendarEntry(item, detail, reader.occurrences(item.seq)) }
  if (detail.kind === 'contact') yield { path: 'contacts.vcf', content: contactCard(item, detail) }
  if (detail.kind === 'transaction') yield { path: 'transactions.csv', content: transactionRow(item, detail) }
  if (detail.kind === 'note')
    yield { path: `notes/${fileName(item.title)}-${item.id.slice(0, 8)}.md`, content: item.text }
  for (const { index, name } of reader.attachments(item.seq))
    yield {
      path: `files/${item.id.slice(0, 12)}/${index}-${fileName(name)}`,
      content: reader.attachmentBytes(item.seq, index),
    }
}

function addChatLine(chats: Map<string, string[]>, chat: string, item: StoredItem): void {
  const author = item.participants.find(({ role }) => role === 'author')
  const at = item.at === null ? '' : new Date(item.at).toISOString()
  const line = `${at} ${author?.name || author?.address || ''}: ${item.text}\n`
  const path = `chats/${fileName(chat)}.txt`
  const lines = chats.get(path)
  if (lines) lines.push(line)
  else chats.set(path, [line])
}

/**
 * Names for items that hold across vaults, so that a question can say what it rests on.
 * Place: bench/quality only.
 *
 * `mail:<Message-ID>`, `event:<UID>`, `contact:<UID>`, `chat:<text of the message>`, `file:<file name>` (notes and
 * documents), `transaction:<booked on>/<cents, negative when paid>`. Chat messages have no identifier of their own:
 * those that a question needs have a text that occurs once.
 */
import { posix } from 'node:path'
import type { StoredItem, VaultReader } from '@confidant/vault'

export interface KnownItem {
  id: string
  keys: string[]
  title: string
  people: string
  text: string
}

/** Everything in the vault. */
export function knownItems(reader: VaultReader): KnownItem[] {
  const { items } = reader.counts()
  return reader.timeline({ limit: items }).flatMap(({ seq }) => {
    const item = reader.itemBySeq(seq)
    return item ? [knownItem(item, reader)] : []
  })
}

function knownItem(item: StoredItem, reader: VaultReader): KnownItem {
  const attached = reader.attachments(item.seq).map(({ name, text }) => `${name}\n${text}`)
  return {
    id: item.id,
    keys: keysOf(item, reader),
    title: item.title,
    people: item.participants.map(({ name, address }) => `${name} ${address}`).join('\n'),
    text: [item.text, ...attached].join('\n'),
  }
}

function keysOf(item: StoredItem, reader: VaultReader): string[] {
  switch (item.detail.kind) {
    case 'mail':
    case 'event':
    case 'contact':
      return [`${item.kind}:${item.externalId}`]
    case 'chat':
      return [chatKey(item.text)]
    case 'transaction':
      return [`transaction:${item.detail.bookedOn}/${item.detail.amountMinor}`]
    case 'note':
    case 'document':
      return reader.sourcesOf(item.seq).map(({ path }) => `file:${posix.basename(path)}`)
  }
}

/** A question's key in the form in which items carry it. */
export function normalKey(key: string): string {
  return key.startsWith('chat:') ? chatKey(key.slice('chat:'.length)) : key
}

function chatKey(text: string): string {
  return `chat:${text.normalize('NFC').replace(/\s+/g, ' ').trim()}`
}

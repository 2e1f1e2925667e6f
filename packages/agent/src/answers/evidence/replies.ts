/**
 * What was answered in a chat: a question is no answer by itself, together with the message after it by somebody else it is.
 * Place: asked for by the ranking of passages; reads a few neighbours.
 */
import type { StoredItem, VaultReader } from '@confidant/vault'

const maxReplyChars = 280
/** Messages of a chat further apart belong to another talk. */
const talkMs = 12 * 3_600_000

export function isQuestion(text: string): boolean {
  return /\?[^\p{L}\p{N}]*$/u.test(text)
}

/** The reply to a chat message that asks something; null when nobody else wrote soon after. */
export function replyTo(item: StoredItem, reader: VaultReader): StoredItem | null {
  if (item.kind !== 'chat' || !isQuestion(item.text)) return null
  const reply = reader
    .neighbours(item.thread, item.seq, 0, 2)
    .find((next) => next.seq > item.seq && authorOf(next) !== authorOf(item) && isSameTalk(next, item))
  const length = reply?.text.trim().length ?? 0
  return reply === undefined || length === 0 || length > maxReplyChars ? null : reply
}

/** Chats go on for years: only what was written within hours belongs together. */
export function isSameTalk(item: StoredItem, other: StoredItem): boolean {
  return item.kind !== 'chat' || item.at === null || other.at === null || Math.abs(item.at - other.at) <= talkMs
}

function authorOf({ participants }: StoredItem): string {
  const author = participants.find(({ role }) => role === 'author' || role === 'from')
  return author === undefined ? '' : author.name || author.address
}

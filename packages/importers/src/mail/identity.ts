/**
 * What makes two mails the same: the Message-ID, and where it is missing a digest of what does not change on the way.
 * Place: `ItemDraft.identity`. The digest leaves out everything that a transport or a store adds or rewrites
 * (Received, labels, line ends, quoting of `From `), so that the same mail from two stores stays one.
 */
import { hash } from 'node:crypto'

export interface StableContent {
  /** Addresses of From. */
  from: string[]
  /** Milliseconds since 1970-01-01T00:00Z as the Date header says, null when it does not. */
  sentAt: number | null
  subject: string
  text: string
  html: string
}

export function mailIdentity(messageId: string, content: StableContent): string {
  return messageId === '' ? `digest:${contentDigest(content)}` : `mid:${messageId}`
}

/** SHA-256, lower-case hex, of the JSON of sender, date, subject and the body without white space. */
function contentDigest({ from, sentAt, subject, text, html }: StableContent): string {
  const body = (text === '' ? html : text).replace(/\s+/g, '')
  return hash('sha256', JSON.stringify([from, sentAt, subject, body]), 'hex')
}

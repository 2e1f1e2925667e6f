/**
 * What makes two mails the same: the Message-ID with sender and date, and where it is missing a digest of what does not
 * change on the way. A Message-ID alone is not believed: broken programs use one twice, and whoever knows the id of a
 * mail to come could keep it out by sending another under that id first.
 * Place: `ItemDraft.identity`. Both leave out everything that a transport, list or store adds or rewrites (Received,
 * labels, marks in the subject, line ends, quoting of `From `), so that the same mail from two stores stays one.
 */
import { sha256 } from '@confidant/crypto/hash'

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
  if (messageId === '') return `digest:${contentDigest(content)}`
  return `mid:${messageId} ${content.sentAt ?? ''} ${content.from.toSorted().join(' ')}`
}

/** SHA-256, lower-case hex, of the JSON of sender, date, subject and the body without white space. */
function contentDigest({ from, sentAt, subject, text, html }: StableContent): string {
  const body = (text === '' ? html : text).replace(/\s+/g, '')
  return sha256(JSON.stringify([from, sentAt, subject, body])).toString('hex')
}

/**
 * From the bytes of one message to the draft of an item.
 * Place: the heart of the mail importers; mbox, eml and Maildir differ only in how they find the bytes.
 * Must never throw, whatever the bytes.
 */
import type { ItemDraft, Participant, ParticipantRole } from '@confidant/vault/item'
import { parseAddresses } from './addresses.js'
import type { Charsets } from './charsets.js'
import { parseDate } from './dates.js'
import { decodeHeaderText } from './encoded-words.js'
import type { Headers } from './headers.js'
import { mailIdentity } from './identity.js'
import { labelsFromHeaders } from './labels.js'
import { maxAddresses } from './limits.js'
import { type PendingDocument, readMessageContent } from './message-content.js'
import { findStructuredData } from './structured-data.js'
import { isReplySubject, parseMessageIds, parseOwnMessageId, threadKeysOf, weakThreadKeyOf } from './threads.js'

/** What is known of a message besides its own bytes. */
export interface MailOrigin {
  /** Labels from the place where it was found. */
  labels: string[]
  /** When the store received it, null when it does not say: milliseconds since 1970-01-01T00:00Z. */
  receivedAt: number | null
}

export interface DraftedMail {
  /** False when the bytes hold no known header field and so no mail. */
  isMail: boolean
  item: ItemDraft
  /** Documents whose text is still to be extracted. */
  documents: PendingDocument[]
  /** iCalendar and vCard parts, still to be read. */
  calendars: Uint8Array[]
  contacts: Uint8Array[]
}

const addressHeaders: [header: string, role: ParticipantRole][] = [
  ['from', 'from'],
  ['to', 'to'],
  ['cc', 'cc'],
  ['bcc', 'bcc'],
  ['reply-to', 'replyTo'],
]

const noReplyAddress = /^[^@]{0,64}(?:no|not)[-_.]?reply|^(?:mailer-daemon|bounces?|notifications?)\b/

export function draftMail(bytes: Buffer, origin: MailOrigin, charsets: Charsets): DraftedMail {
  const content = readMessageContent(withLineFeeds(bytes), charsets, 0)
  const { headers } = content
  const title = decodeHeaderText(headers.first('subject'), charsets).replace(/\s+/g, ' ')
  const participants = readParticipants(headers, charsets)
  const messageId = decodeHeaderText(parseOwnMessageId(headers.first('message-id')), charsets)
  if (participants.length >= maxAddresses) {
    content.warnings.push(`The email names more than ${maxAddresses} people; the rest was skipped.`)
  }
  const sentAt = parseDate(headers.first('date'))
  const references = referencesOf(headers, charsets)
  const bulk = isBulk(headers)
  const isAnswered = !bulk && !isAutomatic(headers, participants)
  const isFound = references.length === 0 && (isAnswered || isReplySubject(title))
  const item: ItemDraft = {
    kind: 'mail',
    identity: mailIdentity(messageId, {
      from: participants.filter(({ role }) => role === 'from').map(({ address }) => address),
      sentAt,
      subject: title,
      text: content.text,
      html: content.html,
    }),
    externalId: messageId,
    at: sentAt ?? receivedAt(headers) ?? origin.receivedAt,
    title,
    participants,
    text: content.text,
    html: content.html,
    threadKeys: threadKeysOf(messageId, references, headers.first('x-gm-thrid')),
    weakThreadKey: isFound ? weakThreadKeyOf(title, participants) : '',
    isReply: isReplySubject(title),
    occurrences: [],
    attachments: content.attachments,
    detail: {
      kind: 'mail',
      signed: content.signed,
      encrypted: content.encrypted,
      bulk,
      labels: labelsOf(headers, origin, charsets),
      structured: content.html === '' ? [] : findStructuredData(content.html),
    },
    warnings: [...new Set(content.warnings)],
  }
  return {
    isMail: !headers.isEmpty,
    item,
    documents: content.documents,
    calendars: content.calendars,
    contacts: content.contacts,
  }
}

/** Files from old Macintosh programs end lines with a carriage return alone. */
function withLineFeeds(bytes: Buffer): Buffer {
  const hasLineFeed = bytes.includes(0x0a)
  if (hasLineFeed || !bytes.includes(0x0d)) return bytes
  const copy = Buffer.from(bytes)
  for (let index = copy.indexOf(0x0d); index >= 0; index = copy.indexOf(0x0d, index + 1)) copy[index] = 0x0a
  return copy
}

function readParticipants(headers: Headers, charsets: Charsets): Participant[] {
  const participants: Participant[] = []
  for (const [header, role] of addressHeaders) {
    for (const raw of headers.all(header)) {
      if (participants.length >= maxAddresses) break
      for (const { name, address } of parseAddresses(raw, charsets)) participants.push({ role, name, address })
    }
  }
  if (!participants.some(({ role }) => role === 'from')) participants.unshift(...senderOf(headers, charsets))
  return participants
}

/** Who sent a message without From: its Sender, else the envelope's. */
function senderOf(headers: Headers, charsets: Charsets): Participant[] {
  const raw = headers.first('sender') || headers.first('return-path')
  return parseAddresses(raw, charsets).map(({ name, address }) => ({ role: 'from', name, address }))
}

function referencesOf(headers: Headers, charsets: Charsets): string[] {
  const raw = `${headers.all('references').join(' ')} ${headers.first('in-reply-to')}`
  return parseMessageIds(raw.trim()).map((id) => decodeHeaderText(id, charsets))
}

function receivedAt(headers: Headers): number | null {
  const received = headers.first('received')
  return parseDate(received.slice(received.lastIndexOf(';') + 1)) ?? parseDate(headers.first('delivery-date'))
}

function isBulk(headers: Headers): boolean {
  return (
    headers.first('list-id') !== '' ||
    headers.first('list-unsubscribe') !== '' ||
    headers.first('list-post') !== '' ||
    /^(?:bulk|list|junk)\b/i.test(headers.first('precedence'))
  )
}

/** Mail that a program wrote and nobody answers (RFC 3834, and the names such senders use). */
function isAutomatic(headers: Headers, participants: Participant[]): boolean {
  const submitted = headers.first('auto-submitted')
  if (submitted !== '' && !/^no\b/i.test(submitted)) return true
  return participants.some(({ role, address }) => role === 'from' && noReplyAddress.test(address))
}

/** Gmail's labels say where a mail is; the place where it was found does only where they are missing. */
function labelsOf(headers: Headers, origin: MailOrigin, charsets: Charsets): string[] {
  const own = labelsFromHeaders(headers, charsets)
  return headers.first('x-gmail-labels') === '' ? [...new Set([...origin.labels, ...own])] : own
}

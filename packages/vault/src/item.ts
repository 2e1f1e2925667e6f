/**
 * What a vault holds: the shape in which every importer hands over what it read.
 * Place: shared by importers (which make drafts) and the vault (which keeps them). Types and constants only.
 */

export const itemKinds = ['mail', 'event', 'contact', 'chat', 'note', 'document', 'transaction'] as const
export type ItemKind = (typeof itemKinds)[number]

/**
 * The part a person or organisation plays in an item.
 * `member`: in a chat but not the author of this message. `subject`: whom a contact card is about.
 * `counterparty`: the other side of a bank transaction.
 */
export type ParticipantRole =
  | 'from'
  | 'to'
  | 'cc'
  | 'bcc'
  | 'replyTo'
  | 'organizer'
  | 'attendee'
  | 'author'
  | 'member'
  | 'subject'
  | 'counterparty'

/** Roles of who wrote, called or paid. */
export const senderRoles: ReadonlySet<ParticipantRole> = new Set(['from', 'author', 'organizer', 'counterparty'])

export interface Participant {
  role: ParticipantRole
  /** Display name as written by the source, decoded; '' when there is none. */
  name: string
  /** Lower-cased e-mail address, telephone number (E.164 where it can be told) or IBAN without spaces; '' when there is none. */
  address: string
}

export interface AttachmentDraft {
  /** File name as given, without any folder part; '' when there is none. */
  name: string
  /** Lower-cased media type without parameters, e.g. `application/pdf`. */
  mediaType: string
  bytes: Uint8Array
  /** Text extracted for search, '' when there is none to extract. */
  text: string
  /** Content-ID without angle brackets when the HTML part refers to it, else ''. */
  contentId: string
}

/** One time at which an event takes place. An event without recurrence has one. */
export interface Occurrence {
  /** Milliseconds since 1970-01-01T00:00Z. */
  startsAt: number
  /** Milliseconds since 1970-01-01T00:00Z, exclusive; equals `startsAt` for an instant. */
  endsAt: number
  /** Set when an override changes the title of this occurrence alone. */
  title?: string
}

export interface MailDetail {
  kind: 'mail'
  /** True when the message carries a signature (S/MIME or PGP); it is not verified. */
  signed: boolean
  /** True when the body is encrypted and could not be read. */
  encrypted: boolean
  /** True for mail sent to a list or in bulk (List-Id, List-Unsubscribe, Precedence). */
  bulk: boolean
  /** Folder or labels as the source names them, e.g. `Inbox`, `Sent`. */
  labels: string[]
  /** schema.org objects found in the HTML part (JSON-LD or microdata), as plain JSON. */
  structured: unknown[]
}

export interface EventDetail {
  kind: 'event'
  location: string
  /** iCalendar STATUS in lower case: confirmed, tentative, cancelled; '' when not given. */
  status: string
  allDay: boolean
  /** The RRULE as written, '' when the event does not recur. */
  recurrence: string
  /** IANA name of the zone in which the event was written, or '' for UTC and floating times. */
  timeZone: string
  /** Name of the calendar (X-WR-CALNAME or the file's). */
  calendar: string
}

export interface ContactDetail {
  kind: 'contact'
  emails: { type: string; value: string }[]
  phones: { type: string; value: string }[]
  addresses: { type: string; value: string }[]
  urls: string[]
  organisation: string
  role: string
  /** `YYYY-MM-DD`, or `--MM-DD` without a year (RFC 6350), or ''. */
  birthday: string
}

export interface ChatDetail {
  kind: 'chat'
  /** Name of the conversation. */
  chat: string
  /** True for a system message (joined, left, changed the subject), which nobody wrote. */
  system: boolean
}

export interface NoteDetail {
  kind: 'note'
  /** Media type the note was read from: text/markdown, text/plain, text/html. */
  format: string
  tags: string[]
}

export interface DocumentDetail {
  kind: 'document'
  mediaType: string
  pages: number | null
  author: string
  /** Character offset in `text` at which each page begins; empty when the format has no pages. */
  pageStarts: number[]
}

export interface TransactionDetail {
  kind: 'transaction'
  /** Signed amount in minor units of `currency` (cents): negative when money left the account. */
  amountMinor: number
  /** ISO 4217 code. */
  currency: string
  /** IBAN or other number of the person's own account. */
  account: string
  /** Calendar day of booking, `YYYY-MM-DD`. */
  bookedOn: string
  counterparty: string
  counterpartyAccount: string
  /** The bank's own reference, '' when there is none. */
  reference: string
}

export type ItemDetail =
  | MailDetail
  | EventDetail
  | ContactDetail
  | ChatDetail
  | NoteDetail
  | DocumentDetail
  | TransactionDetail

/** An item as an importer read it, before it has an id. */
export interface ItemDraft {
  kind: ItemKind
  /**
   * What makes two imports the same item, independent of where it was found: for mail `mid:` + Message-ID,
   * and where that is missing a digest of the content. The vault's id is HMAC(vault key, kind + identity).
   */
  identity: string
  /** Identifier given by the source (Message-ID without angle brackets, UID, path …); '' when it has none. */
  externalId: string
  /**
   * Which revision this is of something that its source changes over time: a larger one is newer. 0 when the source does
   * not say, so that what is imported later is newer; absent for what never changes. A whole number.
   */
  revision?: number
  /** When it was sent, begins, or was booked: milliseconds since 1970-01-01T00:00Z; null when it is not known. */
  at: number | null
  title: string
  participants: Participant[]
  /** The readable text, line breaks as `\n`. It is what is shown, searched and quoted. */
  text: string
  /** HTML as sent, shown only inside a sandbox; '' when there is none. */
  html: string
  /** Keys shared by all items of one conversation (own and referred Message-IDs, a chat's name). Any in common joins. */
  threadKeys: string[]
  /**
   * A weaker key (normalised subject and people) that joins an item to an existing conversation only when it has
   * no reference of its own; '' for none.
   */
  weakThreadKey: string
  /** True for a reply or forward: two items meet by their weak keys only when at least one of them is one. */
  isReply?: boolean
  occurrences: Occurrence[]
  attachments: AttachmentDraft[]
  detail: ItemDetail
  /** Parts that could not be read although the item could, in plain words; kept and listed with the source. */
  warnings: string[]
}

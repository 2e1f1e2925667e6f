/**
 * What a story is made of, before it is written in any format: one theme (a trip, the landlord, the rowing club)
 * tells in one place which mails, chats, events, payments, notes and documents it leaves behind.
 * Place: between the stories and the formats. Types only, and the one function that joins stories.
 */
import type { LocalMs } from './local-time.js'

export interface Person {
  name: string
  /** E-mail address. */
  address: string
}

export interface MailAttachment {
  name: string
  mediaType: string
  bytes: Uint8Array
}

/** How the text travels; all of them are met in real mailboxes. */
export type MailEncoding = 'utf-8' | 'utf-8-base64' | 'latin1' | 'windows-1252-8bit' | 'flowed'

export interface Mail {
  /** Local part of the Message-ID; the domain is the sender's. */
  id: string
  at: LocalMs
  from: Person
  to: Person[]
  cc?: Person[]
  subject: string
  text: string
  html?: string
  /** schema.org object, put into the HTML part as JSON-LD. */
  structured?: object
  /** `id` of the mail that this one answers; its text is quoted below. */
  answers?: string
  attachments?: MailAttachment[]
  encoding?: MailEncoding
  /** Newsletters and notices carry List-Unsubscribe. */
  bulk?: boolean
}

export interface ChatMessage {
  at: LocalMs
  author: string
  text: string
}

export interface Chat {
  /** Name of the conversation as the telephone shows it. */
  name: string
  messages: ChatMessage[]
}

interface EventChange {
  /** Beginning of the occurrence that changes. */
  occurrence: LocalMs
  start: LocalMs
  end: LocalMs
  summary?: string
}

export interface CalendarEvent {
  uid: string
  summary: string
  start: LocalMs
  /** Exclusive; for all-day events the midnight after the last day. */
  end: LocalMs
  allDay?: boolean
  location?: string
  description?: string
  /** RRULE value (RFC 5545). */
  recurrence?: string
  exceptions?: LocalMs[]
  changes?: EventChange[]
  /** Zone in which `start` and `end` are wall-clock times; Europe/Amsterdam when absent. */
  zone?: string
  organizer?: Person
  attendees?: Person[]
  cancelled?: boolean
}

export interface Payment {
  /** Own account that it went from or came to. */
  account: 'main' | 'holiday'
  day: LocalMs
  /** Cents; negative when money left the account. */
  amountMinor: number
  counterparty: string
  /** Ten digits after the bank code, from which the IBAN is made; absent for card payments. */
  counterpartyNumber?: string
  description: string
  /** SEPA mandate of a direct debit. */
  mandate?: string
}

interface Note {
  file: string
  at: LocalMs
  text: string
}

interface StoryDocument {
  file: string
  bytes: Uint8Array
}

export interface Story {
  mails?: Mail[]
  chats?: Chat[]
  events?: CalendarEvent[]
  payments?: Payment[]
  notes?: Note[]
  documents?: StoryDocument[]
}

/** Everything up to `now`, each in order of time; chats of one name become one. Events may lie ahead. */
export function joinStories(stories: Story[], now: LocalMs): Required<Story> {
  const past = <T>(of: (story: Story) => T[] | undefined, at: (each: T) => LocalMs): T[] =>
    stories
      .flatMap((story) => of(story) ?? [])
      .filter((each) => at(each) <= now)
      .sort((a, b) => at(a) - at(b))
  return {
    mails: past(
      (story) => story.mails,
      (mail) => mail.at,
    ),
    chats: joinChats(stories, now),
    events: stories.flatMap((story) => story.events ?? []).sort((a, b) => a.start - b.start),
    payments: past(
      (story) => story.payments,
      (payment) => payment.day,
    ),
    notes: past(
      (story) => story.notes,
      (note) => note.at,
    ),
    documents: stories.flatMap((story) => story.documents ?? []),
  }
}

function joinChats(stories: Story[], now: LocalMs): Chat[] {
  const byName = new Map<string, ChatMessage[]>()
  for (const chat of stories.flatMap((story) => story.chats ?? [])) {
    byName.set(chat.name, [...(byName.get(chat.name) ?? []), ...chat.messages])
  }
  return [...byName].map(([name, messages]) => ({
    name,
    messages: messages.filter((message) => message.at <= now).sort((a, b) => a.at - b.at),
  }))
}

/**
 * Chats: text exports of WhatsApp, in the languages and of both phone systems that write them.
 * Place: importers. Reads the export twice: once for what only the whole tells (order of day and month, members),
 * once for the messages. Holds one message and the names of the members.
 */
import type { ItemDraft, Participant } from '@confidant/vault/item'
import type { Importer, ImportInput, ImportOptions, ImportOutcome } from '../importer.js'
import { outcomeAt } from '../outcome.js'
import { type NumberingPlan, normalisePhone, planOfTimeZone } from '../phone/phone-numbers.js'
import { digestOf } from '../text/digest.js'
import { truncatedTextWarning } from '../text/truncated-text.js'
import { hourMs, minuteMs, secondMs } from '../time/civil-date.js'
import { createZoneLookup, utcZone, type Zone } from '../time/zone.js'
import { chatNameOf } from './chat-name.js'
import { createDateOrderVote, type DateOrder, dayOf } from './date-order.js'
import { detectWhatsApp } from './detect.js'
import { type Message, readMessages } from './messages.js'
import {
  isDeletedMessage,
  isEncryptionNotice,
  isFilePlaceholder,
  isSystemMessage,
  withoutEditedMark,
  withoutMarks,
} from './system-messages.js'

export const whatsappImporter: Importer = { id: 'whatsapp', detect: detectWhatsApp, read }

interface Chat {
  name: string
  order: DateOrder
  zone: Zone
  plan: NumberingPlan | null
  /** By name; empty for a chat of more than `maxMembers`, where a list with each message would outweigh it. */
  members: Participant[]
}

const maxMembers = 30

async function* read(input: ImportInput, options: ImportOptions): AsyncGenerator<ImportOutcome> {
  const chat = await scanChat(input, options)
  const drafts = createDrafts(chat)
  let next = 0
  for await (const messages of readMessages(input.stream())) {
    for (const message of messages) {
      // Made also when it was handed over before: equal messages are told apart by their order.
      const made = message === null ? { reject: strayReason } : (drafts(message) ?? { reject: dateReason })
      const outcome = outcomeAt(next++, options, () => made)
      if (outcome !== null) yield outcome
    }
  }
}

const strayReason = 'Text before the first message was skipped.'
const dateReason = 'The message has a date that does not exist and was skipped.'

async function scanChat(input: ImportInput, options: ImportOptions): Promise<Chat> {
  const vote = createDateOrderVote()
  const authors = new Set<string>()
  let name = chatNameOf(input.path)
  for await (const messages of readMessages(input.stream())) {
    for (const message of messages) {
      if (message === null) continue
      vote.add(message.head)
      const marked = message.text.startsWith('\u200e') && !isFilePlaceholder(message.text)
      // iOS has the conversation itself say that it is encrypted.
      if (name === '' && marked && isEncryptionNotice(message.text)) name = message.author
      const isSpeaker = message.author !== '' && !(marked && (message.author === name || isSystemMessage(message.text)))
      if (isSpeaker && authors.size <= maxMembers) authors.add(message.author)
    }
  }
  const plan = planOfTimeZone(options.timeZone)
  return {
    name: name || stemOf(input.name),
    order: vote.decide(),
    zone: createZoneLookup()(options.timeZone) ?? utcZone,
    plan,
    members: authors.size > maxMembers ? [] : [...authors].sort().map((author) => person('member', author, plan)),
  }
}

/** iOS gives every export the same name, which says nothing. */
function stemOf(fileName: string): string {
  const stem = fileName.replace(/\.txt$/i, '').trim()
  return stem === '' || stem.toLowerCase() === '_chat' ? 'WhatsApp' : stem
}

function person(role: 'author' | 'member', name: string, plan: NumberingPlan | null): Participant {
  const isNumber = /^\+[\d\s().-]{6,30}$/.test(name)
  return { role, name: isNumber ? '' : name, address: isNumber ? normalisePhone(name, plan) : '' }
}

/** Messages among which equal ones are told apart; more than an hour holds, which occurs twice when the clock goes back. */
const remembered = 20_000

/** Null for a message whose date does not exist. */
function createDrafts(chat: Chat): (message: Message) => ItemDraft | null {
  const counts = new Map<string, number>()
  return (message) => {
    const localMs = localTime(message, chat.order)
    if (localMs === null) return null
    const text = withoutMarks(withoutEditedMark(message.text)).trim()
    const digest = digestOf([chat.name, new Date(localMs).toISOString(), message.author, text])
    const ordinal = counts.get(digest) ?? 0
    // Taken out first, so that the map stays in order of the last use.
    counts.delete(digest)
    counts.set(digest, ordinal + 1)
    if (counts.size > remembered) counts.delete(counts.keys().next().value!)
    return draft(chat, message, localMs, text, `whatsapp:${digest}:${ordinal}`)
  }
}

function localTime({ head }: Message, order: DateOrder): number | null {
  const day = dayOf(head, order)
  return day === null ? null : day + head.hour * hourMs + head.minute * minuteMs + (head.second ?? 0) * secondMs
}

function draft(chat: Chat, message: Message, localMs: number, text: string, identity: string): ItemDraft {
  const author = person('author', message.author, chat.plan)
  const spokenByChat = message.author === chat.name && message.text.startsWith('\u200e') && !chatIsMember(chat)
  const system = message.author === '' || spokenByChat || isSystemMessage(message.text) || isDeletedMessage(text)
  const wrote = message.author !== '' && !spokenByChat
  const others = chat.members.filter(
    ({ name, address }) => !wrote || name !== author.name || address !== author.address,
  )
  return {
    kind: 'chat',
    identity,
    externalId: '',
    at: chat.zone.toEpochMs(localMs),
    title: chat.name,
    participants: wrote ? [author, ...others] : others,
    text,
    html: '',
    threadKeys: [`chat:whatsapp:${chat.name}`],
    weakThreadKey: '',
    occurrences: [],
    attachments: [],
    detail: { kind: 'chat', chat: chat.name, system },
    warnings: message.truncated ? [truncatedTextWarning] : [],
  }
}

/** In a conversation of two, the chat has the name of the other, who does speak. */
function chatIsMember(chat: Chat): boolean {
  return chat.members.some(({ name, address }) => name === chat.name || (address !== '' && address === chat.name))
}

/**
 * Writes everything that the questions are about into one folder: the invented year and the long conversations.
 * Place: bench/quality only.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Mail, writeDemo } from '@confidant/dev-env'
import { createMailWriter, dutchIphoneChat, englishAndroidChat, mboxFile } from '@confidant/dev-env/formats'
import { allMessages, parseLocal } from './chatter.ts'
import type { Conversation, Correspondence } from './conversation.ts'
import { bakery } from './conversations/bakery.ts'
import { elifHanna } from './conversations/elif-hanna.ts'
import { joostMarijke } from './conversations/joost-marijke.ts'
import { nadiaTobias } from './conversations/nadia-tobias.ts'
import { neighbourhood } from './conversations/neighbourhood.ts'
import { okaforFamily } from './conversations/okafor-family.ts'
import { renovation } from './conversations/renovation.ts'
import { ruthIngrid } from './conversations/ruth-ingrid.ts'

/** The day on which every question is asked: a Wednesday. */
export const today = new Date(2026, 4, 20, 12)

export const chats: readonly Conversation[] = [
  nadiaTobias,
  joostMarijke,
  okaforFamily,
  neighbourhood,
  elifHanna,
  bakery,
]

export const correspondences: Readonly<Record<string, Correspondence>> = { 'ruth-ingrid': ruthIngrid, renovation }

/** @returns how many messages the conversations hold, the invented year left out */
export async function writeCorpus(folder: string): Promise<number> {
  await writeDemo(join(folder, 'mara'), { today })
  const elsewhere = join(folder, 'conversations')
  await mkdir(elsewhere, { recursive: true })
  let messages = 0
  for (const chat of chats) {
    const told = { name: chat.name, messages: allMessages(chat) }
    messages += told.messages.length
    const isDutch = chat.format === 'dutch-iphone'
    const name = isDutch ? `WhatsApp-chat met ${chat.name}.txt` : `WhatsApp Chat with ${chat.name}.txt`
    await writeFile(join(elsewhere, name), isDutch ? dutchIphoneChat(told) : englishAndroidChat(told))
  }
  for (const [name, correspondence] of Object.entries(correspondences)) {
    const mails = lettersAsMails(correspondence)
    messages += mails.length
    await writeFile(join(elsewhere, `${name}.mbox`), mboxFile(mails, createMailWriter(mails)))
  }
  return messages
}

export function lettersAsMails({ people, letters }: Correspondence): Mail[] {
  return letters.map((letter) => ({
    id: letter.id,
    at: parseLocal(letter.at),
    from: people[letter.from]!,
    to: [people[letter.to]!],
    subject: letter.subject,
    text: letter.text,
    ...(letter.answers === undefined ? {} : { answers: letter.answers }),
  }))
}

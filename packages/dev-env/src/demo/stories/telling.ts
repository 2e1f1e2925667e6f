/**
 * Short ways to tell a story: mails, bursts of chat, and amounts as people write them.
 * Place: used by every story.
 */
import type { LocalMs } from '../local-time.js'
import { me } from '../people.js'
import { createRandom } from '../random.js'
import type { Chat, Mail, Person } from '../story.js'

type MailExtras = Partial<Pick<Mail, 'cc' | 'html' | 'structured' | 'answers' | 'attachments' | 'encoding' | 'bulk'>>

/** A mail to Mara. */
export function received(
  id: string,
  at: LocalMs,
  from: Person,
  subject: string,
  text: string,
  extras: MailExtras = {},
): Mail {
  return { id, at, from, to: [me], subject, text, ...extras }
}

/** A mail by Mara. */
export function sent(
  id: string,
  at: LocalMs,
  to: Person[],
  subject: string,
  text: string,
  extras: MailExtras = {},
): Mail {
  return { id, at, from: me, to, subject, text, ...extras }
}

const shortNames = { me: 'Mara' }

/**
 * Messages that follow one another within minutes. Each line is `name: text`; Mara writes as `me`.
 * Seconds are drawn from the beginning, so that no two bursts share a moment.
 */
export function burst(name: string, begin: LocalMs, lines: string[], authors: Record<string, string>): Chat {
  const random = createRandom(begin / 1000)
  const names: Record<string, string> = { ...shortNames, ...authors }
  let at = begin
  const messages = lines.map((line) => {
    const colon = line.indexOf(': ')
    const author = names[line.slice(0, colon)]
    if (!author) throw new Error(`The chat "${name}" has a line without a known author: ${line.slice(0, colon)}`)
    const message = { at, author, text: line.slice(colon + 2) }
    at += random.between(61, 240) * 1000
    return message
  })
  return { name, messages }
}

/** `1.185,00` */
export function euros(minor: number): string {
  const [whole, cents] = (Math.abs(minor) / 100).toFixed(2).split('.')
  return `${whole!.replace(/\B(?=(\d{3})+$)/g, '.')},${cents}`
}

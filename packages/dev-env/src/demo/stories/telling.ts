/**
 * Short ways to tell a story: mails, bursts of chat, and amounts as people write them.
 * Place: used by every story.
 */
import { dutchDay, dutchDays, dutchMonths, type LocalMs, local } from '../local-time.js'
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
  return { id, at, from, to: [me], subject, text: withTrueWeekdays(text, at), ...extras }
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
  return { id, at, from: me, to, subject, text: withTrueWeekdays(text, at), ...extras }
}

const weekdayBeforeDate = new RegExp(`\\b(${dutchDays.join('|')}) (\\d{1,2}) (${dutchMonths.join('|')})\\b`, 'giu')

/** Which day of the week a date is depends on the year in which the story is told: that of the mail. */
function withTrueWeekdays(text: string, at: LocalMs): string {
  const year = new Date(at).getUTCFullYear()
  return text.replace(weekdayBeforeDate, (_, said: string, day: string, month: string) => {
    const weekday = dutchDay(local(year, dutchMonths.indexOf(month.toLowerCase()) + 1, Number(day)))
    const isCapital = said[0] === said[0]?.toUpperCase()
    return `${isCapital ? weekday[0]!.toUpperCase() + weekday.slice(1) : weekday} ${day} ${month}`
  })
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
    const message = { at, author, text: withTrueWeekdays(line.slice(colon + 2), at) }
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

/**
 * "Nothing was paid to Noordstroom in 2024": said when the counterparty is known and the time asked for has no payment.
 * Place: part of the answers about money. Says nothing of a time of which the vault holds no bank transactions.
 */
import type { DateMention } from '@confidant/vault'
import { type Answer, citation } from '../answer.js'
import { formatDay, formatMoney } from '../format.js'
import type { Language } from '../question/language.js'
import { type AskContext, askedSpan } from './context.js'
import type { PaymentQuestion } from './payment-question.js'
import { quoteOf, type Transaction } from './transaction.js'

type Direction = PaymentQuestion['direction']

const dayMs = 86_400_000
/** Statements that begin so much later than the time asked for are mentioned. */
const mayBeginLaterMs = 31 * dayMs

/**
 * Null without a date in the question, or when all bank transactions lie outside of it.
 * @param payments with the counterparty and in the direction asked for, none of them in the time asked for
 * @param all every transaction of the vault
 */
export function noPayments(
  who: string,
  direction: Direction,
  payments: readonly Transaction[],
  all: readonly Transaction[],
  context: AskContext,
): Answer | null {
  const [date] = context.dates
  const times = all.map(({ at }) => at)
  const earliest = times.reduce((a, b) => Math.min(a, b), Number.MAX_SAFE_INTEGER)
  const latest = times.reduce((a, b) => Math.max(a, b), Number.MIN_SAFE_INTEGER)
  const { from, to } = askedSpan(context)
  const nearest = nearestTo(from, to, payments)
  if (date === undefined || nearest === null || earliest >= to || latest < from) return null
  const { question, timeZone } = context
  const { language } = question
  const words = texts[language]
  const amount = formatMoney(Math.abs(nearest.amountMinor), nearest.currency, language)
  const cited = [citation(nearest.item, quoteOf(nearest.item))]
  const sentences = [
    { text: words.nothing(direction, who, spanText(date, language, timeZone)), citations: cited },
    { text: words.nearest(formatDay(nearest.at, language, timeZone), amount), citations: cited },
  ]
  const first = all.find(({ at }) => at === earliest)
  if (date.from !== null && first !== undefined && earliest > from + mayBeginLaterMs)
    sentences.push({
      text: words.beginsAt(formatDay(earliest, language, timeZone)),
      citations: [citation(first.item, quoteOf(first.item))],
    })
  return { sentences }
}

function nearestTo(from: number, to: number, payments: readonly Transaction[]): Transaction | null {
  const distance = ({ at }: Transaction) => (at < from ? from - at : at - to)
  return payments.toSorted((a, b) => distance(a) - distance(b))[0] ?? null
}

/** "in 2024", "in May 2024", "between 3 May 2024 and 9 May 2024" and the like. */
function spanText({ from, to }: DateMention, language: Language, timeZone: string): string {
  const words = texts[language]
  const lastDay = to === null ? null : formatDay(to - 1, language, timeZone)
  if (from === null) return `${words.until} ${lastDay}`
  const firstDay = formatDay(from, language, timeZone)
  if (to === null || lastDay === null) return `${words.since} ${firstDay}`
  if (firstDay === lastDay) return `${words.on} ${firstDay}`
  const begin = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone)
  const end = Temporal.Instant.fromEpochMilliseconds(to).toZonedDateTimeISO(timeZone)
  if (begin.add({ years: 1 }).equals(end) && begin.dayOfYear === 1) return `in ${begin.year}`
  if (begin.add({ months: 1 }).equals(end) && begin.day === 1) return `in ${firstDay.replace(/^\d+ /, '')}`
  return `${words.from} ${firstDay} ${words.to} ${lastDay}`
}

interface Texts {
  nothing(direction: Direction, who: string, span: string): string
  nearest(day: string, amount: string): string
  beginsAt(day: string): string
  on: string
  since: string
  until: string
  from: string
  to: string
}

const texts: Readonly<Record<Language, Texts>> = {
  en: {
    nothing: (direction, who, span) =>
      direction === 'paid' ? `Nothing was paid to ${who} ${span}.` : `Nothing was received from ${who} ${span}.`,
    nearest: (day, amount) => `The nearest payment is of ${day}: ${amount}.`,
    beginsAt: (day) => `The bank transactions in the vault begin on ${day}.`,
    on: 'on',
    since: 'since',
    until: 'until',
    from: 'from',
    to: 'to',
  },
  nl: {
    nothing: (direction, who, span) => {
      const begin = `${span[0]!.toUpperCase()}${span.slice(1)}`
      return direction === 'paid' ? `${begin} is niets betaald aan ${who}.` : `${begin} is niets ontvangen van ${who}.`
    },
    nearest: (day, amount) => `De dichtstbijzijnde betaling is van ${day}: ${amount}.`,
    beginsAt: (day) => `De banktransacties in de kluis beginnen op ${day}.`,
    on: 'op',
    since: 'sinds',
    until: 'tot en met',
    from: 'van',
    to: 'tot en met',
  },
}

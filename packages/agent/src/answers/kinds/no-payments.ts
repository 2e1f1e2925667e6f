/**
 * "Nothing was paid to Noordstroom in 2024": said when the counterparty is known and the time asked for has no payment.
 * Place: part of the answers about money. Says nothing of a time of which the vault holds no bank transactions.
 */
import type { DateMention } from '@confidant/vault'
import { type Answer, citation } from '../answer.js'
import { formatDay, formatMoney, formatMonth } from '../format.js'
import { phrases, type SpokenSpan } from '../phrases.js'
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
  const { nothingPaid, nothingReceived, nearestPayment, statementsBegin } = phrases[language]
  const amount = formatMoney(Math.abs(nearest.amountMinor), nearest.currency, language)
  const cited = [citation(nearest.item, quoteOf(nearest.item))]
  const nothing = direction === 'paid' ? nothingPaid : nothingReceived
  const sentences = [
    { text: nothing(who, spokenSpan(date, language, timeZone)), citations: cited },
    { text: nearestPayment(formatDay(nearest.at, language, timeZone), amount), citations: cited },
  ]
  const first = all.find(({ at }) => at === earliest)
  if (date.from !== null && first !== undefined && earliest > from + mayBeginLaterMs)
    sentences.push({
      text: statementsBegin(formatDay(earliest, language, timeZone)),
      citations: [citation(first.item, quoteOf(first.item))],
    })
  return { sentences }
}

function nearestTo(from: number, to: number, payments: readonly Transaction[]): Transaction | null {
  const distance = ({ at }: Transaction) => (at < from ? from - at : at - to)
  return payments.toSorted((a, b) => distance(a) - distance(b))[0] ?? null
}

function spokenSpan({ from, to }: DateMention, language: Language, timeZone: string): SpokenSpan {
  const last = to === null ? '' : formatDay(to - 1, language, timeZone)
  if (from === null) return { type: 'until', last }
  const first = formatDay(from, language, timeZone)
  if (to === null) return { type: 'since', first }
  if (first === last) return { type: 'day', day: first }
  const begin = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone)
  const end = Temporal.Instant.fromEpochMilliseconds(to).toZonedDateTimeISO(timeZone)
  if (begin.add({ years: 1 }).equals(end) && begin.dayOfYear === 1) return { type: 'year', year: begin.year }
  if (begin.add({ months: 1 }).equals(end) && begin.day === 1)
    return { type: 'month', month: formatMonth(from, language, timeZone) }
  return { type: 'between', first, last }
}

/**
 * Bank transactions as answers about money read them.
 * Place: shared by the parts of those answers. A transfer between the person's own accounts is no payment to anybody.
 */
import type { StoredItem } from '@confidant/vault'
import { quoteFrom } from '../answer.js'
import { counterpartyOf, fitOf, isSomebodyElse, nameTokens } from '../evidence/counterparty-names.js'
import type { AskContext } from './context.js'

export interface Transaction {
  item: StoredItem
  /** When the day of booking begins where the question is asked: milliseconds since 1970-01-01T00:00Z. */
  at: number
  /** Negative when money left the account. */
  amountMinor: number
  /** ISO 4217 code. */
  currency: string
}

const maxRead = 20_000

/** All that have a date, without those between the person's own accounts. */
export function transactionsOf({ reader, self, search, timeZone }: AskContext): Transaction[] {
  const listed = reader.timeline({ kind: 'transaction', limit: maxRead })
  const accounts = new Set(listed.map(({ detail }) => (detail.kind === 'transaction' ? detail.account : '')))
  accounts.delete('')
  const ownNames = new Set([...new Set(listed.map(counterpartyOf))].filter(isOwnName))
  return listed.flatMap((item) => {
    const { detail } = item
    const at = detail.kind === 'transaction' ? beginOf(detail.bookedOn, timeZone) : null
    if (at === null || detail.kind !== 'transaction') return []
    const isOwn = accounts.has(detail.counterpartyAccount) || ownNames.has(counterpartyOf(item))
    return isOwn ? [] : [{ item, at, amountMinor: detail.amountMinor, currency: detail.currency }]
  })

  /** By an initial only when nobody else who is known has it as well. */
  function isOwnName(counterparty: string): boolean {
    const fits = [...self.names].map((name) =>
      counterparty.toLowerCase() === name ? 'full' : fitOf(counterparty, name),
    )
    if (fits.includes('full')) return true
    if (!fits.includes('initial')) return false
    const others = nameTokens(counterparty).flatMap((token) => search.people.named([token]))
    return !others.some(
      ({ name }) => [...self.names].every((own) => isSomebodyElse(name, own)) && fitOf(counterparty, name) !== null,
    )
  }
}

/** A day of booking has no time zone: the first of January is so wherever it is asked for. */
function beginOf(bookedOn: string, timeZone: string): number | null {
  if (!/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(bookedOn)) return null
  return Temporal.PlainDate.from(bookedOn, { overflow: 'constrain' }).toZonedDateTime(timeZone).epochMilliseconds
}

/** With its text, which lists leave out. */
export function withText(transaction: Transaction, { reader }: AskContext): Transaction {
  return { ...transaction, item: reader.itemBySeq(transaction.item.seq) ?? transaction.item }
}

/** The line with the amount, which the importer writes last. */
export function quoteOf(item: StoredItem): string {
  return quoteFrom(item, (line) => /^-?\d+(?:[.,]\d+)? [A-Z]{3}$/.test(line.trim()))
}

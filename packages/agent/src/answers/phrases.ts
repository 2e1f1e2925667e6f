/**
 * The fixed sentences of answers in both languages.
 * Place: the only place with sentences of our own; everything else in an answer is from the vault.
 */
import { createPlural } from '../i18n/plural.js'
import type { ContactField } from './question/analyse-question.js'
import type { Language } from './question/language.js'

interface Payments {
  amount: string
  received: boolean
  count: number
  /** Names of the counterparties, the last of them perhaps `others`. */
  who: readonly string[]
}

/** A span of time as people say it: days are formatted, `month` too. */
export type SpokenSpan =
  | { type: 'day'; day: string }
  | { type: 'month'; month: string }
  | { type: 'year'; year: number }
  | { type: 'between'; first: string; last: string }
  | { type: 'since'; first: string }
  | { type: 'until'; last: string }

export interface Phrases {
  abstain: string
  nothingPlanned: string
  payments(payments: Payments): string
  nothingPaid(who: string, span: SpokenSpan): string
  nothingReceived(who: string, span: SpokenSpan): string
  nearestPayment(day: string, amount: string): string
  statementsBegin(day: string): string
  /** Stands for `count` counterparties in a list of names. */
  others(count: number): string
  counterpartyReason(name: string, title: string): string
  lastContact(day: string, who: string, title: string): string
  counted(count: number): string
  countedAtLeast(count: number): string
  repliedTo(quote: string): string
  together(amount: string): string
  allDay: string
  field: Readonly<Record<ContactField, string>>
}

const english = createPlural('en')
const dutch = createPlural('nl')
const listOf = {
  en: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
  nl: new Intl.ListFormat('nl-NL', { type: 'conjunction' }),
}

const en: Phrases = {
  abstain: 'There is no answer to this in the vault.',
  nothingPlanned: 'There is nothing in the calendar for that time.',
  payments({ amount, received, count, who }) {
    const names = listOf.en.format(who)
    return received
      ? english(count, {
          one: `Received: ${amount} from ${names}, in one transaction.`,
          other: `Received: ${amount} from ${names}, in ${count} transactions.`,
        })
      : english(count, {
          one: `Paid: ${amount} to ${names}, in one transaction.`,
          other: `Paid: ${amount} to ${names}, in ${count} transactions.`,
        })
  },
  nothingPaid: (who, span) => `Nothing was paid to ${who} ${spanInEnglish(span)}.`,
  nothingReceived: (who, span) => `Nothing was received from ${who} ${spanInEnglish(span)}.`,
  nearestPayment: (day, amount) => `The nearest payment was on ${day}: ${amount}.`,
  statementsBegin: (day) => `The bank transactions in the vault start on ${day}.`,
  others: (count) => english(count, { one: 'one other', other: `${count} others` }),
  counterpartyReason: (name, title) => `This assumes that you mean ${name}, because of “${title}”.`,
  lastContact: (day, who, title) => `${day}: ${who}, “${title}”.`,
  counted: (count) => `${count}.`,
  countedAtLeast: (count) => `At least ${count}.`,
  repliedTo: (quote) => `(in reply to “${quote}”)`,
  together: (amount) => `Together: ${amount}.`,
  allDay: 'all day',
  field: { phone: 'phone', email: 'email', address: 'address', birthday: 'birthday' },
}

function spanInEnglish(span: SpokenSpan): string {
  switch (span.type) {
    case 'day':
      return `on ${span.day}`
    case 'month':
      return `in ${span.month}`
    case 'year':
      return `in ${span.year}`
    case 'between':
      return `from ${span.first} to ${span.last}`
    case 'since':
      return `since ${span.first}`
    case 'until':
      return `until ${span.last}`
  }
}

const nl: Phrases = {
  abstain: 'In de kluis staat geen antwoord op deze vraag.',
  nothingPlanned: 'Voor die tijd staat er niets in de agenda.',
  payments({ amount, received, count, who }) {
    const names = listOf.nl.format(who)
    return received
      ? dutch(count, {
          one: `Ontvangen: ${amount} van ${names}, in één transactie.`,
          other: `Ontvangen: ${amount} van ${names}, in ${count} transacties.`,
        })
      : dutch(count, {
          one: `Betaald: ${amount} aan ${names}, in één transactie.`,
          other: `Betaald: ${amount} aan ${names}, in ${count} transacties.`,
        })
  },
  nothingPaid: (who, span) => `Aan ${who} is ${spanInDutch(span)} niets betaald.`,
  nothingReceived: (who, span) => `Van ${who} is ${spanInDutch(span)} niets ontvangen.`,
  nearestPayment: (day, amount) => `De dichtstbijzijnde betaling was op ${day}: ${amount}.`,
  statementsBegin: (day) => `De banktransacties in de kluis beginnen op ${day}.`,
  others: (count) => dutch(count, { one: 'één ander', other: `${count} anderen` }),
  counterpartyReason: (name, title) => `Hierbij is aangenomen dat je ${name} bedoelt, vanwege “${title}”.`,
  lastContact: (day, who, title) => `${day}: ${who}, “${title}”.`,
  counted: (count) => `${count}.`,
  countedAtLeast: (count) => `Minstens ${count}.`,
  repliedTo: (quote) => `(als antwoord op “${quote}”)`,
  together: (amount) => `Samen: ${amount}.`,
  allDay: 'hele dag',
  field: { phone: 'telefoon', email: 'e-mail', address: 'adres', birthday: 'verjaardag' },
}

function spanInDutch(span: SpokenSpan): string {
  switch (span.type) {
    case 'day':
      return `op ${span.day}`
    case 'month':
      return `in ${span.month}`
    case 'year':
      return `in ${span.year}`
    case 'between':
      return `van ${span.first} tot en met ${span.last}`
    case 'since':
      return `sinds ${span.first}`
    case 'until':
      return `tot en met ${span.last}`
  }
}

export const phrases: Readonly<Record<Language, Phrases>> = { en, nl }

/**
 * The fixed words of answers in both languages.
 * Place: the only place with sentences of our own; everything else in an answer is from the vault.
 */
import type { ContactField } from './question/analyse-question.js'
import type { Language } from './question/language.js'

interface Payments {
  amount: string
  received: boolean
  count: number
  who: readonly string[]
}

export interface Phrases {
  abstain: string
  nothingPlanned: string
  payments(moved: Payments): string
  counterpartyReason(name: string, title: string): string
  lastContact(day: string, who: string, title: string): string
  counted(count: number, atLeast: boolean): string
  repliedTo(quote: string): string
  together(amount: string): string
  allDay: string
  field: Readonly<Record<ContactField, string>>
}

const en: Phrases = {
  abstain: 'The vault does not hold an answer to this.',
  nothingPlanned: 'The vault holds nothing in the calendar for that time.',
  payments: ({ amount, received, count, who }) => {
    const times = count === 1 ? 'one transaction' : `${count} transactions`
    const other = who.length > 3 ? '' : ` ${received ? 'from' : 'to'} ${list(who, 'and')}`
    return `${received ? 'Received' : 'Paid'}: ${amount}${other}, in ${times}.`
  },
  counterpartyReason: (name, title) => `${name} is taken to be meant because of “${title}”.`,
  lastContact: (day, who, title) => `${day}: ${who}, “${title}”.`,
  counted: (count, atLeast) => `${atLeast ? 'At least ' : ''}${count}.`,
  repliedTo: (quote) => `(in reply to “${quote}”)`,
  together: (amount) => `Together: ${amount}.`,
  allDay: 'all day',
  field: { phone: 'telephone', email: 'e-mail', address: 'address', birthday: 'birthday' },
}

const nl: Phrases = {
  abstain: 'In de kluis staat hierop geen antwoord.',
  nothingPlanned: 'In de kluis staat voor die tijd niets in de agenda.',
  payments: ({ amount, received, count, who }) => {
    const times = count === 1 ? 'één transactie' : `${count} transacties`
    const other = who.length > 3 ? '' : ` ${received ? 'van' : 'aan'} ${list(who, 'en')}`
    return `${received ? 'Ontvangen' : 'Betaald'}: ${amount}${other}, in ${times}.`
  },
  counterpartyReason: (name, title) => `${name} is hier bedoeld op grond van “${title}”.`,
  lastContact: (day, who, title) => `${day}: ${who}, “${title}”.`,
  counted: (count, atLeast) => `${atLeast ? 'Ten minste ' : ''}${count}.`,
  repliedTo: (quote) => `(als antwoord op “${quote}”)`,
  together: (amount) => `Samen: ${amount}.`,
  allDay: 'hele dag',
  field: { phone: 'telefoon', email: 'e-mail', address: 'adres', birthday: 'verjaardag' },
}

function list(names: readonly string[], and: string): string {
  return names.length <= 1 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`
}

export const phrases: Readonly<Record<Language, Phrases>> = { en, nl }

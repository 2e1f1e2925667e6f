/**
 * Fields of MT940 to bookings.
 * Place: MT940 importer. Streams: holds one booking. What stands after the closing balance is about the statement.
 */
import { normaliseAccount, oneLine } from '../booking.js'
import { isCurrency } from '../money.js'
import type { BookingOrReason } from '../outcomes.js'
import { parseRemittance } from './remittance.js'
import { parseStatementLine } from './statement-line.js'

interface Field {
  tag: string
  lines: string[]
}

const tags = new Set([
  '13',
  '13D',
  '20',
  '21',
  '25',
  '25P',
  '28',
  '28C',
  '34F',
  '60F',
  '60M',
  '61',
  '62F',
  '62M',
  '64',
  '65',
  '86',
  '90C',
  '90D',
  'NS',
])

/** SWIFT allows six lines of 65 characters; banks write more. */
const maxFieldLines = 200
const maxFieldLineChars = 1000

export function createStatementReader() {
  let account = ''
  let currency = ''
  let line: string[] | null = null
  let remittance: string[] = []
  let field: Field | null = null
  let entries: BookingOrReason[] = []

  const finishBooking = () => {
    if (line !== null) entries.push(bookingOf(line, remittance, account, currency))
    line = null
    remittance = []
  }

  const takeField = ({ tag, lines }: Field) => {
    const value = lines[0] ?? ''
    if (tag === '86') {
      if (line !== null) remittance.push(...lines)
      return
    }
    finishBooking()
    if (tag === '25' || tag === '25P') ({ account, currency } = readAccountField(value, currency))
    else if (tag === '60F' || tag === '60M') currency = value.slice(7, 10).toUpperCase()
    else if (tag === '61') line = lines
  }

  const finishField = () => {
    if (field !== null) takeField(field)
    field = null
  }

  return {
    push(text: string): void {
      const tag = /^(?:\{[^}]{0,200}\}){0,5}(?:\{4:)?:(\d{2}[A-Z]?|NS):/.exec(text.slice(0, 1200))
      // A time of day that was wrapped, as in `:12:11`, is no tag.
      if (tag !== null && tags.has(tag[1]!)) {
        finishField()
        field = { tag: tag[1]!, lines: [text.slice(tag[0].length)] }
      } else if (/^(?:-\}?|\{.*|-)$/.test(text.slice(0, 200).trim())) finishField()
      else if (field !== null && field.lines.length < maxFieldLines) field.lines.push(text.slice(0, maxFieldLineChars))
    },
    take(): BookingOrReason[] {
      const taken = entries
      entries = []
      return taken
    },
    end(): void {
      finishField()
      finishBooking()
    },
  }
}

/** `NL91ABNA0417164300EUR`, `NL91 ABNA 0417 1643 00 EUR`, `ABNANL2A/417164300`. */
function readAccountField(value: string, currency: string): { account: string; currency: string } {
  const whole = normaliseAccount(value)
  const match = /^(.*\d)([A-Z]{3})$/.exec(whole)
  return match === null ? { account: whole, currency } : { account: match[1]!, currency: match[2]! }
}

function bookingOf(line: string[], remittance: string[], account: string, currency: string): BookingOrReason {
  if (!isCurrency(currency)) return 'The transaction comes before the balance that gives its currency and was skipped.'
  const parsed = parseStatementLine(line[0] ?? '', currency)
  if (parsed === 'expected') return 'The transaction is pending (not booked yet) and was skipped.'
  if (parsed === null) return 'The transaction has no valid date or amount and was skipped.'
  const { description, ...other } = parseRemittance(remittance)
  // Before 2014 Rabobank wrote account and name of the other side where the reference stands.
  const named = other.counterparty === '' ? /^(P?\d{7,10})\s{2,}(\S.*)$/.exec(parsed.ownerReference) : null
  const { counterparty, counterpartyAccount } =
    named === null ? other : { counterparty: oneLine(named[2]!), counterpartyAccount: named[1]! }
  const supplement = remittance.length === 0 ? oneLine(line.slice(1).join(' ')) : ''
  return {
    amountMinor: parsed.amountMinor,
    currency,
    account,
    bookedOn: parsed.bookedOn,
    counterparty,
    counterpartyAccount,
    reference: parsed.bankReference || (named === null ? parsed.ownerReference : ''),
    description: [description, supplement].filter(Boolean).join('\n'),
  }
}

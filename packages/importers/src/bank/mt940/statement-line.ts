/**
 * Field 61 of MT940: date, direction, amount, references.
 * Place: MT940 importer. Pure.
 */
import { isIsoDate } from '../booking.js'
import { parseAmount } from '../money.js'

export interface StatementLine {
  amountMinor: number
  /** `YYYY-MM-DD`: the entry date, or the value date where there is none. */
  bookedOn: string
  /** Reference for the account owner, '' for NONREF. */
  ownerReference: string
  /** Reference of the bank. */
  bankReference: string
}

const pattern =
  /^(\d{6})(\d{4}|\s{4})?(RC|RD|EC|ED|C|D)([A-Z])?([\d,.]{1,20})(?:[A-Z][A-Z0-9]{3})?([^/\n]{0,40})?(?:\/\/([^\n]{0,60}))?/

/** Null when the field is not valid, `expected` for an entry that is only announced. */
export function parseStatementLine(field: string, currency: string): StatementLine | 'expected' | null {
  const match = pattern.exec(field.slice(0, 200))
  if (match === null) return null
  const [, valueDate, entryDate, direction, , amount, ownerReference, bankReference] = match
  if (direction === 'EC' || direction === 'ED') return 'expected'
  const minor = parseAmount(amount!.replace(/[.,]$/, ''), ',', currency)
  const bookedOn = bookingDate(valueDate!, entryDate)
  if (minor === null || bookedOn === null) return null
  // A reversed credit takes money away, a reversed debit brings it back.
  const negative = direction === 'D' || direction === 'RC'
  return {
    amountMinor: negative && minor !== 0 ? -minor : minor,
    bookedOn,
    ownerReference: withoutPlaceholder(ownerReference?.trim() ?? ''),
    bankReference: withoutPlaceholder(bankReference?.trim() ?? ''),
  }
}

/** What banks write where there is no reference, or where it stands in field 86. */
function withoutPlaceholder(reference: string): string {
  return /^(?:NONREF|EREF|MARF|PREF)$/.test(reference) ? '' : reference
}

/**
 * The entry date has no year: it is the one that lies closest to the value date. Some banks count interest by months
 * of thirty days, so that a value date may be 30 February, but never the entry date.
 */
function bookingDate(valueDate: string, entryDate: string | undefined): string | null {
  const year = 2000 + Number(valueDate.slice(0, 2))
  const fullYear = year > 2079 ? year - 100 : year
  const value = dateOf(fullYear, valueDate.slice(2))
  if (entryDate === undefined || entryDate.trim() === '') return value
  const near = Date.parse(value ?? `${fullYear}-${valueDate.slice(2, 4)}-28`)
  const distance = (date: string) => Math.abs(Date.parse(date) - near)
  const candidates = [fullYear - 1, fullYear, fullYear + 1].flatMap((one) => dateOf(one, entryDate) ?? [])
  return candidates.sort((a, b) => distance(a) - distance(b))[0] ?? value
}

function dateOf(year: number, monthDay: string): string | null {
  const text = `${year}-${monthDay.slice(0, 2)}-${monthDay.slice(2, 4)}`
  return isIsoDate(text) ? text : null
}

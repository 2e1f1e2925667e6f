/**
 * One row of a statement by a mapping.
 * Place: CSV importer. Pure.
 */
import type { CsvMapping } from '../../importer.js'
import { type Booking, normaliseAccount, oneLine } from '../booking.js'
import { isCurrency, parseAmount } from '../money.js'
import type { BookingOrReason } from '../outcomes.js'
import { parseDate } from './date-format.js'
import type { CsvProfile } from './profiles.js'

export interface RowReader {
  /** Null for a row without any content. */
  read(row: readonly string[]): BookingOrReason | null
}

/** Problem: a column of the mapping that the file does not have. */
export function createRowReader(
  header: readonly string[],
  mapping: CsvMapping,
  extras: Pick<CsvProfile, 'currency' | 'status' | 'fee' | 'payer'>,
): RowReader | { problem: string } {
  const index = (name: string) => (/^#\d{1,3}$/.test(name) ? Number(name.slice(1)) - 1 : header.indexOf(name))
  for (const name of [mapping.date, mapping.amount, mapping.direction?.column]) {
    if (name !== undefined && index(name) < 0)
      return { problem: 'The saved mapping refers to a column that this file does not have.' }
  }
  const cell = (row: readonly string[], name: string | undefined) =>
    name === undefined ? '' : (row[index(name)] ?? '').trim()
  return {
    read(row) {
      if (row.every((value) => value.trim() === '')) return null
      const { status } = extras
      if (status !== undefined && !status.final.includes(cell(row, status.column).toLowerCase()))
        return 'The row is not a final transaction (pending, reverted or declined) and was skipped.'
      const currency = (cell(row, mapping.currency) || extras.currency || 'EUR').toUpperCase()
      const bookedOn = parseDate(cell(row, mapping.date), mapping.dateFormat)
      const amountMinor = isCurrency(currency)
        ? signedAmount(cell(row, mapping.amount), directionOf(row), currency)
        : null
      if (bookedOn === null) return 'The row has no valid date and was skipped.'
      if (amountMinor === null) return 'The row has no valid amount and was skipped.'
      return booking(row, withFee(row, amountMinor, currency), currency, bookedOn)
    },
  }

  function directionOf(row: readonly string[]): 'debit' | 'credit' | null {
    if (mapping.direction === undefined) return null
    return cell(row, mapping.direction.column).toLowerCase() === mapping.direction.debit.toLowerCase()
      ? 'debit'
      : 'credit'
  }

  function signedAmount(text: string, direction: 'debit' | 'credit' | null, currency: string): number | null {
    const amount = parseAmount(text.replace(/[€$£]/g, ''), mapping.decimal, currency)
    if (amount === null || direction === null || amount === 0) return amount
    return direction === 'debit' ? -Math.abs(amount) : Math.abs(amount)
  }

  function withFee(row: readonly string[], amountMinor: number, currency: string): number {
    return (
      amountMinor -
      (extras.fee === undefined ? 0 : (parseAmount(cell(row, extras.fee), mapping.decimal, currency) ?? 0))
    )
  }

  function booking(row: readonly string[], amountMinor: number, currency: string, bookedOn: string): Booking {
    const payer = amountMinor > 0 ? cell(row, extras.payer) : ''
    return {
      amountMinor,
      currency,
      account: normaliseAccount(cell(row, mapping.account)),
      bookedOn,
      counterparty: oneLine(payer || cell(row, mapping.counterparty)),
      counterpartyAccount: normaliseAccount(cell(row, mapping.counterpartyAccount)),
      reference: cell(row, mapping.reference),
      description: [...new Set(mapping.description.map((name) => oneLine(cell(row, name))).filter(Boolean))].join('\n'),
    }
  }
}

/** Bank transactions as comma-separated values (RFC 4180). */
import type { StoredItem } from '@confidant/vault'
import type { TransactionDetail } from '@confidant/vault/item'

const columns = [
  'booked_on',
  'amount_minor',
  'currency',
  'account',
  'counterparty',
  'counterparty_account',
  'description',
  'reference',
  'id',
]

export const transactionHeader = `${columns.join(',')}\r\n`

export function transactionRow(item: StoredItem, detail: TransactionDetail): string {
  const cells = [
    detail.bookedOn,
    String(detail.amountMinor),
    detail.currency,
    detail.account,
    detail.counterparty,
    detail.counterpartyAccount,
    item.text,
    detail.reference,
    item.id,
  ]
  return `${cells.map(cell).join(',')}\r\n`
}

function cell(value: string): string {
  // A spreadsheet would run what begins like a formula; a number keeps its sign.
  const inert = /^[=+@\t\r]/.test(value) || (value.startsWith('-') && !/^-\d+$/.test(value)) ? `'${value}` : value
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}

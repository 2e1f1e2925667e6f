/**
 * A proposal for the mapping of a CSV that no profile knows.
 * Place: CSV importer, and the page where a person confirms the mapping. Pure.
 */
import type { CsvMapping } from '../../importer.js'
import { decimalOf } from '../money.js'
import { guessDateFormat } from './date-format.js'

const words = {
  date: /^(?:book(?:ing)?|transaction|boekings?|transactie|buchungs?)?[ _-]?(?:date|datum|tag|fecha|data|dato)\b|buchungstag|boekdatum|date op/i,
  amount: /^(?:amount|bedrag|betrag|montant|importe|importo|transactiebedrag|amount ?\(|bedrag ?\(|betrag ?\()/i,
  direction:
    /^(?:af ?bij|debit ?\/ ?credit|debet ?\/ ?credit|credit ?\/ ?debit|soll ?\/ ?haben|d\/c|c\/d|dc|bij ?\/? ?af|sens)$/i,
  counterpartyAccount:
    /tegenrekening|counterparty.*(?:account|iban)|(?:payee|partner|beneficiary).*(?:account|iban)|kontonummer|gegenkonto/i,
  counterparty:
    /naam|name|payee|partner|counterparty|beguenstigt|begünstigt|empf[äa]nger|auftraggeber|bénéficiaire|beneficia/i,
  account:
    /^(?:rekening(?:nummer)?|account(?: ?number)?|iban(?:\/bban)?|auftragskonto|konto|eigen rekening|compte|cuenta)$/i,
  currency: /^(?:currency|munt(?:soort)?|valuta|w(?:ä|ae)hrung|devise|divisa|moneda)$/i,
  reference: /^(?:reference|referentie|transactiereferentie|volgn(?:umme)?r|transaction id|referenz|référence|id)$/i,
  description:
    /omschr|mededel|descri|verwendungszweck|buchungstext|notif|memo|remit|betreff|libell|concept|causale|kenmerk|reference|payment/i,
} as const

const debitWords = ['af', 'debit', 'debet', 'd', 'dbit', 's', 'soll', '-']

/**
 * Null when no column is clearly the date or the amount.
 * @param header names of the columns; `#1`, `#2` … for a file without them
 * @param rows some of the first rows
 */
export function guessCsvMapping(header: readonly string[], rows: readonly (readonly string[])[]): CsvMapping | null {
  const sample = rows.slice(0, 100)
  const column = (i: number) => sample.map((row) => row[i] ?? '')
  const find = (pattern: RegExp, fits: (values: string[]) => boolean = () => true) => {
    const index = header.findIndex((name, i) => pattern.test(name.trim()) && fits(column(i)))
    return index < 0 ? null : index
  }
  const date = find(words.date, (values) => guessDateFormat(values) !== null)
  const amount = find(words.amount, areAmounts)
  if (date === null || amount === null) return null
  const used = new Set([date, amount])
  const named = (pattern: RegExp): string | undefined => {
    const index = header.findIndex((name, i) => !used.has(i) && pattern.test(name.trim()))
    if (index < 0) return undefined
    used.add(index)
    return header[index]!
  }
  const direction = named(words.direction)
  const optional = {
    counterpartyAccount: named(words.counterpartyAccount),
    account: named(words.account),
    currency: named(words.currency),
    counterparty: named(words.counterparty),
    reference: named(words.reference),
  }
  return {
    date: header[date]!,
    dateFormat: guessDateFormat(column(date))!,
    amount: header[amount]!,
    decimal: decimalOf(column(amount)),
    description: header.filter((name, i) => !used.has(i) && words.description.test(name)),
    ...directionOf(direction, header, column),
    ...Object.fromEntries(Object.entries(optional).filter(([, name]) => name !== undefined)),
  }
}

function areAmounts(values: string[]): boolean {
  const filled = values.map((value) => value.trim()).filter(Boolean)
  return (
    filled.length > 0 && filled.every((value) => /^[+-]?[\d.,'\s\u00a0\u202f]*\d[\d.,'\s]*-?$/.test(value.slice(0, 60)))
  )
}

function directionOf(
  name: string | undefined,
  header: readonly string[],
  column: (i: number) => string[],
): Pick<CsvMapping, 'direction'> {
  if (name === undefined) return {}
  const debit = column(header.indexOf(name)).find((value) => debitWords.includes(value.trim().toLowerCase()))
  return debit === undefined ? {} : { direction: { column: name, debit: debit.trim() } }
}

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
    /^(?:af ?\/? ?bij|debit ?\/ ?credit|debet ?\/ ?credit|credit ?\/ ?debit|soll ?\/ ?haben|d\/c|c\/d|dc|bij ?\/? ?af|sens)$/i,
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

const debitWords = new Set(['af', 'debit', 'debet', 'd', 'dbit', 's', 'soll', '-'])

/**
 * Null when no column is clearly the date or the amount.
 * @param header names of the columns; `#1`, `#2` … for a file without them, whose content then has to tell
 * @param rows some of the first rows
 */
export function guessCsvMapping(header: readonly string[], rows: readonly (readonly string[])[]): CsvMapping | null {
  const columns = header.map((name, i) => ({
    name: name.trim(),
    values: rows.slice(0, 100).map((row) => row[i] ?? ''),
  }))
  return columns.every(({ name }) => /^#\d+$/.test(name)) ? guessByContent(columns) : guessByName(columns)
}

interface Column {
  name: string
  values: string[]
}

function guessByName(columns: Column[]): CsvMapping | null {
  const date = columns.find(({ name, values }) => words.date.test(name) && guessDateFormat(values) !== null)
  const amount = columns.find(({ name, values }) => words.amount.test(name) && areAmounts(values))
  if (date === undefined || amount === undefined) return null
  const used = new Set([date, amount])
  const take = (pattern: RegExp): Column | undefined => {
    const column = columns.find((candidate) => !used.has(candidate) && pattern.test(candidate.name))
    if (column !== undefined) used.add(column)
    return column
  }
  const direction = take(words.direction)
  const optional = {
    counterpartyAccount: take(words.counterpartyAccount),
    account: take(words.account),
    currency: take(words.currency),
    counterparty: take(words.counterparty),
    reference: take(words.reference),
  }
  const description = columns.filter((column) => !used.has(column) && words.description.test(column.name))
  return { ...mappingOf(date, amount, description, optional), ...(direction && directionOf(direction)) }
}

/** Without names: the first dates, the first amounts with decimals, IBANs by whether they differ, and the longest text. */
function guessByContent(columns: Column[]): CsvMapping | null {
  const date = columns.find(({ values }) => guessDateFormat(values) !== null)
  const amount = columns.find(
    ({ values }) => areAmounts(values) && values.every((value) => value === '' || /[.,]\d{2}\D?$/.test(value.trim())),
  )
  if (date === undefined || amount === undefined) return null
  const ibans = columns.filter(
    ({ values }) => values.some(isIban) && values.every((value) => value.trim() === '' || isIban(value)),
  )
  const account = ibans.find(({ values }) => new Set(values).size === 1)
  const length = ({ values }: Column) => values.reduce((sum, value) => sum + value.length, 0)
  const texts = columns.filter(
    (column) =>
      column !== date &&
      column !== amount &&
      !ibans.includes(column) &&
      column.values.some((value) => /\p{L}{4}/u.test(value)),
  )
  const description = texts.sort((a, b) => length(b) - length(a)).slice(0, 1)
  const direction = columns.find(
    ({ values }) => values.some(isDebitWord) && new Set(values.map((value) => value.trim())).size <= 2,
  )
  const optional = { account, counterpartyAccount: ibans.find((column) => column !== account) }
  return { ...mappingOf(date, amount, description, optional), ...(direction && directionOf(direction)) }
}

function mappingOf(
  date: Column,
  amount: Column,
  description: Column[],
  optional: Record<string, Column | undefined>,
): CsvMapping {
  const named = Object.entries(optional).flatMap(([key, column]) => (column === undefined ? [] : [[key, column.name]]))
  return {
    date: date.name,
    dateFormat: guessDateFormat(date.values) ?? 'yyyy-MM-dd',
    amount: amount.name,
    decimal: decimalOf(amount.values),
    description: description.map(({ name }) => name),
    ...Object.fromEntries(named),
  }
}

function directionOf({ name, values }: Column): Pick<CsvMapping, 'direction'> {
  const debit = values.find(isDebitWord)
  return debit === undefined ? {} : { direction: { column: name, debit: debit.trim() } }
}

function isDebitWord(value: string): boolean {
  return debitWords.has(value.trim().toLowerCase())
}

function isIban(value: string): boolean {
  return /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(value.replace(/ /g, ''))
}

function areAmounts(values: string[]): boolean {
  const filled = values.map((value) => value.trim()).filter(Boolean)
  return (
    filled.length > 0 && filled.every((value) => /^[+-]?[\d.,'\s\u00a0\u202f]*\d[\d.,'\s]*-?$/.test(value.slice(0, 60)))
  )
}

/**
 * What kind of CSV this is: its delimiter, where its header stands, and which profile it fits.
 * Place: CSV importer. Looks at the first rows only.
 */
import type { CsvMapping } from '../../importer.js'
import { decimalOf } from '../money.js'
import { guessDateFormat } from './date-format.js'
import { guessCsvMapping } from './guess-mapping.js'
import { type CsvProfile, csvProfiles } from './profiles.js'
import { parseRows } from './rows.js'

export interface CsvLayout {
  delimiter: string
  header: string[]
  /** Number of rows up to and including the header; 0 without one. */
  rowsBefore: number
  mapping: CsvMapping | null
  /** True when a profile knows the file. */
  known: boolean
  extras: Pick<CsvProfile, 'currency' | 'status' | 'fee' | 'payer'>
}

/** Rows before the header that banks fill with the account's name and balance. */
const maxPreambleRows = 20
const rowsLookedAt = 120
const linesCounted = 40
const delimiters = [';', ',', '\t', '|']

/** False when the text is certainly of no known bank: a cheap answer for all the texts that are no tables. */
export function mayBeKnown(head: string): boolean {
  if (/(?:^|\n)[A-Z0-9 ]{6,40}\t[A-Z]{3}\t\d{8}\t/.test(head)) return true
  return csvProfiles.some(({ columns }) => columns.every((name) => head.includes(name)))
}

/** @param head text of the beginning of the file */
export function layoutOf(head: string): CsvLayout {
  const text = wholeLines(head)
  let fallback: CsvLayout | null = null
  for (const delimiter of likelyDelimiters(text)) {
    const rows = parseRows(text, delimiter, rowsLookedAt)
    const layout = knownLayout(rows, delimiter) ?? abnAmroText(rows, delimiter)
    if (layout !== null) return layout
    const guess = guessedLayout(rows, delimiter)
    if (guess !== null && (fallback === null || (fallback.mapping === null && guess.mapping !== null))) fallback = guess
  }
  return fallback ?? { delimiter: ',', header: [], rowsBefore: 0, mapping: null, known: false, extras: {} }
}

/** Told by counting, because detection looks at every text that is imported: a table has the same number in several lines. */
function likelyDelimiters(text: string): string[] {
  const lines = text.split('\n', linesCounted).map((line) => line.replace(/"[^"]*"/g, ''))
  return delimiters.filter((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1).filter((count) => count >= 2)
    return counts.length === 1 ? lines.length <= 2 : new Set(counts).size < counts.length
  })
}

/** The last line may be cut. */
function wholeLines(head: string): string {
  const end = head.lastIndexOf('\n')
  return head.length < 60_000 || end < 0 ? head : head.slice(0, end)
}

function knownLayout(rows: string[][], delimiter: string): CsvLayout | null {
  for (const [i, row] of rows.slice(0, maxPreambleRows).entries()) {
    const header = row.map((name) => name.trim())
    const profile = csvProfiles.find(({ columns }) => columns.every((name) => header.includes(name)))
    if (profile === undefined) continue
    const data = rows.slice(i + 1)
    const column = (name: string) => data.map((one) => one[header.indexOf(name)] ?? '').filter((value) => value !== '')
    const dateFormat = profile.mapping.dateFormat ?? guessDateFormat(column(profile.mapping.date), 0.5) ?? 'yyyy-MM-dd'
    const decimal = profile.mapping.decimal ?? decimalOf(column(profile.mapping.amount))
    return {
      delimiter,
      header,
      rowsBefore: i + 1,
      mapping: { ...profile.mapping, dateFormat, decimal },
      known: true,
      extras: profile,
    }
  }
  return null
}

/** ABN AMRO's text file has no header: account, currency, date, balances, date, amount, description. */
function abnAmroText(rows: string[][], delimiter: string): CsvLayout | null {
  const filled = rows.filter((row) => row.some((value) => value !== ''))
  const fits = (row: string[]) =>
    row.length === 8 &&
    /^[A-Z0-9 ]{6,40}$/.test(row[0]!) &&
    /^[A-Z]{3}$/.test(row[1]!) &&
    /^\d{8}$/.test(row[2]!) &&
    /^-?\d+,\d\d$/.test(row[6]!)
  if (delimiter !== '\t' || filled.length === 0 || !filled.slice(0, 20).every(fits)) return null
  const mapping: CsvMapping = {
    date: '#3',
    dateFormat: 'yyyyMMdd',
    amount: '#7',
    decimal: ',',
    description: ['#8'],
    account: '#1',
    currency: '#2',
  }
  return { delimiter, header: [], rowsBefore: 0, mapping, known: true, extras: {} }
}

function guessedLayout(rows: string[][], delimiter: string): CsvLayout | null {
  const at = rows.findIndex((row) => row.filter((name) => name.trim() !== '').length >= 3)
  if (at < 0 || at >= maxPreambleRows) return null
  const first = rows[at]!.map((name) => name.trim())
  const headed = isHeader(first)
  const rowsBefore = headed ? at + 1 : at
  const header = headed ? first : first.map((_, i) => `#${i + 1}`)
  const mapping = guessCsvMapping(header, rows.slice(rowsBefore))
  return { delimiter, header, rowsBefore, mapping, known: false, extras: {} }
}

/** A row of names, not of a booking: nothing in it is a date, an amount or a number of an account. */
function isHeader(row: string[]): boolean {
  return row.every((name) => name.length <= 60 && !/\d{2}|\d[.,]\d/.test(name)) && new Set(row).size === row.length
}

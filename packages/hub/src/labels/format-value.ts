/**
 * A stored value as a person reads it: dates, amounts, countries and yes or no in their language. Place: wherever rows are shown, to
 * the person they are of or at the desk. Knows kinds of columns, no table; bytes are named by their size, because nobody reads them.
 */
import { fill, type Language, languages, listOf, message, text } from '@confidant/i18n'
import { type Declaration, formatDate, type Origin } from '@confidant/statement'
import { countryName } from './countries.js'
import { formatCount, formatDateTime, locales } from './format-date.js'
import { languageName } from './language-name.js'
import { valueLabels } from './value-labels.js'

/** The column that a value stands in. */
export interface Field {
  readonly column: string
  /** Of PostgreSQL. */
  readonly type: string
  readonly origin: Origin
}

export interface Reading {
  readonly language: Language
  readonly declaration: Declaration
  /** The rest of the row: an amount needs its currency. */
  readonly row: Readonly<Record<string, unknown>>
}

const messages = {
  nothing: text('not filled in', 'niet ingevuld'),
  yes: text('yes', 'ja'),
  no: text('no', 'nee'),
  size: message('{count, plural, one {# byte} other {# bytes}}', '{count, plural, one {# byte} other {# bytes}}'),
  content: message(
    '{count, plural, one {# byte} other {# bytes}}, in the export',
    '{count, plural, one {# byte} other {# bytes}}, in de export',
  ),
}
const percents = { en: percentsIn('en'), nl: percentsIn('nl') }

export function formatValue(value: unknown, field: Field, reading: Reading): string {
  const { column, type } = field
  const { language } = reading
  if (value === null || value === undefined || value === '') return messages.nothing[language]
  if (typeof value === 'boolean') return messages[value ? 'yes' : 'no'][language]
  if (value instanceof Date) return formatDateTime(value, language)
  if (value instanceof Uint8Array) return fill(messages.content, { count: value.length })[language]
  if (type === 'date') return formatDate(String(value))[language]
  if (column === 'size_bytes') return fill(messages.size, { count: Number(value) })[language]
  if (column.endsWith('_minor')) return formatAmount(Number(value), reading)
  if (column === 'vat_permille') return percents[language].format(Number(value) / 1_000)
  if (type === 'jsonb') return formatPart(value, column, reading)
  return typeof value === 'string' ? formatText(value, field, reading) : formatCount(Number(value), language)
}

function percentsIn(language: Language): Intl.NumberFormat {
  return new Intl.NumberFormat(locales[language], { style: 'percent', maximumFractionDigits: 1 })
}

function formatAmount(minor: number, { language, row }: Reading): string {
  const { currency } = row
  if (typeof currency !== 'string' || !/^[A-Z]{3}$/.test(currency)) return formatCount(minor, language)
  const format = new Intl.NumberFormat(locales[language], { style: 'currency', currency })
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
}

/** A list as its parts, an object as its lines. */
function formatPart(value: unknown, column: string, reading: Reading): string {
  if (Array.isArray(value))
    return listOf(
      value.map((part) => formatPart(part, column, reading)),
      'labels',
    )[reading.language]
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([name, part]) => `${name}: ${formatPart(part, name, reading)}`)
      .join('; ')
  if (typeof value === 'boolean') return messages[value ? 'yes' : 'no'][reading.language]
  return value === null ? messages.nothing[reading.language] : formatName(String(value), column, reading)
}

/** Choices that a person made from a list: everything else they provided is their own text. */
const chosen = ['kind', 'topic', 'purpose', 'use']

function formatText(value: string, { column, origin }: Field, reading: Reading): string {
  const { language, declaration } = reading
  if (column.endsWith('country') || column === 'member_state') return countryName(value, language)
  const named = column === 'language' ? languages.find((one) => one === value) : undefined
  if (named !== undefined) return languageName(named)[language]
  if (column === 'entity_id') return declaration.operator.entities.find(({ id }) => id === value)?.name ?? value
  return origin === 'provided' && !chosen.includes(column) ? value : formatName(value, column, reading)
}

/** The short names of the declaration and of the program. */
function formatName(value: string, column: string, { language, declaration }: Reading): string {
  // Some purposes and categories share a name.
  const named =
    column === 'categories' ? declaration.categories : { ...declaration.categories, ...declaration.purposes }
  const title = own(named, value)?.title
  return (title ?? own(valueLabels, value))?.[language] ?? value
}

function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined
}

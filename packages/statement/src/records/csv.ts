/**
 * Records as CSV (RFC 4180) for spreadsheets. A cell that a spreadsheet would run as a formula is prefixed with an apostrophe.
 */
import { type Language, type Text, text } from '@confidant/i18n'
import type { ProcessingRecord } from './processing-records.js'

const columns: Record<keyof ProcessingRecord, Text> = {
  id: text('Id', 'Id'),
  controller: text('Controller', 'Verwerkingsverantwoordelijke'),
  contact: text('Contact', 'Contact'),
  purpose: text('Purpose', 'Doel'),
  description: text('Description', 'Omschrijving'),
  legalBasis: text('Legal basis', 'Grondslag'),
  dataSubjects: text('Data subjects', 'Betrokkenen'),
  categories: text('Categories of personal data', 'Categorieën persoonsgegevens'),
  recipients: text('Recipients', 'Ontvangers'),
  thirdCountries: text('Third countries', 'Derde landen'),
  timeLimit: text('Time limit for erasure', 'Bewaartermijn'),
  security: text('Security measures', 'Beveiligingsmaatregelen'),
}

function cell(value: string | readonly string[]): string {
  const joined = typeof value === 'string' ? value : value.join('; ')
  const safe = /^[=+\-@\t\r]/.test(joined) ? `'${joined}` : joined
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export function processingRecordsCsv(records: readonly ProcessingRecord[], language: Language): string {
  const keys = Object.keys(columns) as (keyof ProcessingRecord)[]
  const head = keys.map((key) => cell(columns[key][language]))
  const rows = records.map((record) => keys.map((key) => cell(record[key])))
  return [head, ...rows].map((row) => `${row.join(',')}\r\n`).join('')
}

/**
 * Bank statements as CSV: known banks by their header, others by a saved mapping of columns.
 * Place: importers. Streams: holds some rows.
 */
import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import type { Importer, ImportInput, ImportOptions, ImportOutcome } from '../../importer.js'
import { byteLines } from '../../lines/byte-lines.js'
import { decodeHead, decodeText } from '../../lines/decode.js'
import { type BookingOrReason, createBookingOutcomes } from '../outcomes.js'
import { type CsvLayout, csvOptions, layoutOf } from './layout.js'
import { createRowReader } from './row-booking.js'

export { guessCsvMapping } from './guess-mapping.js'

export const bankCsvImporter: Importer = { id: 'bank-csv', detect, read }

const maxLineBytes = 128 * 1024
const headBytes = 64 * 1024

/** Words that stand in statements and seldom in other tables with dates and amounts. */
const bankWords =
  /iban|tegenrekening|saldo|balance|rekening|buchung|verwendungszweck|counterparty|af ?bij|debit\/credit|valuta/i

function detect(head: Uint8Array): number {
  if (head.subarray(0, 1024).includes(0) && head[0] !== 0xff && head[0] !== 0xfe) return 0
  const layout = layoutOf(decodeHead(head))
  if (layout.known) return 0.95
  const { mapping, header } = layout
  const sure = mapping !== null && (mapping.description.length > 0 || mapping.counterparty !== undefined)
  return sure && bankWords.test(header.join(' ')) ? 0.5 : 0
}

async function* read(input: ImportInput, options: ImportOptions): AsyncGenerator<ImportOutcome> {
  const outcomes = createBookingOutcomes(options)
  const layout = layoutOf(await readHeadText(input))
  const mapping = layout.known ? layout.mapping : options.csvMapping
  if (mapping === null) return yield* outcomes([noMappingReason(layout)])
  const reader = createRowReader(layout.header, mapping, layout.known ? layout.extras : {})
  if ('problem' in reader) return yield* outcomes([`${reader.problem} ${columnsText(layout)}`])
  const rowsBefore =
    layout.known || layout.header.some((name) => namesOf(mapping).includes(name)) ? layout.rowsBefore : 0
  let row = 0
  for await (const record of rowsOf(input, layout.delimiter)) {
    if (row++ < rowsBefore) continue
    const entry: BookingOrReason | null =
      record === null ? 'A row is not valid CSV, so that it was left out.' : reader.read(record)
    if (entry !== null) yield* outcomes([entry])
  }
}

async function readHeadText(input: ImportInput): Promise<string> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const chunk of input.stream()) {
    pieces.push(chunk.slice(0, headBytes - length))
    length += chunk.length
    if (length >= headBytes) break
  }
  return decodeHead(Buffer.concat(pieces))
}

/** Null for a row that could not be parsed. */
async function* rowsOf(input: ImportInput, delimiter: string): AsyncGenerator<string[] | null> {
  const broken: null[] = []
  const parser = parse({ ...csvOptions, delimiter, skip_records_with_error: true })
  parser.on('skip', () => broken.push(null))
  const source = Readable.from(decodedLines(input))
  source.on('error', (error) => parser.destroy(error))
  for await (const record of source.pipe(parser)) {
    yield record as string[]
    while (broken.length > 0) yield broken.pop()!
  }
  yield* broken
}

async function* decodedLines(input: ImportInput): AsyncGenerator<string> {
  for await (const lines of byteLines(input.stream(), maxLineBytes)) {
    yield `${lines.map(({ bytes }) => decodeText(bytes)).join('\n')}\n`
  }
}

function namesOf(mapping: { date: string; amount: string }): string[] {
  return [mapping.date, mapping.amount]
}

function noMappingReason(layout: CsvLayout): string {
  return `No bank is known that writes this table; a mapping that names the columns of date, amount and description is needed. ${columnsText(layout)}`
}

/** The header names columns, not what is in them; a row of data could stand in its place, so names with digits are left out. */
function columnsText({ header }: CsvLayout): string {
  const names = header.filter((name) => name !== '' && name.length <= 40 && !/\d/.test(name)).slice(0, 20)
  return names.length === 0
    ? 'It has no header: columns are named #1, #2 and so on.'
    : `Its columns: ${names.join(', ')}.`
}

/**
 * Bank statements as CSV: known banks by their header, others by a saved mapping of columns.
 * Place: importers. Streams: holds some rows.
 */
import type { CsvMapping, Importer, ImportInput, ImportOptions, ImportOutcome } from '../../importer.js'
import { readHead } from '../../input/read-input.js'
import { headLines } from '../../lines/byte-lines.js'
import { createBookingOutcomes } from '../outcomes.js'
import { type CsvLayout, layoutOf, mayBeKnown } from './layout.js'
import { createRowReader } from './row-booking.js'
import { csvRows } from './rows.js'

export const bankCsvImporter: Importer = { id: 'bank-csv', detect, read }

/** Detection looks at every text that is imported, so it looks at little. */
const detectedBytes = 8 * 1024

/** Words that stand in statements and seldom in other tables with dates and amounts. */
const bankWords =
  /iban|tegenrekening|saldo|balance|rekening|buchung|verwendungszweck|counterparty|af ?bij|debit\/credit|valuta/i

function detect(head: Uint8Array, _path: string, options?: Pick<ImportOptions, 'csvMapping'>): number {
  if (options?.csvMapping && hasMappedColumns(head, options.csvMapping)) return 1
  if (head.subarray(0, 1024).includes(0) && head[0] !== 0xff && head[0] !== 0xfe) return 0
  const text = headLines(head.subarray(0, detectedBytes)).join('\n')
  if (!bankWords.test(text) && !mayBeKnown(text)) return 0
  const layout = layoutOf(text)
  if (layout.known) return 0.95
  const { mapping, header } = layout
  const sure = mapping !== null && (mapping.description.length > 0 || mapping.counterparty !== undefined)
  return sure && bankWords.test(header.join(' ')) ? 0.5 : 0
}

/** Whether the first line names the columns of a mapping; columns by number say nothing. */
function hasMappedColumns(head: Uint8Array, { date, amount }: CsvMapping): boolean {
  const firstLine = Buffer.from(head).toString('utf8').split(/\r?\n/, 1)[0] ?? ''
  const cells = firstLine.split(/[;,\t|]/).map((cell) => cell.replaceAll(/^[\ufeff"\s]+|["\s]+$/g, ''))
  return cells.includes(date) && cells.includes(amount)
}

async function* read(input: ImportInput, options: ImportOptions): AsyncGenerator<ImportOutcome> {
  const outcomes = createBookingOutcomes(options)
  const layout = layoutOf(headLines(await readHead(input)).join('\n'))
  const mapping = layout.known ? layout.mapping : options.csvMapping
  if (mapping === null) return yield* outcomes([noMappingReason(layout)])
  const reader = createRowReader(layout.header, mapping, layout.known ? layout.extras : {})
  if ('problem' in reader) return yield* outcomes([`${reader.problem} ${columnsText(layout)}`])
  let row = 0
  for await (const rows of csvRows(input.stream(), layout.delimiter)) {
    const entries = rows.flatMap((cells) => {
      if (row++ < layout.rowsBefore) return []
      return (cells === null ? 'The row is not valid CSV and was skipped.' : reader.read(cells)) ?? []
    })
    yield* outcomes(entries)
  }
}

function noMappingReason(layout: CsvLayout): string {
  return `Unknown bank format. Use --csv-mapping FILE to say which columns hold the date, amount and description (docs/csv-mapping.md). ${columnsText(layout)}`
}

function columnsText({ header }: CsvLayout): string {
  const names = header.slice(0, 30).map((name) => name || '(unnamed)')
  return names.length === 0 || names[0] === '#1'
    ? 'The columns have no names; refer to them as #1, #2 and so on.'
    : `Columns: ${names.join(', ')}.`
}

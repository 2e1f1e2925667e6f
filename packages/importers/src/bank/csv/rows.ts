/**
 * Rows of a CSV of any size, in steps, such that a quote that never closes costs one row and not the rest of the file.
 * Place: CSV importer, around csv-parse.
 */
import { parse } from 'csv-parse/sync'
import { byteLines } from '../../lines/byte-lines.js'
import { cleanText } from '../../text/clean-text.js'
import { decodeText } from '../../text/decode.js'

const csvOptions = { relax_quotes: true, relax_column_count: true, skip_empty_lines: false } as const

const maxLineBytes = 64 * 1024
/** Lines that one quoted value may go over. */
const maxRecordLines = 50

/** Rows of text that is at hand, at most `most`; none when it is not CSV. */
export function parseRows(text: string, delimiter: string, most: number): string[][] {
  try {
    return parse(text, { ...csvOptions, delimiter, to: most })
  } catch {
    return []
  }
}

/** Records parsed at once. Fixed, so that how the stream is cut into chunks changes nothing. */
const recordsPerBatch = 500

/** Null for a row that is not valid. */
export async function* csvRows(
  stream: AsyncIterable<Uint8Array>,
  delimiter: string,
): AsyncGenerator<(string[] | null)[]> {
  const group = createRecordGrouper()
  let records: string[] = []
  for await (const lines of byteLines(stream, maxLineBytes)) {
    for (const { bytes } of lines) records.push(...group.push(cleanText(decodeText(bytes))))
    while (records.length >= recordsPerBatch) {
      yield rowsOf(records.slice(0, recordsPerBatch), delimiter)
      records = records.slice(recordsPerBatch)
    }
  }
  yield rowsOf([...records, ...group.end()], delimiter)
}

/** Joins lines until the quotes in them are even; gives up on that, line by line, where it takes too many. */
function createRecordGrouper() {
  let open: string[] = []
  const release = (): string[] => {
    const [first, ...rest] = open
    open = []
    return first === undefined ? [] : [first, ...rest.flatMap(push)]
  }
  function push(line: string): string[] {
    const odd = hasOddQuotes(line)
    if (open.length === 0 && !odd) return [line]
    open.push(line)
    if (open.length > 1 && odd) {
      const record = open.join('\n')
      open = []
      return [record]
    }
    return open.length < maxRecordLines ? [] : release()
  }
  return { push, end: () => release() }
}

function hasOddQuotes(line: string): boolean {
  let odd = false
  for (let at = line.indexOf('"'); at !== -1; at = line.indexOf('"', at + 1)) odd = !odd
  return odd
}

/** All at once, which is fastest; one by one when that does not give a row for each, so that the others are not lost. */
function rowsOf(records: string[], delimiter: string): (string[] | null)[] {
  if (records.length === 0) return []
  const rows = parseRows(`${records.join('\n')}\n`, delimiter, records.length + 1)
  if (rows.length === records.length) return rows
  return records.flatMap((record) => {
    const alone = parseRows(record, delimiter, maxRecordLines)
    return alone.length > 0 || record === '' ? alone : [null]
  })
}

/**
 * Bank statements in SWIFT MT940, with the habits of Dutch and German banks.
 * Place: importers. Streams: holds one booking.
 */
import type { Importer, ImportInput, ImportOptions, ImportOutcome } from '../../importer.js'
import { byteLines } from '../../lines/byte-lines.js'
import { cleanText } from '../../text/clean-text.js'
import { decodeHead, decodeText } from '../../text/decode.js'
import { createBookingOutcomes } from '../outcomes.js'
import { createStatementReader } from './statement-reader.js'

export const mt940Importer: Importer = { id: 'mt940', detect, read }

const maxLineBytes = 64 * 1024

/** The three fields that begin every statement. */
function detect(head: Uint8Array): number {
  const text = decodeHead(head.subarray(0, 4096))
  const opens = /(?:^|\n|\{4:\r?\n?):20:/.test(text) && /\n:25P?:/.test(text)
  return opens && /\n:60[FM]:[CD]\d{6}[A-Z]{3}\d/.test(text) ? 1 : 0
}

async function* read(input: ImportInput, options: ImportOptions): AsyncGenerator<ImportOutcome> {
  const outcomes = createBookingOutcomes(options)
  const reader = createStatementReader()
  for await (const lines of byteLines(input.stream(), maxLineBytes)) {
    for (const { bytes } of lines) reader.push(cleanText(decodeText(bytes)))
    yield* outcomes(reader.take())
  }
  reader.end()
  yield* outcomes(reader.take())
}

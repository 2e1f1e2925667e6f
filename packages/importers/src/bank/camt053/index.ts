/**
 * Bank statements in CAMT.053 (ISO 20022 bank-to-customer statement), all versions.
 * Place: importers. Streams: holds one entry.
 */
import type { Importer, ImportInput, ImportOptions, ImportOutcome } from '../../importer.js'
import { decodeHead, utf16Encoding } from '../../text/decode.js'
import { type BookingOrReason, createBookingOutcomes } from '../outcomes.js'
import { createTreeReader } from './element-tree.js'
import { readAccount, readEntry, type StatementAccount } from './entry.js'

export const camt053Importer: Importer = { id: 'camt053', detect, read }

function detect(head: Uint8Array): number {
  const text = decodeHead(head.subarray(0, 4096))
  if (!/^\s*</.test(text)) return 0
  if (/urn:iso:std:iso:20022:tech:xsd:camt\.053\.001\.\d\d/.test(text)) return 1
  return /<(?:[\w.-]{1,40}:)?BkToCstmrStmt[\s>]/.test(text) ? 0.9 : 0
}

async function* read(input: ImportInput, options: ImportOptions): AsyncGenerator<ImportOutcome> {
  const outcomes = createBookingOutcomes(options)
  let account: StatementAccount = { number: '' }
  let entries: BookingOrReason[] = []
  const reader = createTreeReader(new Set(['Acct', 'Ntry']), {
    element(element, parents) {
      if (parents[parents.length - 1] !== 'Stmt') return
      if (element.name === 'Acct') account = readAccount(element)
      else for (const entry of readEntry(element, account)) entries.push(entry)
    },
    tooLarge: () => entries.push('An entry is too large and was skipped.'),
  })
  const take = () => {
    const taken = entries
    entries = []
    return taken
  }
  let decoder: TextDecoder | null = null
  for await (const chunk of input.stream()) {
    decoder ??= new TextDecoder(encodingOf(chunk))
    reader.push(decoder.decode(chunk, { stream: true }))
    yield* outcomes(take())
  }
  if (!reader.end()) entries.push('The file is not well-formed XML; some entries may be missing.')
  yield* outcomes(take())
}

/** As the XML declaration says; UTF-8 where it says nothing or something unknown. */
function encodingOf(chunk: Uint8Array): string {
  const utf16 = utf16Encoding(chunk)
  if (utf16 !== null) return utf16
  const declaration = Buffer.from(chunk.subarray(0, 200)).toString('latin1')
  const label = /^[^<]{0,3}<\?xml[^>]{0,100}encoding=["']([\w.:-]{1,40})["']/.exec(declaration)?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(label).encoding
  } catch {
    return 'utf-8'
  }
}

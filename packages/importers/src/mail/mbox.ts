/**
 * The mbox importer: files that hold many messages, one after another.
 * Place: one of the importers; `position` is the byte offset of a message's separator line. Streams: its memory is
 * bounded by one message, however large the file.
 */
import type { Importer, ImportInput, ImportOptions, ImportOutcome } from '../importer.js'
import { labelFromMboxPath } from './labels.js'
import { maxMessageBytes } from './limits.js'
import type { MailReader } from './mail-reader.js'
import { MboxFramer, type MboxMessage } from './mbox-framer.js'
import { hasUnquotedFrom, unquoteFrom } from './mbox-quoting.js'
import { isSeparator, separatorDate } from './mbox-separator.js'

export function createMboxImporter(reader: MailReader): Importer {
  return {
    id: 'mbox',
    bytePositions: true,
    detect: detectMbox,
    read: (input, options) => readMbox(input, options, reader),
  }
}

function detectMbox(head: Uint8Array): number {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength)
  const start = skipLineEnds(bytes)
  return isSeparator(bytes, start, bytes.length, true) ? 1 : 0
}

function skipLineEnds(bytes: Buffer): number {
  let index = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  while (bytes[index] === 0x0a || bytes[index] === 0x0d) index++
  return index
}

async function* readMbox(
  input: ImportInput,
  options: ImportOptions,
  reader: MailReader,
): AsyncGenerator<ImportOutcome> {
  const framer = new MboxFramer(options.from)
  const folder = labelFromMboxPath(input.path)
  const labels = folder === '' ? [] : [folder]
  // A length-delimited message with unquoted `From ` lines shows a writer that quotes nothing (mboxcl2).
  let quotesNothing = false
  for await (const chunk of input.stream(options.from)) {
    framer.push(chunk)
    for (let message = framer.next(); message !== null; message = framer.next()) yield* readOne(message)
  }
  framer.end()
  for (let message = framer.next(); message !== null; message = framer.next()) yield* readOne(message)

  async function* readOne(message: MboxMessage): AsyncGenerator<ImportOutcome> {
    if (message.separator === '' && message.bytes.toString('latin1', 0, 1_000).trim() === '') return
    options.onPosition(message.position)
    if (message.hasLength && hasUnquotedFrom(message.bytes)) quotesNothing = true
    const bytes = message.hasLength && quotesNothing ? message.bytes : unquoteFrom(message.bytes)
    for await (const outcome of reader.read(
      bytes,
      { labels, receivedAt: separatorDate(message.separator) },
      message.position,
      options,
    )) {
      if (message.isTruncated && outcome.type === 'item') outcome.item.warnings.push(truncatedWarning)
      yield outcome
    }
  }
}

export const truncatedWarning = `The message is larger than ${maxMessageBytes / 1024 / 1024} MiB; the rest was skipped.`

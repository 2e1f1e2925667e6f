/**
 * The eml importer: files that hold one message, among them those of a Maildir and Apple Mail's `.emlx`.
 * Place: one of the importers; the message is at position 0. Reads at most `maxMessageBytes` of a file.
 */
import type { Importer, ImportInput, ImportOptions, ImportOutcome } from '../importer.js'
import { isEmlx, messageOfEmlx } from './emlx.js'
import { labelsFromPath } from './labels.js'
import { maxMessageBytes } from './limits.js'
import type { MailReader } from './mail-reader.js'
import { truncatedWarning } from './mbox.js'

/** Fields that no other format begins lines with. */
const mailFields =
  /^(?:from|to|cc|date|subject|received|return-path|message-id|mime-version|delivered-to|x-[a-z-]{1,60}|content-type|reply-to|dkim-signature|authentication-results|arc-[a-z-]{1,40}|list-[a-z-]{1,20}):/gim

export function createEmlImporter(reader: MailReader): Importer {
  return {
    id: 'eml',
    readsMaildir: true,
    detect: detectEml,
    read: (input, options) => readEml(input, options, reader),
  }
}

function detectEml(head: Uint8Array, path: string): number {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength)
  const isApple = isEmlx(bytes, path)
  const text = (isApple ? messageOfEmlx(bytes) : bytes).toString('latin1', 0, 8_192)
  const header = text.slice(0, endOfHeader(text))
  const fields = header.match(mailFields)?.length ?? 0
  const startsWithField = /^(?!BEGIN:)[!-9;-~]{1,80}[ \t]{0,4}:/i.test(header)
  if (isApple || /\.eml$/i.test(path) || labelsFromPath(path).length > 0)
    return startsWithField || fields > 0 ? 0.95 : 0.3
  return startsWithField && fields >= 3 ? 0.8 : 0
}

function endOfHeader(text: string): number {
  const found = text.search(/\r?\n\r?\n/)
  return found < 0 ? text.length : found
}

async function* readEml(input: ImportInput, options: ImportOptions, reader: MailReader): AsyncGenerator<ImportOutcome> {
  if (options.from > 0) return
  options.onPosition(0)
  const { bytes, isTruncated } = await readBounded(input)
  if (bytes.length === 0) {
    yield { type: 'reject', position: 0, reason: 'The file is empty.' }
    return
  }
  const origin = { labels: labelsFromPath(input.path), receivedAt: null }
  const message = isEmlx(bytes, input.path) ? messageOfEmlx(bytes) : bytes
  for await (const outcome of reader.read(message, origin, 0, options)) {
    if (isTruncated && outcome.type === 'item') outcome.item.warnings.push(truncatedWarning)
    yield outcome
  }
}

async function readBounded(input: ImportInput): Promise<{ bytes: Buffer; isTruncated: boolean }> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of input.stream()) {
    chunks.push(Buffer.from(chunk))
    length += chunk.length
    if (length > maxMessageBytes) break
  }
  return { bytes: Buffer.concat(chunks, Math.min(length, maxMessageBytes)), isTruncated: length > maxMessageBytes }
}

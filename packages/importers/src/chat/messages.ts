/**
 * Messages of an export, put together from their lines.
 * Place: chat importer. Streams: holds one message.
 */
import { byteLines } from '../lines/byte-lines.js'
import { cleanText } from '../text/clean-text.js'
import { decodeText } from '../text/decode.js'
import { type MessageHead, parseMessageHead } from './message-head.js'
import { withoutMarks } from './system-messages.js'

export interface Message {
  head: MessageHead
  /** '' for a notice by the service. */
  author: string
  /** With the service's marks. */
  text: string
  /** True when the text was longer than is kept. */
  truncated: boolean
}

const maxLineBytes = 1024 * 1024
const maxTextChars = 256 * 1024
const maxAuthorChars = 100

/** A message, or null once for text that stands before the first one. In batches, one for each chunk read. */
export async function* readMessages(stream: AsyncIterable<Uint8Array>): AsyncGenerator<(Message | null)[]> {
  let open: { head: MessageHead; lines: string[]; chars: number; truncated: boolean } | null = null
  let strayText = false
  for await (const lines of byteLines(stream, maxLineBytes)) {
    const messages: (Message | null)[] = []
    for (const { bytes, truncated } of lines) {
      const line = cleanText(decodeText(bytes))
      const head = parseMessageHead(line)
      if (head !== null) {
        if (open !== null) messages.push(finish(open))
        open = { head, lines: [head.rest], chars: head.rest.length, truncated }
      } else if (open !== null) {
        if (open.chars + line.length <= maxTextChars) open.lines.push(line)
        else open.truncated = true
        open.chars += line.length
      } else if (!strayText && withoutMarks(line).trim() !== '') {
        strayText = true
        messages.push(null)
      }
    }
    if (messages.length > 0) yield messages
  }
  if (open !== null) yield [finish(open)]
}

function finish({ head, lines, truncated }: { head: MessageHead; lines: string[]; truncated: boolean }): Message {
  const whole = lines.join('\n')
  const colon = endOfAuthor(whole)
  return {
    head,
    author: colon < 0 ? '' : withoutMarks(whole.slice(0, colon)).replace(/^~\s?/, '').trim(),
    text: (colon < 0 ? whole : whole.slice(colon + 1).replace(/^ /, '')).slice(0, maxTextChars).toWellFormed(),
    truncated: truncated || whole.length > maxTextChars,
  }
}

/** Quotes do not stand in names, but in notices: `Anna changed the subject to "Trip: May"`. */
function endOfAuthor(text: string): number {
  const colon = text.slice(0, maxAuthorChars + 1).indexOf(':')
  if (colon <= 0) return -1
  const next = text.charAt(colon + 1)
  if (next !== ' ' && next !== '' && next !== '\n' && next !== '\u200e') return -1
  return /["\u201c\u201d\u201e\u00ab\n]/.test(text.slice(0, colon)) ? -1 : colon
}

/**
 * Content-Length in mbox files (mboxcl, mboxcl2): where the message ends when the header tells and the file agrees.
 * Place: used by the framer. A length that does not lead to a separator or the end of the file is not believed.
 */
import { maxMessageBytes } from './limits.js'

const headerWindowBytes = 16 * 1024
const field = Buffer.from('\nContent-Length:')
const separator = 'From '

/**
 * @param end where the bytes at hand end
 * @param isEnd whether the file ends there
 * @returns offset at which the next message begins, -1 when the header does not tell or is wrong, null when that
 * cannot be told before more bytes are at hand
 */
export function readMboxLength(buffer: Buffer, start: number, end: number, isEnd: boolean): number | null {
  const header = buffer.subarray(start, Math.min(end, start + headerWindowBytes))
  if (!isEnd && header.length < headerWindowBytes) return null
  const found = header.indexOf(field)
  if (found < 0 || emptyLineAt(header.subarray(0, found + 1)) >= 0) return -1
  const length = Number(
    /^[ \t]{0,10}(\d{1,12})/.exec(header.toString('latin1', found + field.length, found + field.length + 30))?.[1],
  )
  const bodyStart = emptyLineAt(header.subarray(found))
  if (Number.isNaN(length) || length > maxMessageBytes || bodyStart < 0) return -1
  return checkedEnd(buffer, start + found + bodyStart + length, end, isEnd)
}

/** @returns where the text after the first empty line begins, -1 when there is none. */
function emptyLineAt(bytes: Buffer): number {
  const lf = bytes.indexOf('\n\n')
  const crlf = bytes.indexOf('\n\r\n')
  if (lf >= 0 && (crlf < 0 || lf < crlf)) return lf + 2
  return crlf < 0 ? -1 : crlf + 3
}

function checkedEnd(buffer: Buffer, bodyEnd: number, end: number, isEnd: boolean): number | null {
  if (bodyEnd + 16 > end && !isEnd) return null
  if (bodyEnd > end) return -1
  let next = bodyEnd
  while (next < end && next < bodyEnd + 6 && (buffer[next] === 0x0a || buffer[next] === 0x0d)) next++
  if (next >= end) return end
  const isLineStart = buffer[next - 1] === 0x0a
  return isLineStart && buffer.toString('latin1', next, Math.min(next + 5, end)) === separator ? next : -1
}

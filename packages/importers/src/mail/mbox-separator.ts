/**
 * The `From ` lines that separate the messages of an mbox file (RFC 4155 and the variants before it).
 * Place: used by the framer and by detection. Looks at one line and the one after it.
 */
import { parseDate } from './dates.js'

/** Bytes after the start of a line that are enough to tell whether it separates messages. */
export const separatorWindowBytes = 1_024

const month = /\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\s[^\n]{0,60}?\d{1,2}:\d{2}/
const year = /\b(?:19|20)\d{2}\b/
const field = /^(?:[!-9;-~]{1,80}[ \t]{0,4}:|>?From )/

/**
 * Whether the line at `start` separates messages. After an empty line it must have a date, or name a sender alone
 * and be followed by a header field; writers that put no empty line before it get a date and a field asked for.
 * Sentences in mails that begin with `From ` have neither.
 * @param end where the readable bytes end
 */
export function isSeparator(bytes: Buffer, start: number, end: number, afterEmptyLine: boolean): boolean {
  const window = bytes.toString('latin1', start, Math.min(end, start + separatorWindowBytes))
  if (!window.startsWith('From ')) return false
  const newline = window.indexOf('\n')
  const line = newline < 0 ? window : window.slice(0, newline)
  const next = newline < 0 ? '' : window.slice(newline + 1)
  const hasDate = month.test(line) && year.test(line)
  if (!afterEmptyLine) return hasDate && field.test(next)
  if (hasDate) return next === '' || next.startsWith('\n') || next.startsWith('\r') || field.test(next)
  return /^From \S{1,300}\s{0,4}$/.test(line) && field.test(next)
}

/** When the separator says the message arrived: milliseconds since 1970-01-01T00:00Z, null when it does not. */
export function separatorDate(line: string): number | null {
  const space = line.indexOf(' ', 'From '.length)
  return space < 0 ? null : parseDate(line.slice(space))
}

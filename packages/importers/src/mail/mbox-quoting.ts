/**
 * Quoting of body lines that begin with `From ` in mbox files: one `>` is taken away again.
 * Place: applied to a message before it is parsed. mboxo quotes `From `, mboxrd also `>From `; a file does not say
 * which it is, and both are undone alike. mboxcl2 quotes nothing, so nothing is taken away there.
 */

const quoted = Buffer.from('>From ')
const unquoted = Buffer.from('\nFrom ')

/** Whether a body holds a line that a quoting writer would have quoted. */
export function hasUnquotedFrom(bytes: Buffer): boolean {
  return bytes.includes(unquoted)
}

/** @returns the same bytes when there is nothing to undo, else a copy. */
export function unquoteFrom(bytes: Buffer): Buffer {
  let found = bytes.indexOf(quoted)
  if (found < 0) return bytes
  const pieces: Buffer[] = []
  let position = 0
  while (found >= 0) {
    if (isQuotedLine(bytes, found)) {
      pieces.push(bytes.subarray(position, found))
      position = found + 1
    }
    found = bytes.indexOf(quoted, found + 1)
  }
  if (pieces.length === 0) return bytes
  pieces.push(bytes.subarray(position))
  return Buffer.concat(pieces)
}

/** Only `>` stands between the start of the line and `From `. */
function isQuotedLine(bytes: Buffer, found: number): boolean {
  let index = found
  while (index > 0 && bytes[index - 1] === 0x3e) index--
  return index === 0 || bytes[index - 1] === 0x0a
}

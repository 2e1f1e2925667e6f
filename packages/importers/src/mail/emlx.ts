/**
 * Apple Mail's `.emlx`: a line with the length of the message, the message, and a property list about it.
 * Place: used by the eml importer, which reads what is inside as any other message.
 */

const firstLine = /^\s{0,20}(\d{1,10})[ \t]{0,20}\r?\n/

/** Whether a file begins as an emlx does. */
export function isEmlx(head: Buffer, path: string): boolean {
  return /\.emlx$/i.test(path) && firstLine.test(head.toString('latin1', 0, 64))
}

/** The message alone. */
export function messageOfEmlx(bytes: Buffer): Buffer {
  const line = firstLine.exec(bytes.toString('latin1', 0, 64))
  return line === null ? bytes : bytes.subarray(line[0].length, line[0].length + Number(line[1]))
}

/** Content lines as iCalendar and vCard share them (RFC 5545 and RFC 6350, section 3). */

/** One property, its text escaped where it is text, folded at 75 octets, with CRLF. */
export function contentLine(name: string, value: string): string {
  const line = `${name}:${value}`
  const folded: string[] = []
  let current = ''
  for (const character of line) {
    if (Buffer.byteLength(current + character) > 74) {
      folded.push(current)
      current = ''
    }
    current += character
  }
  return `${[...folded, current].join('\r\n ')}\r\n`
}

export function escapeText(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
}

/**
 * Values of vCard properties in all three versions: text, lists, dates, embedded bytes, labels.
 * Place: contacts importer. Never throws on what a card holds.
 */
import { type ContentLine, param, splitEscaped, types, unescapeText } from '../lines/content-line.js'
import { rawValue, textValue } from '../lines/text-value.js'
import { cleanText } from '../text/clean-text.js'

/** Parts of a structured value (N, ADR, ORG), each unescaped; the values of a part that has several joined by `separator`. */
export function structuredValue(line: ContentLine, separator = ', '): string[] {
  const plain = (text: string) => cleanText(unescapeText(text)).trim()
  return splitEscaped(rawValue(line), ';').map((part) =>
    splitEscaped(part, ',').map(plain).filter(Boolean).join(separator),
  )
}

const noLabel = new Set(['pref', 'internet', 'x-internet', 'voice', 'other'])

/** What kind of number, address … it is: Apple's own label, else its types; in lower case, '' when nothing is said. */
export function labelOf(line: ContentLine, labels: ReadonlyMap<string, string>): string {
  const label = labels.get(line.group)
  if (line.group !== '' && label !== undefined) return label
  return types(line)
    .filter((type) => !noLabel.has(type) && !/^pref=?\d*$/.test(type))
    .slice(0, 4)
    .join(' ')
}

/** Labels by group: Apple writes `item1.X-ABLabel:_$!<HomePage>!$_`. */
export function groupLabels(lines: readonly ContentLine[]): Map<string, string> {
  const labels = new Map<string, string>()
  for (const line of lines) {
    if (line.name !== 'X-ABLABEL' || line.group === '') continue
    const builtIn = /^_\$!<(.*)>!\$_$/.exec(textValue(line))
    labels.set(line.group, (builtIn?.[1] ?? textValue(line)).toLowerCase())
  }
  return labels
}

/** `YYYY-MM-DD`, `--MM-DD` without a year, '' when it is not a day (RFC 6350, 4.3.1; RFC 2426; Apple's omitted year). */
export function birthdayValue(line: ContentLine): string {
  const value = textValue(line)
  const match = /^(\d{4}|-)?-?(\d{2})-?(\d{2})(?:$|[T ])/.exec(value)
  if (match === null) return ''
  const [, year, month, day] = match
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return ''
  const omitted = param(line, 'X-APPLE-OMIT-YEAR')
  const known = year !== undefined && year !== '-' && year !== '0000' && year !== '1604' && year !== omitted
  if (!known && !value.startsWith('-') && year === undefined) return ''
  return known ? `${year}-${month}-${day}` : `--${month}-${day}`
}

export interface EmbeddedBytes {
  mediaType: string
  bytes: Uint8Array
}

/** Bytes of PHOTO, LOGO and the like; null when it is an address (never fetched) or nothing. */
export function embeddedBytes(line: ContentLine): EmbeddedBytes | null {
  const data = /^data:([^;,]{0,100})[^,]{0,100}?;base64,/i.exec(line.value.slice(0, 300))
  const encoding = param(line, 'ENCODING').toUpperCase()
  if (data === null && encoding !== 'B' && encoding !== 'BASE64') return null
  const bytes = Buffer.from(data === null ? line.value : line.value.slice(data[0].length), 'base64')
  if (bytes.length < 4) return null
  return { mediaType: imageType(bytes) ?? data?.[1]?.toLowerCase() ?? 'application/octet-stream', bytes }
}

function imageType(bytes: Buffer): string | null {
  const start = bytes.toString('latin1', 0, 12)
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (start.startsWith('\x89PNG')) return 'image/png'
  if (start.startsWith('GIF8')) return 'image/gif'
  if (start.startsWith('RIFF') && start.endsWith('WEBP')) return 'image/webp'
  return null
}

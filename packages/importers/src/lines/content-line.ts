/**
 * One content line of iCalendar (RFC 5545, 3.1) or vCard (RFC 6350, 3.3; RFC 2426; vCard 2.1): name, parameters, value.
 * Place: shared by the importers of calendars and contacts. Never throws; linear in the length of the line.
 */

export interface ContentLine {
  /** `item1` in `item1.TEL`, '' when there is none. */
  group: string
  /** In upper case. */
  name: string
  /** Names in upper case, values as written with quotes and RFC 6868 carets removed. */
  params: ReadonlyMap<string, readonly string[]>
  /** As written: still escaped. */
  value: string
}

// Most lines have none, and a calendar holds many lines.
const noParams: ReadonlyMap<string, readonly string[]> = new Map()

/** What name and parameters may take; only values are long. */
const maxHeadChars = 64 * 1024

/** Null when the line has no colon outside quotes or no name before it. */
export function parseContentLine(line: string): ContentLine | null {
  const colon = endOfHead(line)
  if (colon < 0 || colon > maxHeadChars) return null
  const parts = splitOutsideQuotes(line.slice(0, colon), ';')
  const fullName = parts[0]!.trim()
  const dot = fullName.lastIndexOf('.')
  const name = fullName.slice(dot + 1).toUpperCase()
  if (name === '' || name.length > 100 || /[^A-Z0-9_-]/.test(name)) return null
  return {
    group: dot < 0 ? '' : fullName.slice(0, dot).toLowerCase(),
    name,
    params: parts.length === 1 ? noParams : parseParams(parts.slice(1)),
    value: line.slice(colon + 1),
  }
}

export function param(line: ContentLine, name: string): string {
  return line.params.get(name)?.[0] ?? ''
}

/** Values of TYPE and, as vCard 2.1 writes them, parameters without a name; in lower case. */
export function types(line: ContentLine): string[] {
  return (line.params.get('TYPE') ?? []).map((type) => type.toLowerCase())
}

function endOfHead(line: string): number {
  const plain = line.indexOf(':')
  const quote = line.indexOf('"')
  if (quote < 0 || quote > plain) return plain
  let quoted = false
  for (let i = quote; i < line.length; i++) {
    const code = line.charCodeAt(i)
    if (code === 0x22) quoted = !quoted
    else if (code === 0x3a && !quoted) return i
  }
  // A quote that never closes: the first colon is the best guess.
  return plain
}

function splitOutsideQuotes(text: string, separator: string): string[] {
  if (!text.includes('"')) return text.split(separator)
  const parts: string[] = []
  let start = 0
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '"') quoted = !quoted
    else if (text[i] === separator && !quoted) {
      parts.push(text.slice(start, i))
      start = i + 1
    }
  }
  parts.push(text.slice(start))
  return parts
}

const encodings = new Set(['QUOTED-PRINTABLE', 'BASE64', '7BIT', '8BIT'])

function parseParams(parts: string[]): Map<string, string[]> {
  const params = new Map<string, string[]>()
  for (const part of parts) {
    const equals = part.indexOf('=')
    const bare = part.trim()
    if (bare === '') continue
    const [name, value] =
      equals >= 0
        ? [part.slice(0, equals).trim().toUpperCase(), part.slice(equals + 1)]
        : [encodings.has(bare.toUpperCase()) ? 'ENCODING' : 'TYPE', bare]
    const values = splitOutsideQuotes(value, ',').map(unquote)
    // TYPE="home,voice" is written by several programs although it means one value.
    const separate = name === 'TYPE' ? values.flatMap((one) => one.split(',')) : values
    const known = params.get(name) ?? []
    params.set(name, known)
    for (const one of separate) known.push(one.trim())
  }
  return params
}

function unquote(value: string): string {
  const inner = value.includes('"') ? value.replaceAll('"', '') : value
  if (!inner.includes('^')) return inner
  return inner.replace(/\^[n'^]/g, (caret) => (caret === '^n' ? '\n' : caret === "^'" ? '"' : '^'))
}

/** TEXT as in RFC 5545, 3.3.11: `\n`, `\,`, `\;`, `\\`; a backslash before anything else stays. */
export function unescapeText(value: string): string {
  if (!value.includes('\\')) return value
  return value.replace(/\\([\\,;:nN"])/g, (_, escaped: string) => (escaped === 'n' || escaped === 'N' ? '\n' : escaped))
}

/** Splits at a separator that no backslash precedes; the parts are still escaped. */
export function splitEscaped(value: string, separator: ',' | ';'): string[] {
  const parts: string[] = []
  let start = 0
  for (let i = 0; i < value.length; i++) {
    if (value[i] === '\\') i++
    else if (value[i] === separator) {
      parts.push(value.slice(start, i))
      start = i + 1
    }
  }
  parts.push(value.slice(start))
  return parts
}

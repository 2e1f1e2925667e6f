/**
 * The block of properties at the head of a Markdown note (YAML between `---` lines, as Obsidian, Joplin, Hugo and
 * Jekyll write it).
 * Place: used by the Markdown notes. Pure. Reads `key: value`, `key: [a, b]` and lists of `- a`, which is all that
 * note programs write there; anything deeper is left alone.
 */

export interface FrontMatter {
  /** Keys in lower case; several values where the note gives a list. */
  properties: ReadonlyMap<string, readonly string[]>
  /** The note without the block. */
  body: string
}

const block = /^---[ \t]*\n(?<yaml>[\s\S]{0,65536}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/

const maxValueLength = 1000

export function readFrontMatter(text: string): FrontMatter {
  const match = block.exec(text)
  if (match === null) return { properties: new Map(), body: text }
  return { properties: readProperties(match.groups?.yaml ?? ''), body: text.slice(match[0].length).replace(/^\n+/, '') }
}

function readProperties(yaml: string): Map<string, string[]> {
  const properties = new Map<string, string[]>()
  let values: string[] = []
  for (const line of yaml.split('\n')) {
    const property = /^([\p{L}][\p{L}\d _-]*):(?:\s+(.*))?$/u.exec(line)
    const element = /^\s*-\s+(.+)$/.exec(line)
    if (property?.[1] !== undefined) {
      values = readValues(property[2] ?? '')
      properties.set(property[1].toLowerCase().trim(), values)
    } else if (element?.[1] !== undefined) {
      values.push(unquote(element[1]))
    }
  }
  return properties
}

function readValues(written: string): string[] {
  const value = written.trim()
  if (value === '' || value === '|' || value === '>') return []
  if (!value.startsWith('[')) return [unquote(value)]
  return value
    .replace(/^\[|\]$/g, '')
    .split(',')
    .map(unquote)
    .filter((each) => each !== '')
}

function unquote(written: string): string {
  const value = written.trim().slice(0, maxValueLength)
  const quoted = /^(["'])(.*)\1$/.exec(value)
  return quoted?.[2] ?? value.replace(/\s+#.*$/, '')
}

/**
 * schema.org objects in the HTML of a mail: JSON-LD scripts and microdata (HTML Standard, section 5), as the senders of
 * reservations, tickets and invoices write them.
 * Place: `MailDetail.structured`. Takes at most `maxStructured` objects; what is not JSON is passed over.
 */
import { maxStructured } from './limits.js'
import { readMicrodata } from './microdata.js'

const maxScriptLength = 1024 * 1024
const maxScripts = 100
/** Deeper values would overflow the stack of whoever writes them as JSON again. */
const maxNesting = 50

export function findStructuredData(html: string): unknown[] {
  const found: unknown[] = []
  if (html.includes('ld+json')) found.push(...readJsonLd(html))
  if (html.includes('itemscope')) found.push(...readMicrodata(html))
  return found.slice(0, maxStructured)
}

function readJsonLd(html: string): unknown[] {
  const found: unknown[] = []
  let scripts = 0
  for (let open = html.indexOf('ld+json'); open >= 0 && scripts < maxScripts; scripts++) {
    const start = html.indexOf('>', open) + 1
    const end = html.indexOf('</', start)
    if (start === 0 || end < 0) break
    if (end - start <= maxScriptLength) found.push(...parseObjects(html.slice(start, end)))
    open = html.indexOf('ld+json', end)
  }
  return found
}

function parseObjects(source: string): unknown[] {
  const json = source.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, '')
  if (nesting(json) > maxNesting) return []
  try {
    const value: unknown = JSON.parse(json, wellFormed)
    const list = Array.isArray(value) ? value : [value]
    return list.filter((entry) => typeof entry === 'object' && entry !== null)
  } catch {
    return []
  }
}

function nesting(json: string): number {
  let depth = 0
  let deepest = 0
  for (let index = 0; index < json.length; index++) {
    const code = json.charCodeAt(index)
    if (code === 0x7b || code === 0x5b) deepest = Math.max(deepest, ++depth)
    else if (code === 0x7d || code === 0x5d) depth--
  }
  return deepest
}

/** JSON may escape halves of characters, which are no Unicode text. */
function wellFormed(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() : value
}

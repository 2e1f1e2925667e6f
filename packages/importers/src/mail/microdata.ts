/**
 * Microdata (HTML Standard, section 5.2) as plain objects: `@type` from itemtype, one member per itemprop.
 * Place: used for structured data. Keeps one stack, bounded in depth, objects and length of values.
 */
import { Parser } from 'htmlparser2'
import { maxHtmlLength, maxStructured } from './limits.js'

interface Scope {
  /** Number of open elements when the scope or the value began. */
  depth: number
  object: Record<string, unknown>
}

interface OpenValue {
  depth: number
  owner: Record<string, unknown>
  name: string
  text: string
}

const maxDepth = 20
const maxValueLength = 10_000
const maxProperties = 5_000

export function readMicrodata(html: string): unknown[] {
  const roots: unknown[] = []
  const scopes: Scope[] = []
  const values: OpenValue[] = []
  let depth = 0
  let properties = 0

  const parser = new Parser({
    onopentag(_, attributes) {
      depth++
      const owner = scopes.at(-1)?.object
      const name = attributes.itemprop
      if (attributes.itemscope !== undefined && scopes.length < maxDepth && roots.length < maxStructured) {
        const object: Record<string, unknown> = { '@type': typeName(attributes.itemtype ?? '') }
        if (owner !== undefined && name !== undefined) setValue(owner, name, object)
        else if (owner === undefined) roots.push(object)
        scopes.push({ depth, object })
      } else if (owner !== undefined && name !== undefined && properties++ < maxProperties) {
        const value = attributeValue(attributes)
        if (value !== null) setValue(owner, name, value.slice(0, maxValueLength))
        else if (values.length < maxDepth) values.push({ depth, owner, name, text: '' })
      }
    },
    ontext(text) {
      for (const value of values) if (value.text.length < maxValueLength) value.text += text
    },
    onclosetag() {
      const value = values.at(-1)
      if (value?.depth === depth) {
        values.pop()
        setValue(value.owner, value.name, value.text.replace(/\s+/g, ' ').trim().slice(0, maxValueLength))
      }
      if (scopes.at(-1)?.depth === depth) scopes.pop()
      depth--
    },
  })
  parser.write(html.slice(0, maxHtmlLength))
  parser.end()
  return roots
}

/** Elements whose value stands in an attribute; null when it is their text. */
function attributeValue(attributes: Record<string, string>): string | null {
  return attributes.content ?? attributes.href ?? attributes.src ?? attributes.datetime ?? attributes.value ?? null
}

function setValue(owner: Record<string, unknown>, names: string, value: unknown): void {
  for (const name of names.split(/\s+/).slice(0, 10)) {
    if (name === '' || name === '__proto__') continue
    const known = Object.hasOwn(owner, name) ? owner[name] : undefined
    if (known === undefined) owner[name] = value
    else if (Array.isArray(known)) known.push(value)
    else owner[name] = [known, value]
  }
}

/** `http://schema.org/FlightReservation` is written `FlightReservation`, as in JSON-LD. */
function typeName(itemtype: string): string {
  return itemtype.trim().replace(/^https?:\/\/schema\.org\//, '')
}

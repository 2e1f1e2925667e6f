/**
 * Microdata (HTML Standard, section 5.2) as plain objects: `@type` from itemtype, one member per itemprop.
 * Place: used for structured data. Builds no tree: it keeps the open elements, bounded in depth, objects and length.
 */
import { decodeHTML } from 'entities'
import { type HtmlTokenHandler, maxHtmlLength, tokenizeHtml, voidElements } from '../html/html-tokens.js'
import { maxStructured } from './limits.js'

type Properties = Record<string, unknown>

interface OpenElement {
  name: string
  /** The object that the element describes, null when it describes none. */
  scope: Properties | null
  /** The property that its text is the value of, null when it is of none. */
  value: { owner: Properties; name: string; text: string } | null
}

const maxOpenElements = 200
const maxValueLength = 10_000
const maxProperties = 5_000
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g
/** Attributes that hold the value of an element that has one (5.2.3). */
const valueAttributes = ['content', 'href', 'src', 'datetime', 'value']

export function readMicrodata(html: string): unknown[] {
  const reader = new MicrodataReader()
  tokenizeHtml(html.slice(0, maxHtmlLength), reader)
  return reader.roots
}

class MicrodataReader implements HtmlTokenHandler {
  readonly roots: Properties[] = []
  readonly #open: OpenElement[] = []
  #properties = 0

  onText(text: string): void {
    for (const { value } of this.#open) {
      if (value !== null && value.text.length < maxValueLength) value.text += decodeHTML(text)
    }
  }

  onOpen(name: string, attributes: string): void {
    const isItem = attributes.includes('item')
    // Outside of items nothing else matters.
    if (!isItem && this.#open.length === 0) return
    const element: OpenElement = { name, scope: null, value: null }
    if (isItem && this.#properties++ < maxProperties) this.#describe(element, readAttributes(attributes))
    if (element.scope === null && this.#open.length === 0) return
    if (!voidElements.has(name) && !attributes.endsWith('/') && this.#open.length < maxOpenElements) {
      this.#open.push(element)
    } else close(element)
  }

  onClose(name: string): void {
    const index = this.#open.findLastIndex((element) => element.name === name)
    if (index < 0) return
    while (this.#open.length > index) close(this.#open.pop()!)
  }

  #describe(element: OpenElement, attributes: Map<string, string>): void {
    const owner = this.#open.findLast(({ scope }) => scope !== null)?.scope ?? null
    const name = attributes.get('itemprop')
    if (attributes.has('itemscope')) {
      element.scope = { '@type': typeName(attributes.get('itemtype') ?? '') }
      if (owner === null && this.roots.length < maxStructured) this.roots.push(element.scope)
      if (owner !== null && name !== undefined) setValue(owner, name, element.scope)
    } else if (owner !== null && name !== undefined) {
      const value = valueAttributes.map((key) => attributes.get(key)).find((found) => found !== undefined)
      if (value === undefined) element.value = { owner, name, text: '' }
      else setValue(owner, name, value.slice(0, maxValueLength).toWellFormed())
    }
  }
}

function close({ value }: OpenElement): void {
  if (value === null) return
  const text = value.text.replace(/\s+/g, ' ').trim()
  setValue(value.owner, value.name, text.slice(0, maxValueLength).toWellFormed())
}

function readAttributes(source: string): Map<string, string> {
  const attributes = new Map<string, string>()
  for (const [, name, double, single, bare] of source.matchAll(attribute)) {
    attributes.set(name!.toLowerCase(), decodeHTML(double ?? single ?? bare ?? ''))
  }
  return attributes
}

function setValue(owner: Properties, names: string, value: unknown): void {
  for (const name of names.split(/\s+/, 10)) {
    if (name === '' || name === '__proto__') continue
    const known = Object.hasOwn(owner, name) ? owner[name] : undefined
    if (known === undefined) owner[name] = value
    else if (Array.isArray(known)) known.push(value)
    else owner[name] = [known, value]
  }
}

/** `http://schema.org/FlightReservation` is written `FlightReservation`, as in JSON-LD. */
function typeName(itemtype: string): string {
  return itemtype
    .trim()
    .replace(/^https?:\/\/schema\.org\//, '')
    .slice(0, 200)
    .toWellFormed()
}

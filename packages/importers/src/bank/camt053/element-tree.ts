/**
 * Parts of an XML stream as small trees, so that an account statement of any size is read in bounded memory.
 * Place: CAMT importer. No entity is ever expanded but the five of XML; nothing is fetched.
 */
import { SaxesParser } from 'saxes'
import { cleanText } from '../../text/clean-text.js'

export interface Element {
  /** Without prefix. */
  name: string
  attributes: Record<string, string>
  text: string
  children: Element[]
}

export interface TreeSink {
  element(element: Element, parents: readonly string[]): void
  /** A part with more than `maxElements` or `maxChars`; it was left out. */
  tooLarge(name: string): void
}

export interface TreeReader {
  push(text: string): void
  /** False when the XML was not well-formed anywhere. */
  end(): boolean
}

const maxElements = 200_000
const maxChars = 16 * 1024 * 1024
const maxDepth = 100

/** @param wanted names of the elements that are collected as trees; none inside another */
export function createTreeReader(wanted: ReadonlySet<string>, sink: TreeSink): TreeReader {
  const parser = new SaxesParser()
  const parents: string[] = []
  let stack: Element[] = []
  let elements = 0
  let chars = 0
  let wellFormed = true
  let skipping = false

  const countedOut = (length: number) => {
    chars += length
    if (elements <= maxElements && chars <= maxChars && stack.length <= maxDepth) return
    sink.tooLarge(stack[0]!.name)
    stack = []
    skipping = true
  }

  parser.on('error', () => {
    wellFormed = false
  })
  parser.on('opentag', (tag) => {
    const name = localName(tag.name)
    if (stack.length === 0 && wanted.has(name)) {
      elements = 0
      chars = 0
      skipping = false
    } else if (stack.length === 0) {
      if (parents.length < 10_000) parents.push(name)
      return
    }
    stack.push({ name, attributes: tag.attributes as Record<string, string>, text: '', children: [] })
    elements++
    countedOut(0)
  })
  parser.on('text', (text) => {
    const top = stack[stack.length - 1]
    if (top === undefined) return
    top.text += cleanText(text)
    countedOut(text.length)
  })
  parser.on('closetag', (tag) => {
    const name = localName(tag.name)
    const element = stack.pop()
    if (element === undefined) {
      if (skipping && wanted.has(name)) skipping = false
      else if (parents[parents.length - 1] === name) parents.pop()
      return
    }
    const parent = stack[stack.length - 1]
    if (parent === undefined) sink.element(element, parents)
    else parent.children.push(element)
  })
  return {
    push: (text) => void parser.write(text),
    end() {
      parser.close()
      return wellFormed
    },
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** All elements at a path of names below this one. */
export function all(element: Element, ...path: string[]): Element[] {
  return path.reduce<Element[]>(
    (found, name) => found.flatMap((one) => one.children.filter((child) => child.name === name)),
    [element],
  )
}

export function first(element: Element, ...path: string[]): Element | null {
  return all(element, ...path)[0] ?? null
}

/** Trimmed text of the first element at a path, '' when there is none. */
export function textAt(element: Element, ...path: string[]): string {
  return first(element, ...path)?.text.trim() ?? ''
}

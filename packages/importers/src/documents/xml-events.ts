/**
 * Reads XML as a stream of events.
 * Place: used by the zip-based document formats. The parser (saxes) expands no entity but the five of XML itself,
 * so a document cannot grow, and it loads nothing from elsewhere. Errors in the markup end the reading, not the text
 * read so far.
 */
import { SaxesParser } from 'saxes'
import { InputError } from '../input/input-error.js'
import { utf16Encoding } from '../text/decode.js'

export interface XmlHandlers {
  /** Names as written, with their prefix. */
  open?(name: string, attributes: Record<string, string>): void
  text?(text: string): void
  close?(name: string): void
}

/** Word processors stay below a hundred; the parser holds every element that is open. */
const maxDepth = 1_000

/**
 * Returns false when the markup broke off or is not well-formed.
 * @throws {InputError} `damaged` when it declares entities or nests too deep
 */
export async function readXml(chunks: AsyncIterable<Uint8Array>, handlers: XmlHandlers): Promise<boolean> {
  const parser = new SaxesParser()
  let isWellFormed = true
  parser.on('error', () => {
    isWellFormed = false
  })
  parser.on('doctype', () => {
    throw new InputError('damaged', 'The document declares XML entities, which are not allowed.')
  })
  let depth = 0
  parser.on('opentag', (tag) => {
    if (++depth > maxDepth) throw new InputError('damaged', 'The document is nested too deeply.')
    handlers.open?.(tag.name, tag.attributes)
  })
  parser.on('text', (text) => handlers.text?.(text))
  parser.on('cdata', (text) => handlers.text?.(text))
  parser.on('closetag', (tag) => {
    depth--
    handlers.close?.(tag.name)
  })
  let decoder: TextDecoder | null = null
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(utf16Encoding(chunk) ?? 'utf-8')
    parser.write(decoder.decode(chunk, { stream: true }))
    if (!isWellFormed) return false
  }
  parser.write(decoder?.decode() ?? '').close()
  return isWellFormed
}

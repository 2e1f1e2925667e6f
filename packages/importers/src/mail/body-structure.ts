/**
 * Which parts of a message are its text, its HTML, and its attachments: the algorithm of JMAP (RFC 8621, 4.1.4).
 * Place: between the tree of parts and their reading. Looks at headers only. Recursion is bounded by the tree's depth.
 */
import type { Charsets } from './charsets.js'
import type { MimePart } from './multipart.js'
import { parseParameterizedHeader } from './parameters.js'

export interface BodyStructure {
  /** Parts to show where text is wanted; text/html among them where nothing else says the same. */
  text: MimePart[]
  /** Parts to show where HTML is wanted. */
  html: MimePart[]
  attachments: MimePart[]
}

export function findBodies(root: MimePart, charsets: Charsets): BodyStructure {
  const bodies: BodyStructure = { text: [], html: [], attachments: [] }
  sortParts([root], 'mixed', { bodies, charsets, inAlternative: false, toText: true, toHtml: true })
  return bodies
}

/** The file name that a part declares, as written; '' when there is none. */
export function partName(part: MimePart, charsets: Charsets): string {
  const disposition = part.headers.first('content-disposition')
  const fromDisposition =
    disposition === '' ? undefined : parseParameterizedHeader(disposition, charsets).parameters.get('filename')
  return fromDisposition || (part.contentType.parameters.get('name') ?? '')
}

interface Walk {
  bodies: BodyStructure
  charsets: Charsets
  inAlternative: boolean
  /** Whether parts still go to the text, and to the HTML: inside an alternative each part belongs to one of them. */
  toText: boolean
  toHtml: boolean
}

function sortParts(parts: MimePart[], multipartType: string, walk: Walk): void {
  const { bodies } = walk
  const textBefore = bodies.text.length
  const htmlBefore = bodies.html.length
  const inside = { ...walk }
  for (const [index, part] of parts.entries()) {
    if (part.children.length > 0) {
      const subtype = part.mediaType.slice('multipart/'.length)
      sortParts(part.children, subtype, { ...inside, inAlternative: inside.inAlternative || subtype === 'alternative' })
    } else if (!isShown(part, index, multipartType, walk.charsets)) {
      bodies.attachments.push(part)
    } else if (multipartType === 'alternative') {
      if (part.mediaType === 'text/html') bodies.html.push(part)
      else bodies.text.push(part)
    } else {
      if (inside.inAlternative && part.mediaType === 'text/html') inside.toText = false
      else if (inside.inAlternative) inside.toHtml = false
      if (inside.toText) bodies.text.push(part)
      if (inside.toHtml) bodies.html.push(part)
    }
  }
  if (multipartType !== 'alternative' || !walk.toText || !walk.toHtml) return
  if (bodies.text.length === textBefore) bodies.text.push(...bodies.html.slice(htmlBefore))
  else if (bodies.html.length === htmlBefore) bodies.html.push(...bodies.text.slice(textBefore))
}

/** Whether a part is shown as part of the message rather than listed below it. */
function isShown(part: MimePart, index: number, multipartType: string, charsets: Charsets): boolean {
  if (!isReadable(part.mediaType)) return false
  const disposition = part.headers.first('content-disposition')
  if (/^attachment\b/i.test(disposition)) return false
  return index === 0 || (multipartType !== 'related' && partName(part, charsets) === '')
}

function isReadable(mediaType: string): boolean {
  return (
    mediaType === 'text/plain' ||
    mediaType === 'text/html' ||
    mediaType === 'text/markdown' ||
    mediaType === 'text/x-markdown' ||
    // A multipart without any part that could be told apart is shown as it is.
    mediaType.startsWith('multipart/')
  )
}

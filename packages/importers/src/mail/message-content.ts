/**
 * The content of one message: its text, HTML, attachments, and what they mean (signed, encrypted).
 * Place: from bytes to what a draft is made of; used for a message and for the messages attached to it.
 * Must never throw, whatever the bytes.
 */
import type { AttachmentDraft } from '@confidant/vault/item'
import { htmlToText } from '../html/html-to-text.js'
import { parseAddresses } from './addresses.js'
import { isDocumentType, readAttachment } from './attachments.js'
import { type BodyStructure, findBodies } from './body-structure.js'
import type { Charsets } from './charsets.js'
import { readSignedContent } from './cms-signed-data.js'
import { decodeHeaderText } from './encoded-words.js'
import type { Headers } from './headers.js'
import { maxMessageDepth, maxTextBytes, maxTextLength } from './limits.js'
import { type MimePart, parseMimeTree } from './multipart.js'
import { cleanText, partBytes, partText } from './part-content.js'
import { readPgpInline } from './pgp-inline.js'
import { isSmime, protectionOf } from './protection.js'
import { isTnef, readTnefFiles } from './tnef.js'
import { takeUuencodedFiles } from './uuencoded-files.js'

/** A document whose text another reader extracts, to be added to the text of `attachment`. */
export interface PendingDocument {
  attachment: AttachmentDraft
  name: string
  mediaType: string
  bytes: Uint8Array
}

export interface MessageContent {
  headers: Headers
  text: string
  html: string
  attachments: AttachmentDraft[]
  documents: PendingDocument[]
  calendars: Uint8Array[]
  contacts: Uint8Array[]
  signed: boolean
  encrypted: boolean
  warnings: string[]
}

/** The message being read, and how. */
interface Context {
  content: MessageContent
  bytes: Buffer
  charsets: Charsets
  depth: number
}

/** Calendars, and contact cards, taken from one mail. */
const maxItemsInside = 100
const unreadableText = new Set(['text/rtf', 'text/css', 'text/javascript'])
/** A plain alternative shorter than this is compared with the HTML. */
const maxStubLength = 200

/** @param depth how many messages this one is attached inside of */
export function readMessageContent(bytes: Buffer, charsets: Charsets, depth: number): MessageContent {
  const { root, warnings } = parseMimeTree(bytes, charsets)
  const signed = depth < maxMessageDepth && isSmime(root.mediaType) ? readSignedContent(partBytes(bytes, root)) : null
  if (signed !== null) {
    return { ...readMessageContent(signed, charsets, depth + 1), headers: root.headers, signed: true }
  }
  const bodies = findBodies(root, charsets)
  const content: MessageContent = {
    headers: root.headers,
    text: '',
    html: '',
    attachments: [],
    documents: [],
    calendars: [],
    contacts: [],
    ...protectionOf(root),
    warnings,
  }
  const context = { content, bytes, charsets, depth }
  readBodies(context, bodies)
  for (const part of bodies.attachments) addPart(context, part)
  return content
}

function readBodies(context: Context, bodies: BodyStructure): void {
  const { content, bytes, charsets } = context
  const texts = new Map<MimePart, string>()
  const textOf = (part: MimePart): string => {
    const known = texts.get(part)
    if (known !== undefined) return known
    const text = partText(bytes, part, charsets, content.warnings)
    texts.set(part, text)
    return text
  }
  if (bodies.html.some((part) => part.mediaType === 'text/html')) {
    content.html = bodies.html
      .map((part) => (part.mediaType === 'text/html' ? textOf(part) : `<pre>${escapeHtml(textOf(part))}</pre>`))
      .join('\n')
  }
  const pieces = bodies.text.map((part) => readable(context, part, textOf(part)))
  content.text = limited(pieces.filter((piece) => piece !== '').join('\n\n'))
  if (content.text.length < maxStubLength && content.html !== '') replaceStub(content)
}

/** Some senders leave the plain alternative empty, or say in it only that there is HTML. */
function replaceStub(content: MessageContent): void {
  const fromHtml = trimText(htmlToText(content.html))
  if (fromHtml.length > content.text.length * 5) content.text = limited(fromHtml)
}

function readable(context: Context, part: MimePart, text: string): string {
  if (part.mediaType === 'text/html') return trimText(htmlToText(text))
  const { content } = context
  const pgp = readPgpInline(text)
  if (pgp.signed) content.signed = true
  if (pgp.encrypted) content.encrypted = true
  const uuencoded = takeUuencodedFiles(pgp.text)
  for (const file of uuencoded.files) addFile(context, file)
  return trimText(uuencoded.text)
}

function addPart(context: Context, part: MimePart): void {
  // The AMP form of a mail says what its HTML says.
  if (part.mediaType === 'text/x-amp-html') return
  const { content, bytes, charsets, depth } = context
  const attachment = readAttachment(bytes, part, charsets, depth > 0)
  const inside = isTnef(attachment.mediaType, attachment.name)
    ? readTnefFiles(asBuffer(attachment.bytes), charsets)
    : []
  if (inside.length > 0) for (const file of inside) addFile(context, file)
  else addAttachment(context, attachment, () => partText(bytes, part, charsets, content.warnings))
}

/** A file that stood inside a text or another file, and whose charset nothing tells. */
function addFile(context: Context, file: AttachmentDraft): void {
  addAttachment(context, file, () => cleanText(context.charsets.decode(file.bytes.subarray(0, maxTextBytes), '')))
}

/** @param readText reads the attachment as text */
function addAttachment(context: Context, attachment: AttachmentDraft, readText: () => string): void {
  const { content } = context
  content.attachments.push(attachment)
  const { mediaType, name, bytes } = attachment
  if (mediaType === 'message/rfc822' || mediaType === 'message/global' || mediaType === 'message/news') {
    addMessage(context, attachment)
  } else if (mediaType === 'text/calendar') addOnce(content.calendars, bytes, content.warnings)
  else if (mediaType === 'text/vcard') addOnce(content.contacts, bytes, content.warnings)
  else if (mediaType === 'text/html') attachment.text = trimText(htmlToText(readText()))
  else if (isText(mediaType)) attachment.text = trimText(readText())
  else if (isDocumentType(mediaType)) content.documents.push({ attachment, name, mediaType, bytes })
}

/** Types that are text to read as they are. */
function isText(mediaType: string): boolean {
  if (mediaType === 'message/delivery-status' || mediaType === 'message/disposition-notification') return true
  return mediaType.startsWith('text/') && !unreadableText.has(mediaType)
}

/** An attached message: its text is the attachment's, and so is that of the documents inside it. */
function addMessage({ content, charsets, depth }: Context, attachment: AttachmentDraft): void {
  if (depth >= maxMessageDepth) {
    content.warnings.push(`Messages attached more than ${maxMessageDepth} levels deep were not opened.`)
    return
  }
  const inner = readMessageContent(asBuffer(attachment.bytes), charsets, depth + 1)
  const subject = decodeHeaderText(inner.headers.first('subject'), charsets)
  if (attachment.name === '')
    attachment.name = subject === '' ? 'message.eml' : `${subject.slice(0, 100).toWellFormed()}.eml`
  const pieces = [summary(inner.headers, subject, charsets), inner.text]
  for (const nested of inner.attachments) pieces.push([nested.name, nested.text].filter(Boolean).join('\n'))
  attachment.text = limited(pieces.filter((piece) => piece !== '').join('\n\n'))
  for (const document of inner.documents) content.documents.push({ ...document, attachment })
  content.warnings.push(...inner.warnings)
}

function summary(headers: Headers, subject: string, charsets: Charsets): string {
  const lines: string[] = []
  for (const name of ['from', 'to', 'cc'] as const) {
    const people = headers.all(name).flatMap((raw) => parseAddresses(raw, charsets))
    if (people.length === 0) continue
    lines.push(`${name}: ${people.map((who) => `${who.name} ${who.address && `<${who.address}>`}`.trim()).join(', ')}`)
  }
  if (headers.first('date') !== '') lines.push(`date: ${decodeHeaderText(headers.first('date'), charsets)}`)
  if (subject !== '') lines.push(`subject: ${subject}`)
  return lines.join('\n')
}

/** Invitations often come twice in one mail, as an alternative and as an attachment. */
function addOnce(list: Uint8Array[], bytes: Uint8Array, warnings: string[]): void {
  if (list.length >= maxItemsInside)
    warnings.push(`The email contains more than ${maxItemsInside} calendars or contact cards; the rest was skipped.`)
  else if (!list.some((known) => Buffer.compare(known, bytes) === 0)) list.push(bytes)
}

function trimText(text: string): string {
  let start = 0
  while (text.charCodeAt(start) === 0x0a) start++
  return text.slice(start).trimEnd()
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function limited(text: string): string {
  return text.length > maxTextLength ? cleanText(text) : text
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

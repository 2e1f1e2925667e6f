/**
 * Attachments: names, types, and which of them hold text that another reader understands.
 * Place: between the tree of parts and the draft.
 */
import type { AttachmentDraft } from '@confidant/vault/item'
import { partName } from './body-structure.js'
import type { Charsets } from './charsets.js'
import type { MimePart } from './multipart.js'
import { partBytes } from './part-content.js'

const maxNameLength = 255
const typesByEnding: ReadonlyMap<string, string> = new Map([
  ['csv', 'text/csv'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['eml', 'message/rfc822'],
  ['gif', 'image/gif'],
  ['htm', 'text/html'],
  ['html', 'text/html'],
  ['ics', 'text/calendar'],
  ['jpeg', 'image/jpeg'],
  ['jpg', 'image/jpeg'],
  ['md', 'text/markdown'],
  ['odt', 'application/vnd.oasis.opendocument.text'],
  ['pdf', 'application/pdf'],
  ['png', 'image/png'],
  ['txt', 'text/plain'],
  ['vcf', 'text/vcard'],
])
const typeAliases: ReadonlyMap<string, string> = new Map([
  ['application/x-pdf', 'application/pdf'],
  ['application/ics', 'text/calendar'],
  ['text/x-vcard', 'text/vcard'],
  ['text/directory', 'text/vcard'],
  ['text/x-vcalendar', 'text/calendar'],
  ['application/vcard', 'text/vcard'],
])
/** Types that senders give when they do not know. */
const unknownTypes = new Set([
  'application/octet-stream',
  'application/octetstream',
  'application/x-download',
  'binary/octet-stream',
  '',
])

export function isDocumentType(mediaType: string): boolean {
  return (
    mediaType === 'application/pdf' ||
    mediaType === 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' ||
    mediaType === 'application/vnd.oasis.opendocument.text' ||
    mediaType === 'text/plain' ||
    mediaType === 'text/html' ||
    mediaType === 'text/markdown' ||
    mediaType === 'text/csv'
  )
}

/**
 * An attachment without text yet.
 * @param asView whether its bytes may be a view of the message, for those that are not kept
 */
export function readAttachment(message: Buffer, part: MimePart, charsets: Charsets, asView: boolean): AttachmentDraft {
  const decoded = partBytes(message, part)
  const name = safeName(partName(part, charsets))
  return {
    name,
    mediaType: effectiveType(part.mediaType, name),
    bytes: !asView && decoded.buffer === message.buffer ? Uint8Array.from(decoded) : decoded,
    text: '',
    contentId: part.headers.first('content-id').replace(/[<>\s]/g, ''),
  }
}

/** The declared type; where it says nothing, the type that the file name's ending stands for. */
export function effectiveType(declared: string, name: string): string {
  const type = typeAliases.get(declared) ?? declared
  if (!unknownTypes.has(type)) return type.slice(0, 127)
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  return typesByEnding.get(ending) ?? (type || 'application/octet-stream')
}

/** A file name without folders, control characters and surrounding space. */
export function safeName(raw: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
  const name = raw.replace(/[\x00-\x1f\x7f]+/g, ' ').slice(-1_000)
  const last = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).trim()
  if (last === '.' || last === '..') return ''
  return (last.length > maxNameLength ? last.slice(-maxNameLength) : last).toWellFormed()
}

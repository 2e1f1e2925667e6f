/**
 * The document formats that can be read: how each is recognised, and by what it is read.
 * Place: used by the importers of documents and for attachments.
 */
import type { ReadDocument } from './document-text.js'
import { readDocx } from './docx.js'
import { readOdf } from './odf.js'
import { readPdf } from './pdf.js'
import { readPptx } from './pptx.js'
import { readXlsx } from './xlsx.js'

export interface DocumentFormat {
  /** Name of its importer. */
  id: string
  /** True when the file is a zip, or an OLE container where it is protected by a password. */
  isZip: boolean
  /** Endings of file names, with the media type of each. */
  endings: ReadonlyMap<string, string>
  /** @throws {InputError} when it is damaged, too large or protected by a password */
  read(bytes: Uint8Array): Promise<ReadDocument>
  /** How sure the first bytes make it, 0 to 1. */
  recognises(head: Buffer): number
}

const office = 'application/vnd.openxmlformats-officedocument'
const opendocument = 'application/vnd.oasis.opendocument'

export const documentFormats: readonly DocumentFormat[] = [
  {
    id: 'pdf',
    isZip: false,
    endings: new Map([['pdf', 'application/pdf']]),
    read: readPdf,
    // ISO 32000 wants the header first; readers accept it within the first kilobyte.
    recognises: (head) => (head.subarray(0, 1024).includes('%PDF-') ? 0.95 : 0),
  },
  {
    id: 'docx',
    isZip: true,
    endings: new Map([
      ['docx', `${office}.wordprocessingml.document`],
      ['docm', 'application/vnd.ms-word.document.macroenabled.12'],
      ['dotx', `${office}.wordprocessingml.template`],
    ]),
    read: readDocx,
    recognises: (head) => (isZip(head) && head.includes('word/') ? 0.9 : 0),
  },
  {
    id: 'xlsx',
    isZip: true,
    endings: new Map([
      ['xlsx', `${office}.spreadsheetml.sheet`],
      ['xlsm', 'application/vnd.ms-excel.sheet.macroenabled.12'],
    ]),
    read: readXlsx,
    recognises: (head) => (isZip(head) && head.includes('xl/') ? 0.7 : 0),
  },
  {
    id: 'pptx',
    isZip: true,
    endings: new Map([
      ['pptx', `${office}.presentationml.presentation`],
      ['ppsx', `${office}.presentationml.slideshow`],
    ]),
    read: readPptx,
    recognises: (head) => (isZip(head) && head.includes('ppt/') ? 0.7 : 0),
  },
  {
    id: 'odt',
    isZip: true,
    endings: new Map([
      ['odt', `${opendocument}.text`],
      ['ott', `${opendocument}.text-template`],
      ['ods', `${opendocument}.spreadsheet`],
      ['odp', `${opendocument}.presentation`],
    ]),
    read: readOdf,
    recognises: (head) => (isZip(head) && head.subarray(0, 200).includes(`mimetype${opendocument}.`) ? 0.95 : 0),
  },
]

/** The format that a file name or media type claims, null when it claims none of these. */
export function claimedFormat(name: string, mediaType = ''): DocumentFormat | null {
  const ending = endingOf(name)
  const byEnding = documentFormats.find((format) => format.endings.has(ending))
  if (byEnding !== undefined) return byEnding
  return documentFormats.find((format) => [...format.endings.values()].includes(mediaType)) ?? null
}

export function endingOf(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot === -1 ? '' : name.slice(dot + 1).toLowerCase()
}

function isZip(head: Buffer): boolean {
  return head.length >= 4 && head.readUInt32LE(0) === 0x04034b50
}

/** The container in which Office puts a document that is protected by a password. */
export function isOleContainer(head: Buffer): boolean {
  return head.length >= 8 && head.readUInt32BE(0) === 0xd0cf11e0
}

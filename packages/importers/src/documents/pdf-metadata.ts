/**
 * Title, author and date of a PDF from its information dictionary.
 * Place: used by `pdf.ts`.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { plausibleTime } from '../time/plausible-time.js'
import type { ReadDocument } from './document-text.js'

export type PdfMetadata = Pick<ReadDocument, 'title' | 'author' | 'createdAt'>

/** Empty where the document does not say. */
export async function readPdfMetadata(document: PDFDocumentProxy): Promise<PdfMetadata> {
  try {
    const info = (await document.getMetadata()).info as Record<string, unknown>
    return { title: words(info.Title), author: words(info.Author), createdAt: parsePdfDate(words(info.CreationDate)) }
  } catch {
    return { title: '', author: '', createdAt: null }
  }
}

function words(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}

/**
 * ISO 32000-1, 7.9.4: `D:YYYYMMDDHHmmSSOHH'mm'`, everything after the year optional, UTC where no offset is given.
 * Milliseconds since 1970-01-01T00:00Z, null when it is no date.
 */
export function parsePdfDate(value: string): number | null {
  const match = /^(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:([+-])(\d\d)'?(\d\d)?)?/.exec(value)
  if (match === null) return null
  const [year, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((digits) => (digits === undefined ? undefined : Number(digits)))
  if (year === undefined || month > 12 || day > 31) return null
  const offsetMinutes = Number(match[8] ?? 0) * 60 + Number(match[9] ?? 0)
  const sign = match[7] === '-' ? -1 : 1
  return plausibleTime(Date.UTC(year, month - 1, day, hour, minute, second) - sign * offsetMinutes * 60_000)
}

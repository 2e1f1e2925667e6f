/**
 * Text, pages and facts of a PDF (ISO 32000).
 * Place: used by the `pdf` importer and for attachments. Time and size are checked between pages; a page on which
 * the engine itself never ends is the supervisor's to stop.
 */
import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { InputError } from '../input/input-error.js'
import { createTextCollector, type ReadDocument, type TextCollector } from './document-text.js'
import { type DocumentLimits, documentLimits } from './limits.js'
import { refuseStreamBombs } from './pdf-bomb.js'
import { openPdf } from './pdf-engine.js'
import { appendPage, type TextPiece } from './pdf-page-text.js'

/** Throws InputError `encrypted`, `damaged` or `too-large`. */
export async function readPdf(bytes: Uint8Array, limits: DocumentLimits = documentLimits): Promise<ReadDocument> {
  refuseStreamBombs(bytes, limits.maxPartBytes)
  const deadline = performance.now() + limits.timeoutMs
  const task = await openPdf(new Uint8Array(bytes))
  try {
    const document = await within(deadline, loaded(task))
    return await readPages(document, limits, deadline)
  } finally {
    await task.destroy()
  }
}

async function loaded(task: PDFDocumentLoadingTask): Promise<PDFDocumentProxy> {
  try {
    return await task.promise
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new InputError('encrypted', 'The PDF is protected by a password, so its text cannot be read.')
    }
    throw new InputError('damaged', 'The PDF is damaged: its structure cannot be read.')
  }
}

async function readPages(document: PDFDocumentProxy, limits: DocumentLimits, deadline: number): Promise<ReadDocument> {
  const text = createTextCollector(limits.maxTextLength)
  const warnings: string[] = []
  const pageStarts: number[] = []
  const unreadable: number[] = []
  const pages = Math.min(document.numPages, limits.maxPages)
  if (pages < document.numPages) warnings.push(`Only the first ${pages} pages were read.`)
  for (let number = 1; number <= pages && !text.isFull; number++) {
    text.endParagraph()
    pageStarts.push(text.length)
    if (performance.now() > deadline) throw tooSlow()
    if (!(await within(deadline, readPage(document, number, text)))) unreadable.push(number)
    if (unreadable.length > 20 && unreadable.length === number) break
  }
  if (unreadable.length > 0) warnings.push(`Pages that could not be read: ${unreadable.slice(0, 20).join(', ')}.`)
  if (text.isFull) warnings.push('The text is longer than what is kept; the end is left out.')
  if (text.length === 0) warnings.push('The PDF holds no text: its pages are pictures or empty.')
  const facts = await readFacts(document)
  const finished = text.finish()
  const starts = pageStarts.map((start) => Math.min(start, finished.length))
  return { ...facts, text: finished, pages: document.numPages, pageStarts: starts, warnings }
}

async function readPage(document: PDFDocumentProxy, number: number, text: TextCollector): Promise<boolean> {
  try {
    const page = await document.getPage(number)
    const content = await page.getTextContent()
    appendPage(
      content.items.filter((item): item is typeof item & TextPiece => 'str' in item),
      text,
    )
    await appendFormFields(page, text)
    page.cleanup()
    return true
  } catch {
    return false
  }
}

type Page = Awaited<ReturnType<PDFDocumentProxy['getPage']>>

/** What was filled in or noted on a page lies in its annotations, not in its text. */
async function appendFormFields(page: Page, text: TextCollector): Promise<void> {
  for (const annotation of await page.getAnnotations()) {
    const { subtype, fieldValue, fieldName, contentsObj } = annotation as Record<string, unknown>
    const isNote = subtype === 'Text' || subtype === 'FreeText'
    const value = isNote ? (contentsObj as { str?: unknown } | undefined)?.str : fieldValue
    if (typeof value !== 'string' || value.trim() === '') continue
    text.endLine()
    text.append(typeof fieldName === 'string' && fieldName !== '' ? `${fieldName}: ${value}` : value)
    text.endLine()
  }
}

async function readFacts(document: PDFDocumentProxy): Promise<Pick<ReadDocument, 'title' | 'author' | 'createdAt'>> {
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
  if (year === undefined || year < 1900 || month > 12 || day > 31) return null
  const offsetMinutes = Number(match[8] ?? 0) * 60 + Number(match[9] ?? 0)
  const sign = match[7] === '-' ? -1 : 1
  return Date.UTC(year, month - 1, day, hour, minute, second) - sign * offsetMinutes * 60_000
}

async function within<T>(deadline: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(tooSlow()), Math.max(deadline - performance.now(), 0))
  })
  try {
    return await Promise.race([work, timeout])
  } finally {
    clearTimeout(timer)
  }
}

function tooSlow(): InputError {
  return new InputError('too-large', 'Reading the PDF took longer than is allowed for one document; it was left out.')
}

/**
 * The text of a PDF page by page, within bounds of time and size.
 * Place: used by `pdf.ts`. What comes before a bound is kept, and a warning says what is not.
 */
import { setImmediate } from 'node:timers/promises'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { truncatedTextWarning } from '../text/truncated-text.js'
import { createTextCollector, type ReadDocument, type TextCollector } from './document-text.js'
import type { DocumentLimits } from './limits.js'
import { createPageLayout } from './pdf-page-text.js'
import { withTimeout } from './with-timeout.js'

type Page = Awaited<ReturnType<PDFDocumentProxy['getPage']>>
type TextContent = Awaited<ReturnType<Page['getTextContent']>>
type TextItem = Extract<TextContent['items'][number], { str: string }>
type PageOutcome = 'read' | 'unreadable' | 'endless'

/** Each font that a page names is loaded; no page has more than a few dozen. */
const maxFontsPerPage = 1_000
const maxUnreadable = 20

export type PdfPages = Pick<ReadDocument, 'text' | 'pageStarts' | 'warnings'>

/** @param deadline of the whole document, on the clock of `performance.now()` */
export async function readPdfPages(
  document: PDFDocumentProxy,
  limits: DocumentLimits,
  deadline: number,
): Promise<PdfPages> {
  const text = createTextCollector(limits.maxTextLength)
  const warnings: string[] = []
  const pageStarts: number[] = []
  const unreadable: number[] = []
  const pages = Math.min(document.numPages, limits.maxPages)
  if (pages < document.numPages) warnings.push(`Only the first ${pages} pages were read.`)
  for (let number = 1; number <= pages && !text.isFull && unreadable.length < maxUnreadable; number++) {
    text.endParagraph()
    pageStarts.push(text.length)
    const pageDeadline = Math.min(deadline, performance.now() + limits.pageTimeoutMs)
    const outcome = await readPage(document, number, text, pageDeadline)
    if (outcome === 'unreadable') unreadable.push(number)
    if (outcome !== 'endless') continue
    warnings.push(`Reading page ${number} took too long; the rest was skipped.`)
    break
  }
  if (unreadable.length === maxUnreadable) warnings.push('Too many pages are damaged; the rest was skipped.')
  if (unreadable.length > 0) warnings.push(`Pages that could not be read: ${unreadable.join(', ')}.`)
  if (text.isFull) warnings.push(truncatedTextWarning)
  if (text.length === 0) warnings.push('The PDF contains no text: its pages are images or empty.')
  const finished = text.finish()
  return { text: finished, pageStarts: pageStarts.map((start) => Math.min(start, finished.length)), warnings }
}

async function readPage(
  document: PDFDocumentProxy,
  number: number,
  text: TextCollector,
  deadline: number,
): Promise<PageOutcome> {
  try {
    const reading = document.getPage(number).then(async (page) => {
      const isWhole = await appendText(page, text, deadline)
      if (isWhole) await appendFormFields(page, text)
      page.cleanup()
      return isWhole ? 'read' : 'endless'
    })
    return (await withTimeout(deadline, reading)) ?? 'endless'
  } catch {
    return 'unreadable'
  }
}

/**
 * In portions, since a page can draw itself without end: the engine waits until the portion before has been taken.
 * False when it was broken off.
 */
async function appendText(page: Page, text: TextCollector, deadline: number): Promise<boolean> {
  const layOut = createPageLayout(text)
  const fonts = new Set<string>()
  const reader = page.streamTextContent().getReader() as ReadableStreamDefaultReader<TextContent>
  for (let portion = await reader.read(); !portion.done; portion = await reader.read()) {
    const items = portion.value.items.filter((item): item is TextItem => 'str' in item)
    layOut(items)
    for (const { fontName } of items) fonts.add(fontName)
    if (performance.now() > deadline || text.isFull || fonts.size > maxFontsPerPage) {
      await reader.cancel(new Error('enough'))
      return text.isFull
    }
    // The engine runs on promises alone; without this, timers would never get their turn.
    await setImmediate()
  }
  return true
}

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

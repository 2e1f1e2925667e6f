/**
 * Text, pages and facts of a PDF (ISO 32000).
 * Place: used by the `pdf` importer and for attachments. A call in which the engine itself never ends is the
 * supervisor's to stop.
 */
import { setImmediate } from 'node:timers/promises'
import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { InputError } from '../input/input-error.js'
import type { ReadDocument } from './document-text.js'
import { type DocumentLimits, documentLimits } from './limits.js'
import { refuseStreamBombs } from './pdf-bomb.js'
import { containEngineErrors, openPdf } from './pdf-engine.js'
import { readPdfMetadata } from './pdf-metadata.js'
import { readPdfPages } from './pdf-pages.js'
import { withTimeout } from './with-timeout.js'

/** @throws {InputError} `encrypted`, `damaged`, or `too-large` when it takes too long or would unpack to too much */
export async function readPdf(bytes: Uint8Array, limits: DocumentLimits = documentLimits): Promise<ReadDocument> {
  await refuseStreamBombs(bytes, limits)
  using _contained = containEngineErrors()
  const deadline = performance.now() + limits.timeoutMs
  const task = await openPdf(new Uint8Array(bytes))
  try {
    const document = await withTimeout(deadline, loaded(task))
    if (document === null) throw tooSlow()
    const pages = await readPdfPages(document, limits, deadline)
    return { ...pages, ...(await readPdfMetadata(document)), pages: document.numPages }
  } finally {
    await task.destroy()
    // What it let fall last is reported only now.
    await setImmediate()
  }
}

async function loaded(task: PDFDocumentLoadingTask): Promise<PDFDocumentProxy> {
  try {
    return await task.promise
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new InputError('encrypted', 'The PDF is password-protected, so its text cannot be read.')
    }
    throw new InputError('damaged', 'The PDF is damaged and could not be read.')
  }
}

function tooSlow(): InputError {
  return new InputError('too-large', 'Opening the PDF took too long, so it was skipped.')
}

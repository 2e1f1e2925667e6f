/**
 * Text of a PowerPoint presentation (ECMA-376, PresentationML): each slide is a page, its notes follow it.
 * Place: used by the `pptx` importer and for attachments.
 */
import { truncatedTextWarning } from '../text/truncated-text.js'
import { readMetadata } from './document-metadata.js'
import { createTextCollector, type ReadDocument, type TextCollector } from './document-text.js'
import { type DocumentLimits, documentLimits } from './limits.js'
import { openPackage } from './office-package.js'
import type { XmlHandlers } from './xml-events.js'

const slidePart = /^ppt\/slides\/slide(\d+)\.xml$/

/** @throws {InputError} when it is damaged, too large or protected by a password */
export async function readPptx(bytes: Uint8Array, limits: DocumentLimits = documentLimits): Promise<ReadDocument> {
  const document = await openPackage(bytes, limits)
  const text = createTextCollector(limits.maxTextLength)
  const numbers = document.names.flatMap((name) => slidePart.exec(name)?.[1] ?? []).map(Number)
  const slides = numbers.sort((a, b) => a - b).slice(0, limits.maxPages)
  const pageStarts: number[] = []
  const warnings: string[] = []
  for (const number of slides) {
    text.endParagraph()
    pageStarts.push(text.length)
    const isWhole = await document.read(`ppt/slides/slide${number}.xml`, drawingHandlers(text))
    if (!isWhole) warnings.push(`Slide ${number} is damaged; only part of it was read.`)
    await document.read(`ppt/notesSlides/notesSlide${number}.xml`, drawingHandlers(text))
  }
  if (text.isFull) warnings.push(truncatedTextWarning)
  const metadata = await readMetadata(document, ['docProps/core.xml', 'docProps/app.xml'])
  const finished = text.finish()
  const starts = pageStarts.map((start) => Math.min(start, finished.length))
  return { ...metadata, text: finished, pages: slides.length, pageStarts: starts, warnings: warnings.slice(0, 20) }
}

function drawingHandlers(text: TextCollector): XmlHandlers {
  let isText = false
  return {
    open: (name) => {
      if (name === 'a:t') isText = true
      else if (name === 'a:br') text.append('\n')
    },
    text: (words) => {
      if (isText) text.append(words)
    },
    close: (name) => {
      if (name === 'a:t') isText = false
      else if (name === 'a:tc') text.separate('\t')
      else if (name === 'a:p') text.endLine()
      else if (name === 'p:sp') text.endParagraph()
    },
  }
}

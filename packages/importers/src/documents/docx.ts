/**
 * Text of a Word document (ECMA-376, WordprocessingML).
 * Place: used by the `docx` importer and for attachments.
 *
 * Body first, then footnotes, endnotes, comments, and what stands in headers and footers, each once. Deleted text of
 * tracked changes is left out; table cells are parted by a tab, rows by a line.
 */
import { truncatedTextWarning } from '../text/truncated-text.js'
import { readMetadata } from './document-metadata.js'
import { createTextCollector, type ReadDocument, type TextCollector } from './document-text.js'
import { type DocumentLimits, documentLimits } from './limits.js'
import { type OfficePackage, openPackage } from './office-package.js'
import type { XmlHandlers } from './xml-events.js'

const body = 'word/document.xml'
const notes = ['word/footnotes.xml', 'word/endnotes.xml', 'word/comments.xml']
const marginParts = /^word\/(?:header|footer)\d*\.xml$/

/** @throws {InputError} when it is damaged, too large or protected by a password */
export async function readDocx(bytes: Uint8Array, limits: DocumentLimits = documentLimits): Promise<ReadDocument> {
  const document = await openPackage(bytes, limits)
  const text = createTextCollector(limits.maxTextLength)
  const warnings: string[] = []
  if (!(await document.read(body, wordHandlers(text))))
    warnings.push('The document is damaged; only part of it was read.')
  for (const part of notes) await document.read(part, wordHandlers(text))
  await appendMargins(document, text)
  if (text.isFull) warnings.push(truncatedTextWarning)
  const metadata = await readMetadata(document, ['docProps/core.xml', 'docProps/app.xml'])
  return { ...metadata, text: text.finish(), pageStarts: [], warnings }
}

async function appendMargins(document: OfficePackage, text: TextCollector): Promise<void> {
  const seen = new Set<string>()
  for (const name of document.names.filter((each) => marginParts.test(each))) {
    const margin = createTextCollector(10_000)
    await document.read(name, wordHandlers(margin))
    const words = margin.finish().trim()
    if (words !== '' && !seen.has(words)) text.append(words)
    text.endParagraph()
    seen.add(words)
  }
}

/** Handlers for any part that holds paragraphs. */
export function wordHandlers(text: TextCollector): XmlHandlers {
  let isText = false
  let fallbackDepth = 0
  let cellDepth = 0
  let isTight = false
  let wasTight = false
  let isNoteSkipped = false

  return {
    open(name, attributes) {
      if (name === 'mc:Fallback') fallbackDepth++
      if (fallbackDepth > 0) return
      switch (name) {
        case 'w:t':
          isText = true
          if (wasTight && !isTight) text.endParagraph()
          wasTight = isTight
          break
        case 'w:tab':
          if (attributes['w:val'] === undefined) text.append('\t')
          break
        case 'w:br':
        case 'w:cr':
          if (attributes['w:type'] !== 'page') text.append('\n')
          break
        case 'w:noBreakHyphen':
          text.append('-')
          break
        case 'w:numPr':
          isTight = true
          text.endLine()
          text.append('• ')
          break
        case 'w:footnoteReference':
        case 'w:endnoteReference':
          text.append(`[${attributes['w:id'] ?? ''}]`)
          break
        case 'w:footnote':
        case 'w:endnote':
          // Types are given to the lines that part notes from text, which are not notes.
          isNoteSkipped = attributes['w:type'] !== undefined && attributes['w:type'] !== 'normal'
          if (!isNoteSkipped) text.append(`[${attributes['w:id'] ?? ''}] `)
          break
        case 'w:tbl':
          text.endParagraph()
          break
        case 'w:tc':
          cellDepth++
          break
      }
    },
    text(words) {
      if (isText && fallbackDepth === 0 && !isNoteSkipped) text.append(words)
    },
    close(name) {
      if (name === 'mc:Fallback') fallbackDepth--
      if (fallbackDepth > 0) return
      if (name === 'w:t') isText = false
      else if (name === 'w:p') endParagraph()
      else if (name === 'w:tr') text.endLine()
      else if (name === 'w:tbl') text.endParagraph()
      else if (name === 'w:tc') {
        cellDepth--
        text.separate('\t')
      }
    },
  }

  function endParagraph(): void {
    if (cellDepth > 0) text.separate(' ')
    else if (isTight) text.endLine()
    else text.endParagraph()
    isTight = false
  }
}

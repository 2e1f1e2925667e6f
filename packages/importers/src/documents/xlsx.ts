/**
 * Text of an Excel workbook (ECMA-376, SpreadsheetML): one line a row, cells parted by tabs.
 * Place: used by the `xlsx` importer and for attachments. Dates are numbers in this format and stay so.
 */
import { truncatedTextWarning } from '../text/truncated-text.js'
import { readMetadata } from './document-metadata.js'
import { createTextCollector, type ReadDocument, type TextCollector } from './document-text.js'
import { type DocumentLimits, documentLimits } from './limits.js'
import { openPackage } from './office-package.js'
import type { XmlHandlers } from './xml-events.js'

const sheetPart = /^xl\/worksheets\/sheet(\d+)\.xml$/

/** @throws {InputError} when it is damaged, too large or protected by a password */
export async function readXlsx(bytes: Uint8Array, limits: DocumentLimits = documentLimits): Promise<ReadDocument> {
  const document = await openPackage(bytes, limits)
  const text = createTextCollector(limits.maxTextLength)
  const shared: string[] = []
  await document.read('xl/sharedStrings.xml', sharedStringHandlers(shared))
  const warnings: string[] = []
  const numbers = document.names.flatMap((name) => sheetPart.exec(name)?.[1] ?? []).map(Number)
  for (const number of numbers.sort((a, b) => a - b)) {
    const isWhole = await document.read(`xl/worksheets/sheet${number}.xml`, sheetHandlers(shared, text))
    if (!isWhole) warnings.push(`Sheet ${number} is damaged; only part of it was read.`)
    text.endParagraph()
  }
  if (text.isFull) warnings.push(truncatedTextWarning)
  const metadata = await readMetadata(document, ['docProps/core.xml', 'docProps/app.xml'])
  return { ...metadata, pages: null, text: text.finish(), pageStarts: [], warnings: warnings.slice(0, 20) }
}

function sharedStringHandlers(shared: string[]): XmlHandlers {
  let current = ''
  let isText = false
  return {
    open: (name) => {
      if (name === 'si') current = ''
      isText = name === 't'
    },
    text: (words) => {
      if (isText) current += words
    },
    close: (name) => {
      isText = false
      if (name === 'si') shared.push(current)
    },
  }
}

function sheetHandlers(shared: readonly string[], text: TextCollector): XmlHandlers {
  let type = ''
  let value = ''
  let isValue = false
  return {
    open: (name, attributes) => {
      if (name === 'c') {
        type = attributes.t ?? 'n'
        value = ''
      }
      isValue = name === 'v' || name === 't'
    },
    text: (words) => {
      if (isValue) value += words
    },
    close: (name) => {
      isValue = false
      if (name === 'c') {
        text.append((type === 's' ? (shared[Number(value)] ?? '') : value).replaceAll('\n', ' '))
        text.separate('\t')
      } else if (name === 'row') text.endLine()
    },
  }
}

/**
 * Text of an OpenDocument text, spreadsheet or presentation (ODF 1.3 part 3).
 * Place: used by the `odt` importer and for attachments.
 *
 * Footnotes and comments follow the body, marked `[1]` at both ends. Deleted text of tracked changes is left out.
 */
import { truncatedTextWarning } from '../text/truncated-text.js'
import { readMetadata } from './document-metadata.js'
import { createTextCollector, type ReadDocument, type TextCollector } from './document-text.js'
import { type DocumentLimits, documentLimits } from './limits.js'
import { openPackage } from './office-package.js'
import { passwordProtected } from './password-protected.js'
import type { XmlHandlers } from './xml-events.js'

/** @throws {InputError} when it is damaged, too large or protected by a password */
export async function readOdf(bytes: Uint8Array, limits: DocumentLimits = documentLimits): Promise<ReadDocument> {
  const document = await openPackage(bytes, limits)
  await refuseEncrypted(document)
  const text = createTextCollector(limits.maxTextLength)
  const warnings: string[] = []
  const content = createContent(text, limits.maxTextLength)
  if (!(await document.read('content.xml', content.handlers))) {
    warnings.push('The document is damaged; only part of it was read.')
  }
  text.endParagraph()
  text.append(content.notes())
  if (text.isFull) warnings.push(truncatedTextWarning)
  const metadata = await readMetadata(document, ['meta.xml'])
  return { ...metadata, text: text.finish(), pageStarts: [], warnings }
}

async function refuseEncrypted(document: Awaited<ReturnType<typeof openPackage>>): Promise<void> {
  let isEncrypted = false
  await document.read('META-INF/manifest.xml', {
    open: (name) => {
      if (name === 'manifest:encryption-data') isEncrypted = true
    },
  })
  if (!isEncrypted) return
  throw passwordProtected()
}

/** Handlers for the content of any OpenDocument file. */
export function odfHandlers(text: TextCollector): XmlHandlers {
  return createContent(text, documentLimits.maxTextLength).handlers
}

function createContent(body: TextCollector, maxLength: number): { handlers: XmlHandlers; notes(): string } {
  const notes = createTextCollector(maxLength)
  let out = body
  let noteCount = 0
  let textDepth = 0
  let deletedDepth = 0
  let cellDepth = 0
  let listDepth = 0
  let isCitation = false

  function open(name: string, attributes: Record<string, string>): void {
    switch (name) {
      case 'text:tracked-changes':
        deletedDepth++
        break
      case 'text:p':
      case 'text:h':
        textDepth++
        if (listDepth > 0 && textDepth === 1) out.append('• ')
        break
      case 'text:s':
        out.append(' '.repeat(Math.min(Number(attributes['text:c'] ?? 1) || 1, 100)))
        break
      case 'text:tab':
        out.append('\t')
        break
      case 'text:line-break':
        out.append('\n')
        break
      case 'text:list-item':
        listDepth++
        break
      case 'text:note-citation':
        isCitation = true
        break
      case 'text:note':
      case 'office:annotation':
        noteCount++
        out.append(`[${noteCount}]`)
        out = notes
        notes.append(`[${noteCount}] `)
        break
      case 'table:table':
        out.endParagraph()
        break
      case 'table:table-cell':
        cellDepth++
        break
    }
  }

  function close(name: string): void {
    switch (name) {
      case 'text:tracked-changes':
        deletedDepth--
        break
      case 'text:p':
      case 'text:h':
        textDepth--
        endParagraph()
        break
      case 'text:list-item':
        listDepth--
        break
      case 'text:note-citation':
        isCitation = false
        break
      case 'text:note':
      case 'office:annotation':
        out.endLine()
        out = body
        break
      case 'table:table-cell':
        cellDepth--
        out.separate('\t')
        break
      case 'table:table-row':
        out.endLine()
        break
      case 'table:table':
      case 'text:list':
      case 'draw:page':
        out.endParagraph()
        break
    }
  }

  function endParagraph(): void {
    if (out === notes || cellDepth > 0) out.separate(' ')
    else if (listDepth > 0) out.endLine()
    else out.endParagraph()
  }

  return {
    notes: () => notes.finish(),
    handlers: {
      open: (name, attributes) => {
        if (deletedDepth === 0 || name === 'text:tracked-changes') open(name, attributes)
      },
      text: (words) => {
        if (textDepth > 0 && deletedDepth === 0 && !isCitation) out.append(words.replace(/\s+/g, ' '))
      },
      close: (name) => {
        if (deletedDepth === 0 || name === 'text:tracked-changes') close(name)
      },
    },
  }
}

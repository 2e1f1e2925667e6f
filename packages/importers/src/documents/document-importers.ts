/**
 * Importers of documents: each file is one item, with its text for search and the file itself attached.
 * Place: the registry. Ids: `pdf`, `docx`, `xlsx`, `pptx`, `odt`.
 */
import { sha256 } from '@confidant/crypto/hash'
import type { ItemDraft } from '@confidant/vault/item'
import type { Importer, ImportInput } from '../importer.js'
import { readAll } from '../input/read-input.js'
import type { ReadDocument } from './document-text.js'
import { type DocumentFormat, documentFormats, endingOf, isOleContainer } from './formats.js'
import { documentLimits } from './limits.js'
import { passwordProtected } from './password-protected.js'

const tookTooLong = 'Reading the document took too long, so its text was skipped; the file itself was imported.'
const tooLarge = `The document is larger than ${documentLimits.maxReadBytes / 1024 / 1024} MiB, so its text was skipped; the file itself was imported.`

export function createDocumentImporters(): Importer[] {
  return documentFormats.map(createDocumentImporter)
}

function createDocumentImporter(format: DocumentFormat): Importer {
  return {
    id: format.id,
    detect(head, path) {
      const bytes = Buffer.from(head.buffer, head.byteOffset, head.length)
      const isNamed = format.endings.has(endingOf(path))
      const recognised = format.recognises(bytes)
      if (isNamed && recognised > 0) return 1
      const isZipNamed = isNamed && format.isZip && bytes.subarray(0, 2).toString() === 'PK'
      return isZipNamed || (isNamed && isOleContainer(bytes)) ? 0.9 : recognised
    },
    async *read(input, options) {
      if (options.from > 0 || options.quarantine.get(0) === 'item') return
      options.onPosition(0)
      const bytes = await readAll(input, documentLimits.maxBytes)
      const document = options.quarantine.has(0) ? withoutText(tookTooLong) : await read(format, bytes)
      yield { type: 'item', position: 0, item: toItem(format, input, bytes, document) }
    },
  }
}

async function read(format: DocumentFormat, bytes: Uint8Array): Promise<ReadDocument> {
  if (isOleContainer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))) {
    throw passwordProtected()
  }
  return bytes.length > documentLimits.maxReadBytes ? withoutText(tooLarge) : format.read(bytes)
}

function withoutText(warning: string): ReadDocument {
  return { text: '', title: '', author: '', pages: null, pageStarts: [], createdAt: null, warnings: [warning] }
}

function toItem(format: DocumentFormat, input: ImportInput, bytes: Uint8Array, document: ReadDocument): ItemDraft {
  const ending = endingOf(input.name)
  const mediaType = format.endings.get(ending) ?? [...format.endings.values()][0] ?? 'application/octet-stream'
  const author = document.author
  return {
    kind: 'document',
    identity: `sha256:${sha256(bytes).toString('hex')}`,
    externalId: input.path,
    at: document.createdAt ?? input.modifiedAt,
    title: isMeaningful(document.title) ? document.title : nameWithoutEnding(input.name),
    participants: author === '' ? [] : [{ role: 'author', name: author, address: '' }],
    text: document.text,
    html: '',
    threadKeys: [],
    weakThreadKey: '',
    occurrences: [],
    attachments: [{ name: input.name, mediaType, bytes, text: '', contentId: '' }],
    detail: { kind: 'document', mediaType, pages: document.pages, author, pageStarts: document.pageStarts },
    warnings: document.warnings,
  }
}

/** Programs fill in titles that tell nothing: "untitled", "Microsoft Word - x.doc", "Document1". */
function isMeaningful(title: string): boolean {
  return title.length > 2 && !/^(?:untitled|naamloos|document\d*|microsoft (?:word|powerpoint) - .*)$/i.test(title)
}

function nameWithoutEnding(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot > 0 ? name.slice(0, dot) : name
}

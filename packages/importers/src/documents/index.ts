/**
 * Documents: PDF, Word, Excel, PowerPoint and OpenDocument, as files of their own and as attachments.
 * Place: importers. Reads only what it is given.
 */
export { createDocumentImporters } from './document-importers.js'
export { extractDocument } from './extract-document.js'

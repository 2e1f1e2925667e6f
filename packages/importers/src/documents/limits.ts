/**
 * How much of a document is read. Beyond these bounds nothing a person writes is lost, and a hostile file ends.
 * Place: shared by all document formats.
 */

export interface DocumentLimits {
  /** Size of the file itself. */
  maxBytes: number
  /** Size up to which its text is read; a larger file is kept without its text. */
  maxReadBytes: number
  /** Size of one part of a zip-based document, or one stream of a PDF, once decompressed. */
  maxPartBytes: number
  /** Size of one picture of a PDF, once decompressed. */
  maxPictureBytes: number
  /** Length of the text in UTF-16 code units; the rest is left out with a warning. */
  maxTextLength: number
  maxPages: number
  /** Checked between pages and parts. */
  timeoutMs: number
  /** For one page. */
  pageTimeoutMs: number
}

export const documentLimits: DocumentLimits = {
  maxBytes: 128 * 1024 * 1024,
  maxReadBytes: 48 * 1024 * 1024,
  maxPartBytes: 64 * 1024 * 1024,
  maxPictureBytes: 512 * 1024 * 1024,
  maxTextLength: 10_000_000,
  maxPages: 5_000,
  timeoutMs: 120_000,
  pageTimeoutMs: 10_000,
}

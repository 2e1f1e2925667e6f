/**
 * Title, author, date and number of pages from the property parts of a document.
 * Place: used by the zip-based formats (Dublin Core elements in ECMA-376 core properties and ODF meta).
 */
import { plausibleTime } from '../time/plausible-time.js'
import type { OfficePackage } from './office-package.js'

export interface DocumentMetadata {
  title: string
  author: string
  /** Milliseconds since 1970-01-01T00:00Z. */
  createdAt: number | null
  pages: number | null
}

const statistics = 'meta:document-statistic'

/** @param parts the parts to look in; what the first one says counts */
export async function readMetadata(document: OfficePackage, parts: readonly string[]): Promise<DocumentMetadata> {
  const found = new Map<string, string>()
  let element = ''
  for (const part of parts) {
    await document.read(part, {
      open: (name, attributes) => {
        element = name
        const pages = name === statistics ? attributes['meta:page-count'] : undefined
        if (pages !== undefined) found.set(statistics, pages)
      },
      text: (text) => {
        const value = `${found.get(element) ?? ''}${text}`.slice(0, 1000)
        if (element !== '' && value.trim() !== '') found.set(element, value)
      },
      close: () => {
        element = ''
      },
    })
  }
  const first = (...names: string[]) => names.map((name) => found.get(name)?.trim()).find((value) => value) ?? ''
  return {
    title: first('dc:title'),
    author: first('meta:initial-creator', 'dc:creator'),
    createdAt: parseDate(first('dcterms:created', 'meta:creation-date')),
    pages: Number.parseInt(first('Pages', 'Slides', statistics), 10) || null,
  }
}

/** ISO 8601; taken as UTC where no offset is given. */
function parseDate(value: string): number | null {
  const hasOffset = /(?:Z|[+-]\d\d:?\d\d)$/.test(value)
  const at = Date.parse(value.includes('T') && !hasOffset ? `${value.slice(0, 23)}Z` : value)
  return plausibleTime(at)
}

/**
 * Files that a calendar entry carries in itself (ATTACH with VALUE=BINARY). Addresses of files are never fetched.
 * Place: calendar importer.
 */
import type { AttachmentDraft } from '@confidant/vault/item'
import type { Component } from '../lines/components.js'
import { type ContentLine, param } from '../lines/content-line.js'
import { linesOf } from './component-values.js'

const maxAttachments = 50

export function attachmentsOf(component: Component): AttachmentDraft[] {
  const inline = linesOf(component, 'ATTACH').filter((line) => param(line, 'ENCODING').toUpperCase() === 'BASE64')
  return inline.slice(0, maxAttachments).flatMap((line) => {
    const bytes = Buffer.from(line.value, 'base64')
    return bytes.length === 0
      ? []
      : [{ name: nameOf(line), mediaType: mediaTypeOf(line), bytes, text: '', contentId: '' }]
  })
}

function nameOf(line: ContentLine): string {
  const name = param(line, 'FILENAME') || param(line, 'X-FILENAME') || param(line, 'X-APPLE-FILENAME')
  return name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
}

function mediaTypeOf(line: ContentLine): string {
  const type = param(line, 'FMTTYPE').toLowerCase()
  return /^[\w.+-]{1,60}\/[\w.+-]{1,80}$/.test(type) ? type : 'application/octet-stream'
}

/**
 * An item's HTML and attachments. Both come from strangers: HTML gets a policy that lets nothing run and nothing be
 * fetched, attachments are only ever downloads, and images of a message come from the message itself.
 */
import type { VaultReader } from '@confidant/vault'
import type { Context, Hono } from 'hono'
import type { Session } from '../vault-process/session.js'

const sandboxPolicy =
  "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
const mostInlineBytes = 5 * 1024 * 1024
const inlineImages = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp'])

export function serveItems(app: Hono, session: Session): void {
  app.get('/item/:id/html', (c) => {
    const { reader } = session.opened().vault
    const item = reader.item(c.req.param('id'))
    const html = item ? reader.html(item.seq) : null
    if (!item || html === null) return c.text('There is no HTML version of this item.', 404)
    return c.html(withInlineImages(reader, item.seq, html), 200, { 'content-security-policy': sandboxPolicy })
  })
  app.get('/item/:id/attachment/:n', (c) => attachment(c, session))
}

function attachment(c: Context, session: Session): Response | Promise<Response> {
  const { reader } = session.opened().vault
  const item = reader.item(c.req.param('id') ?? '')
  const n = Number(c.req.param('n'))
  const found = item ? reader.attachments(item.seq).find(({ index }) => index === n) : undefined
  if (!item || !found) return c.text('There is no such attachment.', 404)
  const bytes = reader.attachmentBytes(item.seq, n)
  const name = found.name || `attachment-${n}`
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", '%27')}`,
    'content-security-policy': "sandbox; default-src 'none'",
  })
}

/** Images that the message carries itself (`cid:`, RFC 2392) become data: URLs; all other addresses stay dead. */
function withInlineImages(reader: VaultReader, seq: number, html: string): string {
  const images = reader
    .attachments(seq)
    .filter(
      ({ contentId, mediaType, size }) => contentId !== '' && inlineImages.has(mediaType) && size <= mostInlineBytes,
    )
  const byId = new Map(images.map((image) => [image.contentId, image]))
  return html.replaceAll(/\bcid:([^"'\s)>]+)/gi, (reference, id: string) => {
    const image = byId.get(decodeContentId(id))
    if (!image) return reference
    return `data:${image.mediaType};base64,${Buffer.from(reader.attachmentBytes(seq, image.index)).toString('base64')}`
  })
}

function decodeContentId(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}

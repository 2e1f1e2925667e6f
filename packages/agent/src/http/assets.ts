/** The page's own files, read once when the process starts: the vault process serves them itself. */
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Hono } from 'hono'

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webmanifest': 'application/manifest+json',
}

export function serveAssets(app: Hono, dir: string): void {
  const files = readTree(dir, '')
  const index = files.get('/index.html')
  app.get('*', (c) => {
    const file = files.get(c.req.path)
    if (file) {
      const hashed = c.req.path.startsWith('/assets/')
      return c.body(file.bytes, 200, {
        'content-type': file.mediaType,
        'cache-control': hashed ? 'private, max-age=31536000, immutable' : 'no-store',
      })
    }
    if (extname(c.req.path) !== '') return c.notFound()
    // Every other path is a page of the application, which finds its own way.
    return index
      ? c.body(index.bytes, 200, { 'content-type': index.mediaType })
      : c.text('The page is not built yet. Run "npm run build", then reload.', 500)
  })
}

function readTree(
  dir: string,
  prefix: string,
  files = new Map<string, { bytes: Uint8Array<ArrayBuffer>; mediaType: string }>(),
) {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name)
    if (entry.isDirectory()) readTree(path, `${prefix}/${entry.name}`, files)
    else
      files.set(`${prefix}/${entry.name}`, {
        bytes: new Uint8Array(readFileSync(path)),
        mediaType: mediaTypes[extname(entry.name)] ?? 'application/octet-stream',
      })
  }
  return files
}

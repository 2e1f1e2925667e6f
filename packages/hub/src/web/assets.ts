/**
 * Style sheet, scripts and icon of the pages: read and compressed once at start, served under an address that changes with their
 * content, so that browsers may keep them for ever. Place: the only answers of the hub that may be kept by anyone.
 */
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Hono } from 'hono'
import type { HubEnv } from './hub-env.js'
import { answerKept, type KeptBody, keepBody } from './kept-body.js'

export interface Assets {
  /** @throws Error for a name that is none */
  url(name: string): string
  serve(app: Hono<HubEnv>): void
}

const importLine = /^@import "(.+)";$/gm

/** `hub.css`, `icon.svg`, and a `.js` for each client script. */
export async function loadAssets(): Promise<Assets> {
  const shared = fileURLToPath(import.meta.resolve('@confidant/ui/style.css'))
  // The same path from the sources, which tests run, and from what was built of them.
  const folder = fileURLToPath(new URL('../../src/web/', import.meta.url))
  const own = join(folder, 'styles', 'index.css')
  const scripts = fileURLToPath(new URL('../../dist/client/', import.meta.url))
  const assets = new Map<string, KeptBody>()
  const css = withoutComments((await flatten(shared)) + (await flatten(own)))
  assets.set('hub.css', keepBody('text/css; charset=utf-8', css))
  assets.set('icon.svg', keepBody('image/svg+xml; charset=utf-8', await readFile(join(folder, 'styles', 'icon.svg'))))
  for (const name of (await readdir(scripts)).filter((name) => name.endsWith('.js')))
    assets.set(name, keepBody('text/javascript; charset=utf-8', await readFile(join(scripts, name))))
  return {
    url(name) {
      const asset = assets.get(name)
      if (asset === undefined) throw new Error(`There is no style sheet, script or icon "${name}".`)
      return addressOf(name, asset)
    },
    serve(app) {
      for (const [name, asset] of assets)
        app.get(addressOf(name, asset), (c) =>
          answerKept(c, asset, { 'cache-control': 'public, max-age=31536000, immutable' }),
        )
    },
  }
}

function addressOf(name: string, { digest }: KeptBody): string {
  return `/assets/${digest}/${name}`
}

/** A style sheet with what it imports in the place of each import. */
async function flatten(path: string): Promise<string> {
  const sheet = await readFile(path, 'utf8')
  const imported = await Promise.all(
    [...sheet.matchAll(importLine)].map((match) => flatten(join(dirname(path), match[1]!))),
  )
  return `${imported.join('')}${sheet.replaceAll(importLine, '').trim()}\n`
}

/** Comments are for who reads the sources; our style sheets hold no `/*` inside of a string. */
function withoutComments(css: string): string {
  return css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\n\s+/g, '\n')
}

/**
 * Every page that anybody can reach, with all that a browser would load for it. Place: what checks of the site look through. Found by
 * following the links from the first page, as a search engine would, so that no page is forgotten here.
 */
import { Parser } from 'htmlparser2'
import type { ProvedSystem } from './proved-system.js'
import type { Answer } from './visitor.js'

export interface PublicPage extends Answer {
  readonly path: string
  /** What a browser fetches by itself. */
  readonly loads: readonly string[]
  readonly links: readonly Link[]
  readonly forms: readonly Form[]
  /** The text that a reader sees. */
  readonly words: string
}

/** As a person without scripts would fill it in and send it. */
export interface Form {
  readonly method: string
  readonly action: string
  /** What is filled in already, by name. */
  readonly fields: Readonly<Record<string, string>>
  /** Names of what a person fills in. */
  readonly open: readonly string[]
}

export interface Link {
  readonly href: string
  readonly rel: readonly string[]
  readonly className: string
}

const mostPages = 400
/** A demo shows there what a mail program would; an installation with mail has no such page. */
const demoMail = /^\/(en|nl)\/outbox(\/|$)/
const known = new WeakMap<ProvedSystem['visitor'], Promise<readonly PublicPage[]>>()

/** Once for a proof: the same pages serve every check. */
export function publicPages(system: Pick<ProvedSystem, 'visitor' | 'parts'>): Promise<readonly PublicPage[]> {
  const pages = known.get(system.visitor) ?? walk(system)
  known.set(system.visitor, pages)
  return pages
}

async function walk({ visitor, parts }: Pick<ProvedSystem, 'visitor' | 'parts'>): Promise<PublicPage[]> {
  const browser = visitor()
  const pages: PublicPage[] = []
  const waiting = ['/en', '/nl', '/en/no-such-page']
  const seen = new Set(waiting)
  for (let path = waiting.shift(); path !== undefined && pages.length < mostPages; path = waiting.shift()) {
    // Each page as its first: a cookie of one would change the next.
    browser.cookies.clear()
    const page = readPage(path, await browser.get(path))
    pages.push(page)
    for (const next of ownPaths(page, parts.publicUrl).filter((found) => !seen.has(found))) {
      seen.add(next)
      waiting.push(next)
    }
  }
  return pages
}

function ownPaths(page: PublicPage, publicUrl: string): string[] {
  const { origin } = new URL(publicUrl)
  const targets = [...page.links.map(({ href }) => href), ...(page.location === null ? [] : [page.location])]
  return targets.flatMap((href) => {
    const url = URL.parse(href, new URL(page.path, publicUrl))
    return url === null || url.origin !== origin || demoMail.test(url.pathname) ? [] : [url.pathname + url.search]
  })
}

/** Attributes that make a browser fetch something, by element. */
const loading: Readonly<Record<string, readonly string[]>> = {
  script: ['src'],
  img: ['src', 'srcset'],
  iframe: ['src'],
  embed: ['src'],
  object: ['data'],
  video: ['src', 'poster'],
  audio: ['src'],
  source: ['src', 'srcset'],
  track: ['src'],
  input: ['src'],
  link: ['href'],
  body: ['background'],
}

export function readPage(path: string, answer: Answer): PublicPage {
  const loads: string[] = []
  const links: Link[] = []
  const forms: { method: string; action: string; fields: Record<string, string>; open: string[] }[] = []
  let words = ''
  let choosing = ''
  const parser = new Parser({
    onopentag(name, attributes) {
      for (const attribute of loading[name] ?? []) if (attributes[attribute]) loads.push(attributes[attribute])
      if (name === 'a' && attributes.href !== undefined)
        links.push({
          href: attributes.href,
          rel: (attributes.rel ?? '').split(/\s+/),
          className: attributes.class ?? '',
        })
      if (name === 'form')
        forms.push({ method: attributes.method ?? 'get', action: attributes.action ?? path, fields: {}, open: [] })
      const form = forms.at(-1)
      if (form !== undefined && attributes.name !== undefined && ['input', 'select', 'textarea'].includes(name)) {
        const ticked = !['checkbox', 'radio'].includes(attributes.type ?? '') || attributes.checked !== undefined
        if (ticked) form.fields[attributes.name] ??= attributes.value ?? ''
        if (attributes.type !== 'hidden') form.open.push(attributes.name)
        choosing = name === 'select' ? attributes.name : choosing
      }
      if (
        name === 'option' &&
        form !== undefined &&
        (attributes.selected !== undefined || form.fields[choosing] === '')
      )
        form.fields[choosing] = attributes.value ?? ''
      if (name === 'meta' && attributes['http-equiv']) loads.push(attributes.content ?? '')
    },
    ontext(text) {
      words += text
    },
  })
  if (answer.headers.get('content-type')?.startsWith('text/html')) parser.end(answer.text)
  return { ...answer, path, loads, links, forms, words: words.replaceAll(/\s+/g, ' ') }
}

/** True for an address that a browser would ask of somebody else. */
export function isElsewhere(address: string, page: Pick<PublicPage, 'path'>, publicUrl: string): boolean {
  const url = URL.parse(address, new URL(page.path, publicUrl))
  return (
    url !== null &&
    ['http:', 'https:', 'ws:', 'wss:'].includes(url.protocol) &&
    url.origin !== new URL(publicUrl).origin
  )
}

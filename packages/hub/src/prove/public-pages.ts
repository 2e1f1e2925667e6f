/**
 * Every page that anybody can reach, with all that a browser would load for it. Place: what checks of the site look through. Found by
 * following the links from the first page, as a search engine would, so that no page is forgotten here.
 */
import type { ProvedSystem } from './proved-system.js'
import { type PublicPage, readPage } from './read-page.js'

const mostPages = 400
/** A demo shows there what a mail program would; an installation with mail has no such page. */
const demoMail = /^\/(en|nl)\/outbox(\/|$)/
const known = new WeakMap<ProvedSystem['httpClient'], Promise<readonly PublicPage[]>>()

/** Once for a proof: the same pages serve every check. */
export function publicPages(system: Pick<ProvedSystem, 'httpClient' | 'parts'>): Promise<readonly PublicPage[]> {
  const pages = known.get(system.httpClient) ?? walk(system)
  known.set(system.httpClient, pages)
  return pages
}

async function walk({ httpClient, parts }: Pick<ProvedSystem, 'httpClient' | 'parts'>): Promise<PublicPage[]> {
  const browser = httpClient()
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

/** True for an address that a browser would ask of somebody else. */
export function isElsewhere(address: string, page: Pick<PublicPage, 'path'>, publicUrl: string): boolean {
  const url = URL.parse(address, new URL(page.path, publicUrl))
  return (
    url !== null &&
    ['http:', 'https:', 'ws:', 'wss:'].includes(url.protocol) &&
    url.origin !== new URL(publicUrl).origin
  )
}

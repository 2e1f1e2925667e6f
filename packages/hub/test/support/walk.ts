/** Follows every link of every page, as a search engine would. Place: tests of all pages at once. */
import type { Answer, HttpClient } from './test-hub.js'

export interface WalkedPage extends Answer {
  readonly path: string
  /** Every address that the page names, as it is written. */
  readonly hrefs: readonly string[]
}

const mostPages = 400

/** By path, links with a place within the page counted once. Follows no link to another site. */
export async function walk(
  httpClient: HttpClient,
  from: readonly string[] = ['/en', '/nl'],
): Promise<Map<string, WalkedPage>> {
  const pages = new Map<string, WalkedPage>()
  const waiting = [...from]
  for (let path = waiting.shift(); path !== undefined && pages.size < mostPages; path = waiting.shift()) {
    if (pages.has(path)) continue
    const answer = await httpClient.get(path)
    const hrefs = hrefsOf(answer.text)
    pages.set(path, { ...answer, path, hrefs })
    const next = [...hrefs, ...(answer.location === null ? [] : [answer.location])]
    waiting.push(...next.filter((href) => /^\/(?!\/)/.test(href)).map((href) => href.split('#')[0]!))
  }
  return pages
}

function hrefsOf(html: string): string[] {
  return [...html.matchAll(/<a\b[^>]*\shref="([^"]*)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'))
}

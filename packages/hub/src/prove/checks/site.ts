/** The public pages: they name their controller, load nothing from elsewhere, and show no personal data. */
import { type Check, holdsUnless } from '../check.js'
import type { ProvedSystem } from '../proved-system.js'
import { isElsewhere, publicPages } from '../public-pages.js'
import type { PublicPage } from '../read-page.js'

export const entitiesNamedEverywhere: Check = async (system) => {
  const pages = htmlOf(await publicPages(system))
  const { entities } = system.parts.declaration.operator
  const unnamed = pages.filter(
    ({ visibleText }) =>
      !entities.some(
        ({ name, registrationNumber }) => visibleText.includes(name) && visibleText.includes(registrationNumber),
      ),
  )
  return holdsUnless(
    [...nothing(pages), ...unnamed.map(({ path }) => `${path} does not name a legal entity with its registration`)],
    `${pages.length} pages name the responsible legal entity, with its registration.`,
  )
}

export const showsItsDate: Check = async (system) => {
  const { version, date } = system.parts.declaration
  const pages = htmlOf(await publicPages(system))
  const undated = pages.filter(({ text }) => !text.includes(date))
  const statement = await system.httpClient().get('/en/privacy')
  const wrong = undated.map(({ path }) => `${path} does not show when the statement was last amended`)
  if (!statement.text.includes(date)) wrong.push('the statement does not show its date')
  return holdsUnless(
    [...nothing(pages), ...wrong],
    `The statement and ${pages.length} pages name version ${version} of ${date}.`,
  )
}

export const noThirdPartyRequest: Check = async (system) => {
  const { publicUrl } = system.parts
  const pages = await publicPages(system)
  const loaded = htmlOf(pages).flatMap((page) =>
    [...page.loads, ...page.forms.map(({ action }) => action)]
      .filter((address) => isElsewhere(address, page, publicUrl))
      .map(() => `${page.path} loads something from another site`),
  )
  const open = htmlOf(pages)
    .filter(({ headers }) => !keepsToItself(headers.get('content-security-policy') ?? ''))
    .map(({ path }) => `${path} has a policy that allows requests to other sites`)
  const sheets = await styleSheetsElsewhere(system, pages)
  return holdsUnless(
    [...nothing(pages), ...loaded, ...open, ...sheets],
    `${pages.length} pages load nothing from other sites, and their content security policy makes browsers refuse to.`,
  )
}

/** Only `'self'` and `'none'`: no host, no scheme, and everything that is not named is refused. */
export function keepsToItself(policy: string): boolean {
  const directives = new Map(
    policy.split(';').map((part) => {
      const [name = '', ...sources] = part.trim().split(/\s+/)
      return [name, sources] as const
    }),
  )
  const sources = [...directives]
    .filter(([name]) => name.endsWith('-src') || name === 'form-action')
    .flatMap(([, all]) => all)
  return (
    directives.get('default-src')?.join() === "'none'" &&
    sources.every((source) => ["'self'", "'none'"].includes(source))
  )
}

async function styleSheetsElsewhere(system: ProvedSystem, pages: readonly PublicPage[]): Promise<string[]> {
  const { publicUrl } = system.parts
  const sheets = new Set(pages.flatMap(({ loads }) => loads.filter((address) => address.endsWith('.css'))))
  const wrong: string[] = []
  for (const sheet of sheets) {
    const { text } = await system.httpClient().get(sheet)
    const asked = [...text.matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g)].map(
      (match) => match[1] ?? match[2] ?? '',
    )
    if (asked.some((address) => isElsewhere(address, { path: sheet }, publicUrl)))
      wrong.push(`${sheet} loads something from another site`)
  }
  return wrong
}

const networks = /facebook|twitter|x\.com|linkedin|instagram|tiktok|pinterest|reddit|whatsapp|t\.me|bsky|mastodon/i

export const shareLinksSilent: Check = async (system) => {
  const pages = htmlOf(await publicPages(system))
  const { publicUrl } = system.parts
  const wrong = pages.flatMap((page) =>
    page.loads
      .filter((address) => networks.test(address) && isElsewhere(address, page, publicUrl))
      .map(() => `${page.path} loads from a social network`),
  )
  const links = pages.flatMap((page) =>
    page.links.filter(({ href }) => networks.test(href) && isElsewhere(href, page, publicUrl)),
  )
  return holdsUnless(
    [...nothing(pages), ...wrong],
    `${links.length} links to social networks on ${pages.length} pages are plain links; nothing is loaded from a network.`,
  )
}

export const outgoingLinksMarked: Check = async (system) => {
  const { publicUrl } = system.parts
  const pages = htmlOf(await publicPages(system))
  const outgoing = pages.flatMap((page) =>
    page.links.filter(({ href }) => isElsewhere(href, page, publicUrl)).map((link) => ({ link, page })),
  )
  const unmarked = outgoing
    .filter(({ link }) => !link.rel.includes('noreferrer') || !link.className.includes('outgoing'))
    .map(({ page }) => `${page.path} has a link to another site that is not marked or sends a referrer`)
  const telling = pages
    .filter(({ headers }) => headers.get('referrer-policy') !== 'no-referrer')
    .map(({ path }) => `${path} lets browsers send a referrer`)
  return holdsUnless(
    [...nothing(pages), ...unmarked, ...telling],
    `${outgoing.length} links to other sites on ${pages.length} pages are marked; no page sends a referrer.`,
  )
}

export const advertisingSameForEveryone: Check = async (system) => {
  const pages = htmlOf(await publicPages(system)).filter(({ status }) => status === 200)
  const wrong: string[] = []
  for (const page of pages) {
    const other = await system.httpClient().get(page.path, {
      'user-agent': 'Somebody Else/1.0',
      'x-forwarded-for': '198.51.100.7',
      cookie: 'visited=yes',
    })
    if (withoutSeals(other.text) !== withoutSeals(page.text)) wrong.push(`${page.path} differs between visitors`)
  }
  return holdsUnless(
    [...nothing(pages), ...wrong],
    `${pages.length} pages are identical, byte for byte, for visitors with different browsers, addresses and cookies.`,
  )
}

/** Sealed values in forms are new each time and reveal nothing about the visitor. */
export function withoutSeals(html: string): string {
  return html.replaceAll(/(<input[^>]*type="hidden"[^>]*value=")[^"]*"/g, '$1"')
}

export const noPersonalPage: Check = async (system) => {
  const { declaration } = system.parts
  const pages = await publicPages(system)
  const names = [...system.people].map(({ mark }) => mark)
  const shown = pages
    .filter(({ text }) => names.some((name) => text.includes(name)))
    .map(({ path }) => `${path} shows personal data`)
  const own = [
    '/account',
    '/account/profile',
    '/account/preferences',
    '/account/privacy',
    '/account/security',
    '/account/devices',
    '/desk',
  ]
  const open: string[] = []
  for (const path of own.flatMap((place) => [`/en${place}`, `/nl${place}`])) {
    const { status, location } = await system.httpClient().get(path)
    if (status < 300 || (status < 400 && location?.includes('/sign-in') !== true))
      open.push(`${path} opens without signing in`)
  }
  return holdsUnless(
    [...nothing(pages), ...shown, ...open],
    `${pages.length} public pages contain no personal data from ${Object.keys(declaration.tables).length} tables, and ${own.length} personal pages require signing in.`,
  )
}

function htmlOf(pages: readonly PublicPage[]): PublicPage[] {
  return pages.filter(({ headers }) => headers.get('content-type')?.startsWith('text/html') === true)
}

/** A check that saw no pages would find nothing wrong. */
function nothing(pages: readonly PublicPage[]): string[] {
  return pages.length >= 4 ? [] : ['the site has no pages']
}

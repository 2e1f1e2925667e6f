import { languages } from '@confidant/i18n'
import { inventedOperator } from '@confidant/statement'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signUp } from '../support/people.js'
import { startTestHub, type TestHub } from '../support/test-hub.js'
import { type WalkedPage, walk } from '../support/walk.js'

let hub: TestHub
let pages: Map<string, WalkedPage>

beforeAll(async () => {
  hub = await startTestHub()
  pages = await walk(hub.httpClient())
})

afterAll(() => hub[Symbol.asyncDispose]())

const html = () => [...pages.values()].filter(({ headers }) => headers.get('content-type')?.startsWith('text/html'))
const ofSite = /^\/(en|nl)(\/(about|contact|privacy|leaving)(\/.*)?)?$/

describe('every public page', () => {
  test('is found from the first one, and no link leads to nothing', () => {
    const places =
      '/about /contact /privacy /privacy/proofs /privacy/records /privacy/versions /privacy/versions/1'.split(' ')
    for (const language of languages)
      for (const place of places) expect(pages.get(`/${language}${place}`)?.status, place).toBe(200)
    const broken = [...pages.values()].filter(({ status }) => status >= 400).map(({ path }) => path)
    expect(broken).toEqual([])
  })

  test('says which language it is in, and is there in the other one too', () => {
    for (const page of html().filter(({ status }) => status === 200)) {
      const [, language, rest = ''] = /^\/(en|nl)([^?]*)/.exec(page.path)!
      const other = language === 'en' ? 'nl' : 'en'
      expect(page.text).toContain(`<html lang="${language}">`)
      // With the page that it leads on to, where it is on the way to one.
      expect(page.text).toMatch(new RegExp(`<a href="/${other}${rest}([?]next=[^"]*)?" lang="${other}"`))
      expect(pages.get(`/${other}${rest}`)?.status, page.path).toBe(200)
    }
  })

  test('sets no cookie', () => {
    expect([...pages.values()].flatMap(({ headers }) => headers.getSetCookie())).toEqual([])
  })

  test('has one first heading, a title and a place to skip to', () => {
    for (const { path, status, text } of html().filter(({ status }) => status === 200)) {
      expect(text.match(/<h1\b/g), `${path} ${status}`).toHaveLength(1)
      expect(text).toMatch(/<title>[^<]+ – Confidant<\/title>/)
      expect(text).toContain('<main id="content"')
    }
  })

  test('leads to other sites only by the page that says so', () => {
    const strange = html().flatMap(({ path, hrefs }) =>
      path.includes('/leaving/') ? [] : hrefs.filter((href) => !/^(\/(?!\/)|#|mailto:)/.test(href)),
    )
    expect(strange).toEqual([])
  })

  test('is small: with its style sheet, icon and scripts less than 60 kB on the wire', async () => {
    const wireBytes = async (path: string) => {
      const headers = { 'accept-encoding': 'br' }
      const response = await fetch(new URL(path, hub.hub.publicUrl), { headers, redirect: 'manual' })
      // The body is decoded by fetch; its length on the wire is in the header.
      const length = Number(response.headers.get('content-length'))
      await response.arrayBuffer()
      return length
    }
    for (const page of html().filter(({ path, status }) => status === 200 && ofSite.test(path))) {
      const assets = [...page.text.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path!)
      const sizes = await Promise.all([page.path, ...new Set(assets)].map(wireBytes))
      expect(sizes.every((bytes) => bytes > 0)).toBe(true)
      expect(
        sizes.reduce((sum, bytes) => sum + bytes, 0),
        page.path,
      ).toBeLessThan(60_000)
    }
  })
})

describe('a link to another site', () => {
  test('is marked for eye and ear, and goes by a page that names where it leads', () => {
    const contact = pages.get('/en/contact')!
    expect(contact.text).toMatch(
      /<a class="outgoing" href="\/en\/leaving\/authority" rel="noreferrer noopener">.*?<svg.*?\(another site\)<\/span><\/a>/s,
    )
    const leaving = pages.get('/en/leaving/authority')!
    expect(leaving.text).toContain(new URL(inventedOperator.authority.site).host)
    expect(leaving.hrefs.filter((href) => href.startsWith('http'))).toEqual([`${inventedOperator.authority.site}/`])
    expect(leaving.text).toMatch(/<a class="button outgoing" href="https:[^"]*" rel="noreferrer noopener">/)
  })

  test('cannot be made of an address that somebody else wrote', async () => {
    const httpClient = hub.httpClient()
    const made = [
      '/en/leaving',
      '/en/leaving/https%3A%2F%2Felsewhere.example',
      '/en/leaving?to=https://elsewhere.example',
    ]
    for (const path of made) {
      const answer = await httpClient.get(path)
      expect(answer.status).toBe(404)
      expect(answer.text).not.toContain('href="http')
    }
    const known = await httpClient.get('/en/leaving/authority?to=https://elsewhere.example')
    expect(known.text).not.toContain('elsewhere')
  })
})

describe('a page of somebody who is signed in', () => {
  test('leads to other sites no other way either', async () => {
    const person = await signUp(hub, { userName: 'led-nowhere', email: 'led@example.org' })
    const own = [...(await walk(person, ['/en/account', '/nl/account'])).values()]
    expect(own.filter(({ path, status }) => path.includes('/account') && status === 200).length).toBeGreaterThan(10)
    const strange = own.flatMap(({ path, hrefs }) =>
      path.includes('/leaving/')
        ? []
        : hrefs.filter((href) => !/^(\/(?!\/)|#|mailto:)/.test(href)).map((href) => [path, href]),
    )
    expect(strange).toEqual([])
  })
})

describe('what browsers may keep', () => {
  test('is a public page, asked about each time, and not sent again while it is the same', async () => {
    const httpClient = hub.httpClient()
    const first = await httpClient.get('/en/privacy')
    expect(first.headers.get('cache-control')).toBe('private, no-cache')
    const again = await httpClient.get('/en/privacy', { 'if-none-match': first.headers.get('etag')! })
    expect(again).toMatchObject({ status: 304, text: '' })
    const other = await httpClient.get('/nl/privacy', { 'if-none-match': first.headers.get('etag')! })
    expect(other.status).toBe(200)
  })

  test('is nothing that a signed-in person sees, which is not compressed either', async () => {
    const person = await signUp(hub, { userName: 'kept-by-nobody', email: 'kept@example.org' })
    const before = (await hub.httpClient().get('/en/about')).headers.get('etag')!
    const answer = await person.get('/en/about', { 'if-none-match': before, 'accept-encoding': 'br, gzip' })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('etag')).toBeNull()
    expect(answer.headers.get('content-encoding')).toBeNull()
    expect((await hub.httpClient().get('/en/about')).text).not.toContain('/en/account"')
  })

  test('is a style sheet for ever, because its address changes with it', async () => {
    const [, address] = /href="(\/assets\/[^"]+\.css)"/.exec(pages.get('/en')!.text)!
    const { headers } = await hub.httpClient().get(address!)
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect((await hub.httpClient().get('/assets/another/hub.css')).status).toBe(404)
  })
})

describe('for programs', () => {
  test('security.txt names whom to tell and until when it holds (RFC 9116)', async () => {
    const { text, headers } = await hub.httpClient().get('/.well-known/security.txt')
    expect(headers.get('content-type')).toMatch(/^text\/plain/)
    expect(text).toMatch(/^Contact: mailto:privacy@lindewerk\.example$/m)
    const [, expires] = /^Expires: (.*)$/m.exec(text)!
    const days = (Date.parse(expires!) - Date.now()) / 86_400_000
    expect(days).toBeGreaterThan(170)
    expect(days).toBeLessThan(366)
  })

  test('robots.txt keeps search engines from personal places, and what is nothing is said in plain text', async () => {
    const httpClient = hub.httpClient()
    expect((await httpClient.get('/robots.txt')).text).toContain('Disallow: /nl/account')
    for (const path of ['/favicon.ico', '/.well-known/other', '/api/nothing', '/wp-login.php']) {
      const answer = await httpClient.get(path)
      expect(answer).toMatchObject({ status: 404, text: 'Not found.\n' })
    }
  })

  test('search engines may find public pages and nothing else', async () => {
    const httpClient = hub.httpClient()
    expect((await httpClient.get('/en/about')).headers.get('x-robots-tag')).toBe('noarchive')
    for (const path of ['/en/account', '/en/sign-in', '/en/nothing'])
      expect((await httpClient.get(path)).headers.get('x-robots-tag')).toContain('noindex')
  })
})

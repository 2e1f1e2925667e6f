import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestHub, type TestHub } from '../support/test-hub.js'
import { walk } from '../support/walk.js'
import {
  accessProblems,
  desktop,
  type HubBrowser,
  type HubWindow,
  phone,
  scrollsSideways,
  startHubBrowser,
  type WindowOptions,
} from './browser.js'

let hub: TestHub
let browser: HubBrowser
let behind: pg.Client
/** Every public page of both languages, as its links lead to it. */
let paths: readonly string[]

beforeAll(async () => {
  hub = await startTestHub()
  browser = await startHubBrowser()
  behind = await hub.administrator()
  await proved()
  const pages = await walk(hub.httpClient())
  paths = [...pages.values()]
    .filter(({ status, headers }) => status === 200 && headers.get('content-type')?.startsWith('text/html'))
    .map(({ path }) => path)
})

afterAll(async () => {
  await browser?.[Symbol.asyncDispose]()
  await hub?.[Symbol.asyncDispose]()
})

/** One window for all pages, as a visitor has. What is wrong is told with the page it is wrong with. */
async function lookAtAll(
  options: WindowOptions,
  look: (window: HubWindow, path: string) => Promise<readonly string[]>,
) {
  await using window = await browser.open(hub, options)
  const wrong: string[] = []
  for (const path of paths) {
    const status = await window.go(path)
    if (status !== 200) wrong.push(`${path} answers ${status}`)
    wrong.push(...(await look(window, path)).map((what) => `${path} ${what}`))
  }
  expect(window.elsewhere()).toEqual([])
  expect(window.violations).toEqual([])
  expect(window.errors).toEqual([])
  expect(await window.context.cookies()).toEqual([])
  return wrong
}

test('there are pages to look at, in both languages', () => {
  expect(paths.filter((path) => path.startsWith('/nl')).length).toBeGreaterThan(10)
  expect(paths.filter((path) => path.startsWith('/en')).length).toBeGreaterThan(10)
})

const widths = [
  ['a phone by day', { ...phone, colorScheme: 'light' }],
  ['a desk by night', { ...desktop, colorScheme: 'dark' }],
] as const

describe.each(widths)('every public page, on %s', (_name, options) => {
  test('keeps nobody out, need not be moved sideways, asks nobody else and sets no cookie', async () => {
    const wrong = await lookAtAll(options, async ({ page }) => [
      ...(await accessProblems(page)),
      ...((await scrollsSideways(page)) ? ['has to be moved sideways'] : []),
    ])
    expect(wrong).toEqual([])
  })
})

describe('without JavaScript', () => {
  test('every public page shows the same words', async () => {
    const words = (page: HubWindow['page']) =>
      page.locator('main').evaluate((main: HTMLElement) => {
        // Offered only where a script can ask the browser for one.
        main.querySelector('[data-passkey]')?.remove()
        return main.innerText
      })
    const shown = new Map<string, string>()
    await lookAtAll({ ...desktop }, async ({ page }, path) => {
      shown.set(path, await words(page))
      return []
    })
    const wrong = await lookAtAll({ ...desktop, javaScriptEnabled: false }, async ({ page }, path) =>
      (await words(page)) === shown.get(path) ? [] : ['shows other words'],
    )
    expect(wrong).toEqual([])
  })

  test('a reader opens how a promise is kept, and reads it in the other language', async () => {
    await using window = await browser.open(hub, { ...phone, javaScriptEnabled: false })
    const { page } = window
    await window.go('/en')
    await page.getByRole('link', { name: 'Privacy', exact: true }).click()
    const promise = page.locator('#P7')
    await promise.getByText('How this is guaranteed').click()
    expect(await promise.getByText('Proved on 22 November 2026').isVisible()).toBe(true)
    await page.getByRole('link', { name: 'Nederlands' }).click()
    expect(new URL(page.url()).pathname).toBe('/nl/privacy')
    expect(await page.getByRole('heading', { name: 'Privacyverklaring' }).isVisible()).toBe(true)
  })
})

test('with the keyboard alone, the first stop skips to the content', async () => {
  await using window = await browser.open(hub)
  await window.go('/en/privacy')
  await window.page.keyboard.press('Tab')
  expect(await window.page.locator(':focus').innerText()).toBe('Skip to the content')
  await window.page.keyboard.press('Enter')
  await window.page.keyboard.press('Tab')
  expect(await window.page.locator('main :focus').count()).toBe(1)
})

test('a link to another site shows where it leads, and sends nothing before that page is left', async () => {
  await using window = await browser.open(hub)
  const { page } = window
  await window.go('/en/contact')
  await page.getByRole('link', { name: 'Autoriteit Persoonsgegevens (another site)' }).click()
  await page.getByRole('heading', { name: 'You are leaving our site' }).waitFor()
  expect(window.elsewhere()).toEqual([])
  const sent: Record<string, string>[] = []
  await window.context.route(/autoriteitpersoonsgegevens/, (route) => {
    sent.push(route.request().headers())
    return route.fulfill({ body: 'elsewhere' })
  })
  await page.getByRole('link', { name: /^Go to autoriteitpersoonsgegevens/ }).click()
  await page.getByText('elsewhere').waitFor()
  expect(window.elsewhere()).toEqual(['https://autoriteitpersoonsgegevens.nl/'])
  expect(sent[0]).not.toHaveProperty('referer')
})

test('the recorder would have noticed: a page that asks somebody else is refused and written down', async () => {
  await using window = await browser.open(hub)
  await window.go('/en')
  await window.page.evaluate(() => fetch('http://elsewhere.example/pixel').catch(() => null))
  await window.page.evaluate(() => {
    const image = document.createElement('img')
    image.src = 'http://elsewhere.example/pixel.gif'
    document.body.append(image)
  })
  await expect.poll(() => window.violations.length).toBeGreaterThanOrEqual(2)
})

test('a page that is none says so, and nothing else goes wrong with it', async () => {
  await using window = await browser.open(hub, phone)
  expect(await window.go('/nl/geen-pagina')).toBe(404)
  expect(await accessProblems(window.page)).toEqual([])
  expect(window.violations).toEqual([])
})

test('axe finds what keeps people out', async () => {
  await using window = await browser.open(hub)
  await window.go('/en')
  await window.page.evaluate(() => document.documentElement.removeAttribute('lang'))
  expect((await accessProblems(window.page)).join()).toContain('html-has-lang')
})

async function proved(): Promise<void> {
  const guarantee = { id: 'entities.named-everywhere', ok: true, evidence: 'seen on 12 pages', ms: 12 }
  const report = { ok: true, clauses: [{ id: 'P7', guarantees: [guarantee] }] }
  await behind.query('INSERT INTO app.proof_runs (proved_at, version, ok, report) VALUES ($1, $2, true, $3)', [
    '2026-11-22T16:04:00Z',
    '1',
    JSON.stringify(report),
  ])
}

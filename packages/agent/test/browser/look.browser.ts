/// <reference lib="dom" />
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startAgent, type TestAgent } from './agent.js'
import { phone, startBrowser, type TestBrowser } from './browser.js'
import { calendar, mailbox } from './samples.js'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let browser: TestBrowser
let agent: TestAgent
let fresh: TestAgent

beforeAll(async () => {
  browser = await startBrowser()
  agent = await startAgent({ 'inbox.mbox': mailbox(), 'home.ics': calendar })
  fresh = await startAgent()
})
afterAll(async () => {
  await browser?.[Symbol.asyncDispose]()
  await agent?.[Symbol.asyncDispose]()
  await fresh?.[Symbol.asyncDispose]()
})

/** Breaches of WCAG 2.2 AA and of axe's best practices, as words. */
async function audit(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  const { violations } = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(root: Document, options: object): Promise<AxeResults> } }
    return axe.run(document, { iframes: false })
  })
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`))
}

const scrollsSideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

/** Controls outside of running text that are smaller than 24 by 24 px (WCAG 2.5.8). */
const smallTargets = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, input:not([type=radio]), select, textarea, nav a, summary')]
      .filter((element) => element.checkVisibility() && element.closest('[hidden]') === null)
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect()
        return width < 24 || height < 24
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  )

const open = {
  'the ask page': async (page: Page) => page.locator('#ask-box').waitFor(),
  'an answer': async (page: Page) => {
    await page.locator('#ask-box').fill('How much is the deposit for the summer house?')
    await page.keyboard.press('Enter')
    await page.locator('.citation__from .icon').first().waitFor()
  },
  'an item at its quoted place': async (page: Page) => {
    await page.locator('#ask-box').fill('How much is the deposit for the summer house?')
    await page.keyboard.press('Enter')
    await page.locator('.citation').first().click()
    await page.locator('.quoted').waitFor()
  },
  'the library': async (page: Page) => {
    await page.getByRole('link', { name: 'Library' }).click()
    await page.locator('.item-row__title').first().waitFor()
  },
  'a message as sent': async (page: Page) => {
    await page.getByRole('link', { name: 'Library' }).click()
    await page.getByRole('link', { name: /Tomatoes/ }).click()
    await page.getByRole('button', { name: 'Show the original' }).click()
    await page.locator('iframe').waitFor()
  },
  'the sources': async (page: Page) => {
    await page.getByRole('link', { name: 'Sources' }).click()
    await page.locator('.source').first().waitFor()
  },
  'the settings': async (page: Page) => {
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('heading', { name: 'Settings' }).waitFor()
  },
  'the sandbox checks': async (page: Page) => {
    await page.locator('.status__sandbox').click()
    await page.locator('.sandbox-check').first().waitFor()
  },
  'the question whether to forget': async (page: Page) => {
    await page.getByRole('link', { name: 'Sources' }).click()
    await page
      .getByRole('button', { name: /^Forget ./ })
      .first()
      .click()
    await page.getByRole('dialog').waitFor()
  },
} satisfies Record<string, (page: Page) => Promise<unknown>>

const looks = [
  { name: 'wide by day', width: 1440, height: 900, colorScheme: 'light' },
  { name: 'wide by night', width: 1440, height: 900, colorScheme: 'dark' },
  { name: 'on a phone by day', ...phone, colorScheme: 'light' },
  { name: 'on a phone by night', ...phone, colorScheme: 'dark' },
  { name: 'on the narrowest phone', width: 360, height: 640, colorScheme: 'light' },
  { name: 'on a large screen', width: 1920, height: 1080, colorScheme: 'dark' },
] as const

describe.each(looks)('$name', ({ name: _, ...look }) => {
  test.each(Object.entries(open))('%s is without barriers and fits', async (_place, go) => {
    const { page, violations, errors } = await browser.visit(agent, { ...look, reducedMotion: 'reduce' })
    await go(page)
    expect(await audit(page)).toEqual([])
    expect(await scrollsSideways(page)).toBe(false)
    expect(await smallTargets(page)).toEqual([])
    expect(violations).toEqual([])
    expect(errors).toEqual([])
    await page.context().close()
  })

  test('the first run is without barriers and fits', async () => {
    const { page } = await browser.visit(fresh, { ...look, reducedMotion: 'reduce' })
    await page.getByRole('button', { name: 'Create my vault' }).waitFor()
    expect(await audit(page)).toEqual([])
    await page.getByRole('button', { name: 'Create my vault' }).click()
    await page.getByLabel('Passphrase', { exact: true }).waitFor()
    expect(await audit(page)).toEqual([])
    expect(await scrollsSideways(page)).toBe(false)
    expect(await smallTargets(page)).toEqual([])
    await page.context().close()
  })
})

test('a page follows the system between day and night, until the person chooses', async () => {
  const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.querySelector('.page')!).backgroundColor)
  const { page } = await browser.visit(agent, { colorScheme: 'dark', at: '#/settings' })
  await page.getByRole('heading', { name: 'Settings' }).waitFor()
  const night = await paper(page)
  await page.emulateMedia({ colorScheme: 'light' })
  const day = await paper(page)
  expect(day).not.toBe(night)
  await page.getByRole('radio', { name: 'Dark' }).check()
  expect(await paper(page)).toBe(night)
  await page.reload()
  await page.getByRole('heading', { name: 'Settings' }).waitFor()
  expect(await paper(page)).toBe(night)
})

test('a Dutch browser is spoken to in Dutch, until the person chooses', async () => {
  const { page } = await browser.visit(agent, { locale: 'nl-NL', at: '#/settings' })
  await page.getByRole('heading', { name: 'Instellingen' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('nl')
  await page.getByRole('radio', { name: 'English' }).check()
  await page.getByRole('heading', { name: 'Settings' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await page.reload()
  await page.getByRole('heading', { name: 'Settings' }).waitFor()
})

test('moving to another page moves the focus to its heading', async () => {
  const { page } = await browser.visit(agent)
  await page.getByRole('link', { name: 'Library' }).click()
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Library')
  expect(await page.title()).toBe('Library – Confidant')
})

test('every focus can be seen', async () => {
  const { page } = await browser.visit(agent, { at: '#/sources' })
  await page.locator('.source').first().waitFor()
  const stops: { focus: string; seen: boolean }[] = []
  for (let press = 0; press < 40; press++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const focused = document.activeElement as HTMLElement
      const { outlineStyle, outlineWidth } = getComputedStyle(focused)
      const seen = outlineStyle !== 'none' && outlineWidth !== '0px'
      return focused === document.body ? null : { focus: focused.outerHTML.slice(0, 120), seen }
    })
    // After the last stop the focus leaves the page.
    if (!stop) break
    stops.push(stop)
  }
  expect(stops.length).toBeGreaterThan(8)
  expect(stops.filter(({ seen }) => !seen)).toEqual([])
})

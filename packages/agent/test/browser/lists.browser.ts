/// <reference lib="dom" />
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startAgent, type TestAgent } from './agent.js'
import { startBrowser, type TestBrowser } from './browser.js'
import { calendar, largeMailbox, mailbox } from './samples.js'

let browser: TestBrowser
let agent: TestAgent

beforeAll(async () => {
  browser = await startBrowser()
  agent = await startAgent({ 'inbox.mbox': mailbox(), 'home.ics': calendar })
})
afterAll(async () => {
  await browser?.[Symbol.asyncDispose]()
  await agent?.[Symbol.asyncDispose]()
})

const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')

test('the keyboard alone finds, opens, closes and goes on where it was', async () => {
  const { page, errors } = await browser.visit(agent, { at: '#/settings' })
  await page.getByRole('heading', { name: 'Settings' }).waitFor()
  await page.keyboard.press('/')
  await page.waitForFunction(() => document.activeElement?.id === 'ask-box')
  await page.keyboard.type('summer house', { delay: 15 })
  await page.locator('.found mark').first().waitFor()
  await page.keyboard.press('ArrowDown')
  const first = await focusedText(page)
  expect(first).toMatch(/summer house/i)
  await page.keyboard.press('ArrowDown')
  expect(await focusedText(page)).not.toBe(first)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await page.locator('.item h1', { hasText: 'summer house' }).waitFor()
  await page.waitForFunction(() => document.activeElement?.id === 'item-title')
  await page.keyboard.press('Escape')
  await page.locator('.item').waitFor({ state: 'detached' })
  expect(await focusedText(page)).toBe(first)
  await page.keyboard.press('ArrowUp')
  await page.waitForFunction(() => document.activeElement?.id === 'ask-box')
  await page.keyboard.press('Escape')
  expect(await page.locator('#ask-box').inputValue()).toBe('')
  expect(errors).toEqual([])
})

test('only the last of what was typed is shown, however the answers come back', async () => {
  const { page } = await browser.visit(agent)
  await page.route('**/api/search', async (route) => {
    const { query } = route.request().postDataJSON() as { query: string }
    if (query === 'tomatoes') await new Promise((late) => setTimeout(late, 600))
    await route.continue().catch(() => {})
  })
  const box = page.locator('#ask-box')
  await box.fill('tomatoes')
  await page.waitForTimeout(200)
  await box.fill('dentist')
  await page.locator('.found .item-row', { hasText: 'Dentist' }).waitFor()
  await page.waitForTimeout(700)
  expect(await page.locator('.found .item-row', { hasText: 'Tomatoes' }).count()).toBe(0)
})

test('what the vault does not hold is said, not made up', async () => {
  const { page } = await browser.visit(agent)
  await page.locator('#ask-box').fill('What is the name of the queen of the moon?')
  await page.keyboard.press('Enter')
  await page.locator('.answer__text--none').waitFor()
  expect(await page.locator('.citation').count()).toBe(0)
})

test('the library shows the newest first, keeps to one kind when asked, and every place has an address', async () => {
  const { page } = await browser.visit(agent, { at: '#/library' })
  await page.locator('.item-row__title').first().waitFor()
  const titles = await page.locator('.item-row__title').allTextContents()
  expect(titles).toEqual(['Tomatoes this week', 'Dentist', 'Re: The summer house', 'The summer house'])
  await page.getByRole('link', { name: /^Events/ }).click()
  await page.waitForFunction(() => document.querySelectorAll('.item-row__title').length === 1)
  await page.getByRole('link', { name: /Dentist/ }).click()
  await page.locator('.facts', { hasText: 'Main Street 12' }).waitFor()
  const address = page.url()
  expect(address).toMatch(/#\/library\/event\/item\/[0-9a-f]{32}$/)
  await page.reload()
  await page.locator('.facts', { hasText: 'Main Street 12' }).waitFor()
  await page.goBack()
  await page.locator('.item').waitFor({ state: 'detached' })
})

test('a million items are walked from end to end with only those in view drawn', async () => {
  const { page } = await browser.visit(agent, { at: '#/settings' })
  const count = 1_000_000
  await page.route('**/api/status', async (route) => {
    const response = await route.fetch()
    const body = (await response.json()) as { result: { counts: { items: number } } }
    body.result.counts.items = count
    await route.fulfill({ response, json: body })
  })
  await page.route('**/api/timeline', async (route) => {
    const { offset = 0, limit } = route.request().postDataJSON() as { offset?: number; limit: number }
    const items = Array.from({ length: Math.min(limit, count - offset) }, (_, step) => ({
      id: (offset + step).toString(16).padStart(32, '0'),
      kind: 'note',
      title: `Number ${offset + step + 1}`,
      at: new Date(Date.UTC(2026, 0, 1) - (offset + step) * 60_000).toISOString(),
      source: 'notes',
      externalId: '',
      snippet: '',
      score: 0,
    }))
    await route.fulfill({ json: { result: { items } } })
  })
  await page.reload()
  await page.getByRole('link', { name: 'Library' }).click()
  const row = (number: number) => page.locator('.item-row__title', { hasText: new RegExp(`^Number ${number}$`) })
  await row(1).waitFor()
  const scroller = page.locator('.virtual')
  await scroller.evaluate((element) => element.scrollTo(0, element.scrollHeight))
  await row(count).waitFor()
  await scroller.evaluate((element) => element.scrollTo(0, element.scrollHeight / 2))
  await page.waitForFunction(() => {
    const titles = [...document.querySelectorAll('.item-row__title')].map((title) => title.textContent ?? '')
    return titles.some((title) => Math.abs(Number(title.replace('Number ', '')) - 500_000) < 2000)
  })
  expect(await page.locator('.virtual li').count()).toBeLessThan(60)

  await scroller.evaluate((element) => element.scrollTo(0, 0))
  await row(1).waitFor()
  await page.locator('.item-row').first().focus()
  await page.keyboard.press('End')
  await page.waitForFunction(() => document.activeElement?.textContent?.includes('Number 1000000'))
  await page.keyboard.press('ArrowUp')
  await page.waitForFunction(() => document.activeElement?.textContent?.includes('Number 999999'))
})

test('files chosen in the browser are brought in, and what cannot be read is listed with its reason', async () => {
  const { page } = await browser.visit(agent, { at: '#/sources' })
  await page.locator('[data-choose=files]').setInputFiles([
    { name: 'work.ics', mimeType: 'text/calendar', buffer: Buffer.from(calendar.replaceAll('entist', 'entures')) },
    { name: 'broken.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 and nothing more') },
  ])
  await page.locator('.run', { hasText: 'One item imported in' }).waitFor()
  await page.getByText('Show what could not be read, and why').click()
  await page.locator('.run .rejects', { hasText: 'broken.pdf' }).waitFor()
})

test('an import shows how far it is, and stops when told to, keeping what it read', async () => {
  const path = agent.write('large.mbox', largeMailbox(60_000))
  const { page } = await browser.visit(agent, { at: '#/sources' })
  await page.getByLabel('A file or folder on this device').fill(path)
  await page.keyboard.press('Enter')
  const run = page.locator('.run', { hasText: 'large.mbox' })
  await run.getByText(/items, .* per second/).waitFor()
  const bar = run.getByRole('progressbar')
  expect(Number(await bar.getAttribute('max'))).toBeGreaterThan(1_000_000)
  await run.getByRole('button', { name: 'Stop' }).click()
  await run.getByText('What was read so far is kept').waitFor()
  const source = page.locator('.source', { hasText: 'large.mbox' })
  await source.getByText('Not finished').waitFor()
})

test('a file dropped on any page is brought in', async () => {
  const { page } = await browser.visit(agent)
  await page.locator('#ask-box').waitFor()
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer()
    data.items.add(new File([text], 'dropped.md', { type: 'text/markdown' }))
    return data
  }, '# Packing list\n\nTent, stove, rope.')
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('body', type, { dataTransfer: transfer })
  await page.locator('.run', { hasText: 'dropped.md' }).getByText('One item imported in').first().waitFor()
  await page.locator('.sources', { hasText: 'dropped.md' }).waitFor()
})

test('a note, a tag and a correction are kept with the item; what was imported is kept too', async () => {
  const { page } = await browser.visit(agent, { at: '#/library' })
  await page.getByRole('link', { name: /^.*Mail: The summer house/ }).click()
  await page.getByRole('button', { name: 'Add a note' }).click()
  await page.getByRole('textbox', { name: 'Note' }).fill('Ask for the key as well')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.locator('.own-note', { hasText: 'Ask for the key' }).waitFor()
  await page.getByRole('button', { name: 'Add a tag' }).click()
  await page.getByRole('textbox', { name: 'Tag' }).fill('holiday')
  await page.keyboard.press('Enter')
  await page.locator('.tag', { hasText: 'holiday' }).waitFor()
  await page.getByRole('button', { name: 'Correct', exact: true }).click()
  await page.getByRole('textbox', { name: 'Title' }).fill('The house by the lake')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.locator('.item h1', { hasText: 'The house by the lake' }).waitFor()
  await page.locator('.notice q', { hasText: 'The summer house' }).waitFor()
})

/// <reference lib="dom" />
import { afterAll, beforeAll, expect, test } from 'vitest'
import { passphrase, startAgent, type TestAgent } from './agent.js'
import { startBrowser, type TestBrowser, type Window } from './browser.js'
import { mailbox } from './samples.js'

let browser: TestBrowser
let agent: TestAgent
let window: Window
let words: string[]

beforeAll(async () => {
  browser = await startBrowser()
  agent = await startAgent()
  window = await browser.visit(agent)
})
afterAll(async () => {
  await browser?.[Symbol.asyncDispose]()
  await agent?.[Symbol.asyncDispose]()
})

const button = (name: string) => window.page.getByRole('button', { name, exact: true })
const askBox = () => window.page.getByLabel('Ask a question or search')

test('a new person is advised on a passphrase and makes a vault with it', async () => {
  const { page } = window
  await button('Create my vault').click()
  const first = page.getByLabel('Passphrase', { exact: true })
  await first.fill('short')
  await page.getByText('Easy to guess').waitFor()
  await button('Create the vault').click()
  await page.getByText('at least 8 characters').waitFor()
  await first.fill(passphrase)
  await page.getByText('Good. Guessing it would take years').waitFor()
  await page.getByLabel('Repeat the passphrase').fill('something else')
  await button('Create the vault').click()
  await page.getByText("don't match").waitFor()
  await page.getByLabel('Repeat the passphrase').fill(passphrase)
  await button('Create the vault').click()
  await page.getByRole('heading', { name: 'Write down your recovery words' }).waitFor()
})

test('the recovery words are shown, and three of them must be typed back', async () => {
  const { page } = window
  words = await page.locator('.words__word').allTextContents()
  expect(words).toHaveLength(24)
  await button("I've written them down").click()
  const asked = page.getByLabel(/^Word \d+$/)
  expect(await asked.count()).toBe(3)
  await asked.first().fill('wrong')
  await button('Confirm').click()
  await page
    .getByText(/^That isn't word \d+\.$/)
    .first()
    .waitFor()
  for (const field of await asked.all()) {
    const position = Number((await field.getAttribute('id'))!.replace('word-', ''))
    await field.fill(words[position - 1]!)
  }
  await button('Confirm').click()
  await page.getByRole('heading', { name: 'Import something' }).waitFor()
})

test('a file named by its path is brought in', async () => {
  const { page } = window
  await page.getByLabel('A file or folder on this device').fill(agent.write('inbox.mbox', mailbox()))
  await button('Import').click()
  await page
    .getByText(/^3 items imported in/)
    .first()
    .waitFor()
  await button('Ask a question').click()
})

test('a question is answered with a citation that opens its source at the quoted place', async () => {
  const { page } = window
  await askBox().fill('How much is the deposit for the summer house?')
  await page.keyboard.press('Enter')
  await page.locator('.answer__text', { hasText: '240' }).waitFor()
  await page.locator('.citation', { hasText: '240 euro' }).first().click()
  const quoted = page.locator('mark.quoted', { hasText: '240 euro' })
  await quoted.waitFor()
  expect(await quoted.evaluate((mark) => document.activeElement === mark)).toBe(true)
  const { y, height } = (await quoted.boundingBox())!
  expect(y).toBeGreaterThan(0)
  expect(y + height).toBeLessThan(900)
})

test('neither addresses, titles nor the browser keep anything of what was asked or opened', async () => {
  const { page, context } = window
  expect(page.url()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#\/item\/[0-9a-f]{32}$/)
  expect(await page.title()).toBe('Ask – Confidant')
  expect(window.requests.join(' ')).not.toMatch(/deposit|summer|240|inbox/)
  expect((await context.storageState()).origins).toEqual([])
})

test('a locked vault shows nothing, refuses a wrong passphrase and opens with the right one', async () => {
  const { page } = window
  await button('Close').click()
  await button('Lock').click()
  await page.getByRole('heading', { name: 'Welcome back' }).waitFor()
  expect(await page.getByText('240').count()).toBe(0)
  await page.getByLabel('Passphrase').fill('not this one at all')
  await page.keyboard.press('Enter')
  await page.getByText("doesn't open this vault").waitFor()
  await page.getByLabel('Passphrase').fill(passphrase)
  await page.keyboard.press('Enter')
  await askBox().waitFor()
  expect(await askBox().inputValue()).toBe('')
})

test('the recovery words open it too, and a word that cannot be one is named', async () => {
  const { page } = window
  await button('Lock').click()
  await button('Use the recovery words instead').click()
  const field = page.getByLabel('The 24 words, in order')
  await field.fill([...words.slice(0, 23), 'xyzzy '].join(' '))
  await page.getByText('This is not a recovery word: xyzzy').waitFor()
  await field.fill(words.join(' '))
  await page.getByText('24 of 24 words').waitFor()
  await button('Unlock').click()
  await askBox().waitFor()
})

test('in all of this, nothing was asked of anybody else, no policy was breached and no script failed', () => {
  expect(window.requests.filter((url) => !url.startsWith(`${agent.origin}/`))).toEqual([])
  expect(window.requests.length).toBeGreaterThan(10)
  expect(window.violations).toEqual([])
  expect(window.errors).toEqual([])
})

/// <reference lib="dom" />
import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startAgent, type TestAgent } from './agent.js'
import { startBrowser, type TestBrowser } from './browser.js'
import { mailbox } from './samples.js'

let browser: TestBrowser
let agent: TestAgent
let recorder: Server
const recorded: string[] = []

beforeAll(async () => {
  recorder = createServer((request, response) => {
    recorded.push(request.url ?? '')
    response.end()
  })
  await new Promise<void>((listening) => recorder.listen(0, '127.0.0.1', listening))
  const { port } = recorder.address() as { port: number }
  browser = await startBrowser()
  agent = await startAgent({ 'inbox.mbox': mailbox(`http://127.0.0.1:${port}`) })
})
afterAll(async () => {
  await browser?.[Symbol.asyncDispose]()
  await agent?.[Symbol.asyncDispose]()
  recorder?.close()
})

test('a message as it was sent loads nothing from elsewhere and runs nothing', async () => {
  const { page, violations, errors } = await browser.visit(agent, { at: '#/library' })
  const messages: unknown[] = []
  await page.exposeFunction('reportMessage', (data: unknown) => messages.push(data))
  await page.evaluate(() => {
    const { reportMessage } = globalThis as unknown as { reportMessage(data: unknown): void }
    addEventListener('message', (event) => reportMessage(event.data))
  })
  await page.getByRole('link', { name: /Tomatoes this week/ }).click()
  await page.locator('.item__text', { hasText: 'Vine tomatoes cost 2 euro' }).waitFor()
  expect(await page.locator('.item iframe').count()).toBe(0)
  await page.getByRole('button', { name: 'Show the original' }).click()
  const frame = page.frameLocator('iframe[title="The original message"]')
  await frame.getByRole('heading', { name: 'Tomatoes this week' }).waitFor()
  await frame.getByRole('button', { name: 'Order' }).click()
  await page.waitForTimeout(500)
  expect(await frame.getByRole('heading').evaluate((heading) => getComputedStyle(heading).color)).toBe(
    'rgb(34, 68, 102)',
  )
  expect(recorded).toEqual([])
  expect(messages).toEqual([])
  expect(await page.title()).toBe('Library – Confidant')
  expect(violations).toEqual([])
  expect(errors).toEqual([])
})

test('the recorder would have noticed', async () => {
  const { port } = recorder.address() as { port: number }
  await fetch(`http://127.0.0.1:${port}/noticed`)
  expect(recorded.splice(0)).toEqual(['/noticed'])
})

test('a link opens once, and without it the page stays closed', async () => {
  await browser.visit(agent)
  const stranger = await browser.open()
  await stranger.page.goto(agent.link)
  expect(await stranger.page.getByText(/used already/).count()).toBe(1)
  const answer = await stranger.page.goto(`${agent.origin}/`)
  expect(answer?.status()).toBe(401)
  expect(await stranger.page.locator('script').count()).toBe(0)
})

test('a window whose session has ended says so instead of showing what it had', async () => {
  const { page, context } = await browser.visit(agent, { at: '#/library' })
  await page
    .getByRole('link', { name: /The summer house/ })
    .first()
    .waitFor()
  await context.clearCookies()
  await page.getByRole('link', { name: /Re: The summer house/ }).click()
  await page.getByRole('heading', { name: 'This browser has no access yet' }).waitFor()
  expect(await page.getByText('summer house').count()).toBe(0)
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestHub, type TestHub } from '../support/test-hub.js'
import { accessProblems, type HubBrowser, phone, scrollsSideways, startHubBrowser } from './browser.js'

let hub: TestHub
let browser: HubBrowser

beforeAll(async () => {
  hub = await startTestHub()
  browser = await startHubBrowser()
})

afterAll(async () => {
  await browser?.[Symbol.asyncDispose]()
  await hub?.[Symbol.asyncDispose]()
})

test('first', async () => {
  await using window = await browser.open(hub, phone)
  expect(await window.go('/en')).toBe(200)
  expect(await accessProblems(window.page)).toEqual([])
  expect(await scrollsSideways(window.page)).toBe(false)
  expect(window.elsewhere()).toEqual([])
  expect(window.violations).toEqual([])
  expect(window.errors).toEqual([])
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillEveryTable } from '../support/fill-person.js'
import { type Person, signUp } from '../support/people.js'
import { startTestHub, type TestHub } from '../support/test-hub.js'
import { accessProblems, desktop, type HubBrowser, phone, scrollsSideways, startHubBrowser } from './browser.js'

let hub: TestHub
let browser: HubBrowser
let anna: Person

beforeAll(async () => {
  hub = await startTestHub()
  browser = await startHubBrowser()
  anna = await signUp(hub, { userName: 'anna', email: 'anna.with.a.very.long.address@subdomain.example.org' })
  await fillEveryTable(await hub.administrator(), hub.hub.parts.declaration, anna.personId, 'anna')
})

afterAll(async () => {
  await browser?.[Symbol.asyncDispose]()
  await hub?.[Symbol.asyncDispose]()
})

const places = ['', '/export', '/purposes', '/access-log', '/correct', '/erase'].map(
  (place) => `/account/privacy${place}`,
)

describe('the pages of rights', () => {
  test('shut nobody out, on a telephone by night and on a desk by day, and ask nobody else', async () => {
    for (const look of [{ ...phone, colorScheme: 'dark' } as const, { ...desktop, colorScheme: 'light' } as const]) {
      await using window = await browser.open(hub, { ...look, as: anna })
      for (const path of places.map((place) => `/en${place}`)) {
        expect([path, await window.go(path)]).toEqual([path, 200])
        await window.page.evaluate(() => {
          for (const part of document.querySelectorAll('details')) part.open = true
        })
        expect([path, await accessProblems(window.page)]).toEqual([path, []])
        expect([path, await scrollsSideways(window.page)]).toEqual([path, false])
      }
      expect(window.elsewhere()).toEqual([])
      expect(window.violations).toEqual([])
      expect(window.errors).toEqual([])
    }
  })

  test('do all of their work in a browser without scripts, to the proof of the erasure', async () => {
    await using window = await browser.open(hub, { ...phone, javaScriptEnabled: false, as: anna })
    const { page } = window
    await window.go('/nl/account/privacy')
    await page.getByRole('link', { name: 'Uw gegevens downloaden' }).click()
    await page.getByRole('button', { name: 'Bestand maken' }).click()
    const download = page.getByRole('link', { name: /^Bestand van .* downloaden$/ })
    await expect
      .poll(
        async () => {
          await window.go('/nl/account/privacy/export')
          return download.count()
        },
        { timeout: 20_000 },
      )
      .toBeGreaterThan(0)
    const [file] = await Promise.all([page.waitForEvent('download'), download.first().click()])
    expect(file.suggestedFilename()).toMatch(/^confidant-.*\.zip$/)

    await window.go('/nl/account/privacy/erase')
    await page.getByLabel('Wanneer').selectOption('now')
    await page.getByLabel(/Wis mijn account/).check()
    await page.getByRole('button', { name: 'Wissen' }).click()
    await page.getByRole('heading', { name: 'Wat is gewist' }).waitFor()
    expect(await scrollsSideways(page)).toBe(false)
    const [proof] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Bewijs', exact: true }).click(),
    ])
    expect(proof.suggestedFilename()).toBe('proof.json')
    expect(window.violations).toEqual([])
  })
})

import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Person, signUp } from '../support/people.js'
import { startTestHub, type TestHub } from '../support/test-hub.js'
import {
  accessProblems,
  desktop,
  type HubBrowser,
  phone,
  scrollsSideways,
  startHubBrowser,
  type WindowOptions,
} from './browser.js'

let hub: TestHub
let browser: HubBrowser
let anna: Person

beforeAll(async () => {
  hub = await startTestHub()
  browser = await startHubBrowser()
  anna = await signUp(hub, { userName: 'anna', email: 'anna.with.a.very.long.address@subdomain.example.org' })
})

afterAll(async () => {
  await browser?.[Symbol.asyncDispose]()
  await hub?.[Symbol.asyncDispose]()
})

const paths = [
  '/en/account',
  '/en/account/profile',
  '/en/account/preferences',
  '/en/account/devices',
  '/en/account/notices',
  '/en/account/addresses/new',
  '/nl/account/billing-addresses/new',
]

const day = { ...phone, colorScheme: 'light' } as const
const night = { ...desktop, colorScheme: 'dark' } as const

async function auditedAccess(visited: readonly string[], looks: readonly WindowOptions[]) {
  for (const look of looks) {
    await using window = await browser.open(hub, { ...look, as: anna })
    for (const path of visited) {
      expect([path, await window.go(path)]).toEqual([path, 200])
      expect([path, await accessProblems(window.page)]).toEqual([path, []])
      expect([path, await scrollsSideways(window.page)]).toEqual([path, false])
    }
    expect(window.elsewhere()).toEqual([])
    expect(window.violations).toEqual([])
    expect(window.errors).toEqual([])
  }
}

describe('the portal', () => {
  test('shuts nobody out while it is still empty, on a telephone and on a desk, by day and by night', async () => {
    await auditedAccess(paths, [day, night])
  })

  test('does all of its work in a browser without scripts', async () => {
    await using window = await browser.open(hub, { ...phone, javaScriptEnabled: false, as: anna })
    const { page } = window

    await window.go('/en/account/profile')
    await page.getByLabel('Name', { exact: true }).fill('Anna Jansen')
    await page.locator('form[action$="/name"] button').click()
    await page.getByText('Your name has been saved.').waitFor()

    const picture = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#3060a0' } })
      .jpeg()
      .toBuffer()
    await page.locator('input[type=file]').setInputFiles({ name: 'me.jpg', mimeType: 'image/jpeg', buffer: picture })
    await page.getByRole('button', { name: 'Use this picture' }).click()
    await page.getByText('Your picture has been saved.').waitFor()
    expect(await page.getByAltText('Your picture').boundingBox()).toMatchObject({ width: 128, height: 128 })

    await page.getByRole('link', { name: 'Add an address', exact: true }).click()
    await page.getByLabel('Name').fill('Anna Jansen')
    await page.getByLabel('Street and number').fill('Dorpsweg 1')
    await page.getByLabel('Postal code').fill('1234 AB')
    await page.getByLabel('City').fill('Amersfoort')
    await page.getByLabel('Country').selectOption('Netherlands')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('The address has been saved.').waitFor()

    await page.getByRole('link', { name: 'Preferences' }).click()
    await page.getByRole('button', { name: 'Give consent' }).first().click()
    await page.getByText('Your consent has been recorded, with a receipt.').waitFor()
    await page.getByRole('button', { name: 'Withdraw consent' }).click()
    await page.getByText('It no longer counts.').waitFor()
    await page.getByRole('link', { name: /^Receipt/ }).click()
    await page.getByRole('heading', { name: 'Consent receipt' }).waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /Download as a file/ }).click(),
    ])
    expect(download.suggestedFilename()).toBe('consent-receipt.jsonld')
    expect(window.violations).toEqual([])
  })

  test('shuts nobody out once it is filled either', async () => {
    const { text } = await anna.get('/en/account/preferences')
    const receipt = /href="(\/en\/account\/receipts\/[^"]+)"/.exec(text)![1]!
    await auditedAccess(
      [...paths, receipt],
      [
        { ...phone, colorScheme: 'dark' },
        { ...desktop, colorScheme: 'light' },
      ],
    )
  })

  test('shows what was wrong with a form to everybody', async () => {
    await using window = await browser.open(hub, { ...phone, as: anna })
    await window.go('/nl/account/billing-addresses/new')
    for (const name of ['Naam', 'Straat en huisnummer', 'Postcode', 'Plaats'])
      await window.page.getByLabel(name).fill('Iets')
    await window.page.getByLabel('Land').selectOption('België')
    await window.page.getByLabel('Btw-nummer (bedrijven)').fill('???')
    await window.page.getByRole('button', { name: 'Opslaan' }).click()
    await window.page.getByText('Dit is niet geldig. Controleer het.').waitFor()
    expect(await window.page.getByLabel('Plaats').inputValue()).toBe('Iets')
    expect(await accessProblems(window.page)).toEqual([])
  })
})

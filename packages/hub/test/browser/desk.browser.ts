/** The desk in a real browser: the first operator joins by the printed link, looks at a person, and the person reads that. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { firstOperatorLink } from '../../src/desk/enrol/enrolment-link.js'
import { makeEmployee } from '../support/employees.js'
import { latestCode, type Person, signUp } from '../support/people.js'
import { startTestHub, type TestHub } from '../support/test-hub.js'
import {
  accessProblems,
  desktop,
  type HubBrowser,
  phone,
  plugIn,
  scrollsSideways,
  startHubBrowser,
  touch,
} from './browser.js'

let hub: TestHub
let browser: HubBrowser
let anna: Person

beforeAll(async () => {
  hub = await startTestHub()
  browser = await startHubBrowser()
  anna = await signUp(hub, { userName: 'anna', email: 'anna@example.org' })
})

afterAll(async () => {
  await browser?.[Symbol.asyncDispose]()
  await hub?.[Symbol.asyncDispose]()
})

async function expectSound(page: Page): Promise<void> {
  expect(await accessProblems(page)).toEqual([])
  expect(await scrollsSideways(page)).toBe(false)
}

test('the first operator joins by the link, signs in with a passkey, looks at a person, and the person reads it', async () => {
  await using window = await browser.open(hub)
  const { page } = window
  const sensor = await plugIn(window)
  const link = new URL((await firstOperatorLink(hub.hub.parts))!).pathname

  await window.go(link)
  await expectSound(page)
  await page.getByRole('link', { name: 'Create an account' }).click()
  await page.getByLabel('User name').fill('olga')
  await page.getByLabel('E-mail address').fill('olga@desk.example')
  await page.getByRole('button', { name: 'Send me a code' }).click()
  await page.getByLabel('Code').fill(await latestCode(hub, 'olga@desk.example'))
  await page.getByRole('button', { name: 'Continue' }).click()

  // A code is not enough: a passkey first.
  await page.getByText('You signed in with a code by e-mail.').waitFor()
  await expectSound(page)
  await page.getByRole('link', { name: 'Add a passkey' }).click()
  await touch(sensor, true)
  await page.getByLabel(/^Name/).fill('Laptop')
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByText('Your passkey has been added.').waitFor()
  await touch(sensor, false)
  await page.getByRole('button', { name: 'Sign out' }).first().click()
  await page.getByRole('heading', { name: 'You are signed out' }).waitFor()

  await window.go(link)
  await page.getByRole('link', { name: 'Sign in', exact: true }).last().click()
  // The button does its work once its script is there.
  await page.waitForLoadState('networkidle')
  await touch(sensor, true)
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.getByLabel('Work e-mail address').fill('olga@desk.example')
  await page.getByLabel('Name', { exact: true }).fill('Olga')
  await expectSound(page)
  await page.getByRole('button', { name: 'Join' }).click()
  await page.getByRole('heading', { name: 'Desk' }).waitFor()
  await expectSound(page)

  await page.getByRole('navigation', { name: 'Desk' }).getByRole('link', { name: 'People' }).click()
  await page.getByLabel('E-mail address').fill('anna@example.org')
  await page.getByLabel('Reason').fill('asks why her code does not arrive')
  await expectSound(page)
  await page.getByRole('button', { name: 'Log and view' }).click()
  await page.getByText('Your access is in the log').waitFor()
  expect(await page.getByText('anna@example.org').count()).toBe(1)
  await expectSound(page)

  await using hers = await browser.open(hub, { ...phone, as: anna })
  await hers.go('/en/account/privacy/access-log')
  await hers.page.getByText('asks why her code does not arrive').waitFor()

  // The link has done its work.
  expect(await window.go(link)).toBe(410)
  for (const { violations, elsewhere } of [window, hers]) {
    expect(violations).toEqual([])
    expect(elsewhere()).toEqual([])
  }
})

const places = [
  '',
  '/people',
  '/requests',
  '/requests/new',
  '/retention',
  '/versions',
  '/proofs',
  '/processors',
  '/health',
  '/staff',
]

test.each([
  ['a wide window', desktop, 'en'],
  ['a telephone', phone, 'nl'],
])('every page of the desk is sound in %s', async (_, size, language) => {
  const admin = await makeEmployee(hub, 'admin', `admin-${language}`)
  const request = { kind: 'access', received_by: 'letter', received_on: '2026-11-01', language: 'en', question: '' }
  await admin.post('/en/desk/requests/new', { ...request, email: `${language}@example.org` })
  await using window = await browser.open(hub, { ...size, as: admin })
  for (const place of places) {
    expect(await window.go(`/${language}/desk${place}`)).toBe(200)
    await expectSound(window.page)
  }
  await window.go(`/${language}/desk/requests`)
  await window.page.getByRole('button', { name: /^Open/ }).first().click()
  await expectSound(window.page)
  expect(window.violations).toEqual([])
})

test('the form for requests is sound, in both widths and languages', async () => {
  await using wide = await browser.open(hub)
  await wide.go('/en/privacy/request')
  await expectSound(wide.page)
  await using narrow = await browser.open(hub, phone)
  await narrow.go('/nl/privacy/request')
  await expectSound(narrow.page)
  await narrow.page.getByLabel('E-mailadres').fill('geen adres')
  await narrow.page.locator('form').evaluate((form: HTMLFormElement) => form.setAttribute('novalidate', ''))
  await narrow.page.getByRole('button', { name: 'Verzoek versturen' }).click()
  await narrow.page.getByText('Dit is geen e-mailadres.').waitFor()
  await expectSound(narrow.page)
})

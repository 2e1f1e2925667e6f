import { afterAll, beforeAll, expect, test } from 'vitest'
import { latestCode, latestMail, type Person, signUp } from '../support/people.js'
import { startTestHub, type TestHub } from '../support/test-hub.js'
import { accessProblems, type HubBrowser, phone, plugIn, scrollsSideways, startHubBrowser, touch } from './browser.js'

const email = 'anna@example.com'
let hub: TestHub
let browser: HubBrowser
let anna: Person

beforeAll(async () => {
  hub = await startTestHub()
  browser = await startHubBrowser()
  anna = await signUp(hub, { userName: 'Anna', email })
})

afterAll(async () => {
  await browser?.[Symbol.asyncDispose]()
  await hub?.[Symbol.asyncDispose]()
})

test('somebody adds a passkey, signs in with it, confirms with it, and removes it', async () => {
  await using window = await browser.open(hub, { ...phone, as: anna })
  const { page } = window
  const device = await plugIn(window)

  await window.go('/en/account/security')
  expect(await accessProblems(page)).toEqual([])
  expect(await scrollsSideways(page)).toBe(false)
  await touch(device, true)
  await page.getByLabel('Name of the new passkey').fill('My telephone')
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByText('Your passkey has been added.').waitFor()
  expect(await page.getByRole('article', { name: 'My telephone' }).count()).toBe(1)
  expect((await latestMail(hub, email)).template).toBe('passkey-added')
  expect(await accessProblems(page)).toEqual([])
  expect(await scrollsSideways(page)).toBe(false)

  // The same device says that it has one already.
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByText('This device already has a passkey for this account.').waitFor()

  await touch(device, false)
  await page.getByRole('button', { name: 'Sign out' }).first().click()
  await page.getByRole('heading', { name: 'You are signed out' }).waitFor()
  const offered = page.waitForResponse('**/api/passkeys/options')
  await window.go('/en/sign-in?next=/en/account/security')
  await offered
  expect(await accessProblems(page)).toEqual([])
  // What is offered in the list waits on, untouched, and gives way to the button.
  await touch(device, true)
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.getByRole('heading', { name: 'Where you are signed in' }).waitFor()
  expect(await page.getByRole('row', { name: /this device Passkey/ }).count()).toBe(1)

  hub.pass(11 * 60_000)
  await window.go('/en/account/security')
  expect(await page.getByRole('button', { name: 'Remove' }).count()).toBe(0)
  await page.getByRole('link', { name: 'Confirm that it’s you' }).click()
  expect(await accessProblems(page)).toEqual([])
  await page.getByRole('button', { name: 'Confirm with a passkey' }).click()
  await page.getByRole('heading', { name: 'Where you are signed in' }).waitFor()

  // Offered in the list of the address field, where this device chooses it by itself.
  await page.getByRole('button', { name: 'Sign out' }).first().click()
  await page.getByRole('heading', { name: 'You are signed out' }).waitFor()
  await window.go('/en/sign-in?next=/en/account/security')
  await page.getByRole('heading', { name: 'Where you are signed in' }).waitFor()

  await page.getByRole('button', { name: 'Remove: My telephone' }).click()
  await page.getByText('The passkey has been removed.').waitFor()
  expect((await latestMail(hub, email)).template).toBe('passkey-removed')

  await page.getByRole('button', { name: 'Sign out' }).first().click()
  await page.getByRole('heading', { name: 'You are signed out' }).waitFor()
  // The device still has it, and the page offers it in the list of the address field.
  await window.go('/en/sign-in')
  await page.getByText('This passkey does not belong to an account here').waitFor()

  expect(window.violations).toEqual([])
  expect(window.elsewhere()).toEqual([])
})

test('without scripts somebody registers, signs out and in, and proves again that it is them', async () => {
  await using window = await browser.open(hub, { ...phone, javaScriptEnabled: false, locale: 'nl-NL' })
  const { page, context } = window
  const typeCode = async (to: string) => {
    await page.getByLabel('Code', { exact: true }).fill(await latestCode(hub, to))
    await page.getByRole('button', { name: 'Doorgaan' }).click()
  }
  await window.go('/register')
  await page.getByLabel('Gebruikersnaam').fill('Bram')
  await page.getByLabel('E-mailadres').fill('Bram@Example.com')
  await page.getByRole('button', { name: 'Stuur mij een code' }).click()
  expect(await context.cookies()).toEqual([])
  await typeCode('bram@example.com')
  expect(await page.getByText('Welkom! Uw account is klaar').count()).toBe(1)
  expect((await context.cookies()).map(({ httpOnly, sameSite }) => ({ httpOnly, sameSite }))).toEqual([
    { httpOnly: true, sameSite: 'Lax' },
  ])

  await page.getByRole('button', { name: 'Uitloggen' }).first().click()
  expect(await page.getByRole('heading', { name: 'U bent uitgelogd' }).count()).toBe(1)
  expect(await context.cookies()).toEqual([])
  await page.getByRole('link', { name: 'Opnieuw inloggen' }).click()
  expect(await page.getByRole('button', { name: 'Inloggen met een passkey' }).count()).toBe(0)
  await page.getByLabel('E-mailadres').fill('bram@example.com')
  await page.getByRole('button', { name: 'Stuur mij een code' }).click()
  await typeCode('bram@example.com')

  hub.pass(11 * 60_000)
  await window.go('/nl/account/security/email')
  expect(await page.getByRole('heading', { name: 'Bevestig dat u het bent' }).count()).toBe(1)
  await page.getByRole('button', { name: 'Stuur mij een code' }).click()
  await typeCode('bram@example.com')
  expect(await page.getByRole('heading', { name: 'E-mailadres wijzigen' }).count()).toBe(1)
})

test('the pages of codes can be used by everybody, also when something is wrong', async () => {
  await using window = await browser.open(hub, phone)
  const { page } = window
  const look = async () => {
    expect(await accessProblems(page)).toEqual([])
    expect(await scrollsSideways(page)).toBe(false)
  }
  await window.go('/en/register')
  await look()
  await page.getByLabel('User name').fill('Cleo')
  await page.getByLabel('E-mail address').fill('cleo@example.com')
  await page.getByRole('button', { name: 'Send me a code' }).click()
  await page.getByRole('heading', { name: 'Enter the code' }).waitFor()
  await look()
  await page.getByLabel('Code', { exact: true }).fill('not one')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByText('This code is incorrect.').waitFor()
  await look()
  expect(window.violations).toEqual([])
  expect(window.elsewhere()).toEqual([])
})

/** C1, M4, P6: what a signed-in person can set, and where their data must not turn up. */
import type { PayloadDeclaration } from '@confidant/statement'
import { randomId } from '../../secrets/random-token.js'
import { type Check, holdsUnless } from '../check.js'
import type { ProvedSystem } from '../proved-system.js'
import type { Form, PublicPage } from '../read-page.js'
import { send, type TestAccount } from '../test-account.js'
import { columnsWith, ownPages } from './security.js'

/** Purposes whose forms are settings of an account. */
const settingPurposes = ['account', 'profile', 'sign-in', 'consent-records']
/** Steps on the way to a setting, and questions that come up by themselves: no page shows them until then. */
const steps = ['registration', 'sign-in', 'sign-in-code', 'email-change-codes', 'statement-notice']

export const everySetting: Check = async (system) => {
  const testAccount = await system.testAccount()
  await addWays(system, testAccount)
  const pages = await ownPages(testAccount)
  const shown = pages.flatMap(({ forms }) => forms)
  const settings = Object.values(system.parts.declaration.payloads).filter(
    ({ kind, name, purpose }) => kind === 'form' && settingPurposes.includes(purpose) && !steps.includes(name),
  )
  const without = settings.filter((setting) => !shown.some((form) => asksFor(form, setting)))
  return holdsUnless(
    without.map(({ name }) => `no account page has the form "${name}"`),
    `Each of the ${settings.length} declared settings has its form on one of ${pages.length} account pages.`,
  )
}

/** A passkey and a second session, which have settings of their own. */
async function addWays({ database }: ProvedSystem, { personId }: TestAccount): Promise<void> {
  await database.administrator(
    `INSERT INTO app.passkeys (person_id, credential_id, public_key, name, transports, backed_up) VALUES ($1, $2, $2, 'A passkey', '[]', false)`,
    [personId, Buffer.from(randomId())],
  )
  await database.administrator(
    `INSERT INTO app.sessions (person_id, token_hash, device, method, confirmed_at, last_used_on, expires_at)
     VALUES ($1, $2, 'Another browser', 'email-code', now(), current_date, now() + interval '1 day')`,
    [personId, Buffer.from(randomId())],
  )
}

function asksFor(form: Form, { fields }: PayloadDeclaration): boolean {
  const asked = Object.keys(form.fields).concat(form.open)
  return form.method === 'post' && Object.keys(fields).every((name) => asked.includes(name))
}

export const correctionEverywhere: Check = async (system) => {
  const testAccount = await system.testAccount()
  const settings = (await ownPages(testAccount))
    .flatMap(({ forms }) => forms)
    .find(({ open }) => open.includes('user_name'))
  if (settings === undefined) return holdsUnless(['no account page lets the user name be corrected'], '')
  const corrected = `corrected-${testAccount.mark}`
  const answer = await send(testAccount, settings, { user_name: corrected })
  const pages = await ownPages(testAccount)
  const stale = await columnsHolding(system, testAccount.mark, corrected)
  // Back to the name that other checks know the test account by.
  await send(testAccount, settings, { user_name: testAccount.mark })
  const wrong = [
    ...(answer.status < 400 ? [] : [`the correction was answered with status ${answer.status}`]),
    ...(pages.some(
      ({ visibleText, forms }) =>
        visibleText.includes(corrected) || forms.some(({ fields }) => fields.user_name === corrected),
    )
      ? []
      : ['the correction is not shown on any page']),
    ...staleIn(pages, testAccount, corrected),
    ...stale.map((column) => `${column} still holds the old value`),
  ]
  return holdsUnless(
    wrong,
    `A user name was corrected; ${pages.length} pages showed the new one at once, and no text column holds the old one.`,
  )
}

function staleIn(pages: readonly PublicPage[], { mark, email }: TestAccount, corrected: string): string[] {
  return pages
    .filter(({ visibleText }) => visibleText.replaceAll(corrected, '').replaceAll(email, '').includes(mark))
    .map(({ path }) => `${path} still shows the old value`)
}

/** Columns that hold the old words other than within the new ones; the address is the old name's by the proof's own doing. */
async function columnsHolding(system: ProvedSystem, old: string, corrected: string): Promise<string[]> {
  const all = await columnsWith(system, old)
  const renewed = await columnsWith(system, corrected)
  return all.filter((column) => !renewed.includes(column) && !/email|content/.test(column))
}

export const noPersonalDataInLogs: Check = async (system) => {
  const testAccount = await system.testAccount()
  const pages = await ownPages(testAccount)
  // Data leaks where something goes wrong: a missing page, a rejected field, a request without a session.
  await testAccount.get(`/en/nowhere/${testAccount.mark}`)
  await testAccount.post('/en/account/profile', { user_name: testAccount.mark.repeat(30) })
  await system.httpClient().post('/en/sign-in', { email: testAccount.email, [testAccount.mark]: '1' })
  const personal = [testAccount.mark, testAccount.email, testAccount.personId]
  const logged = system.logged()
  const inLog = logged.filter((line) => personal.some((value) => line.includes(value)))
  const addresses = pages.flatMap(({ path, links, forms }) => [
    path,
    ...links.map(({ href }) => href),
    ...forms.map(({ action }) => action),
  ])
  const inAddresses = addresses.filter((address) =>
    personal.some((value) => decodeURIComponent(address).includes(value)),
  )
  const kept = pages
    .filter(({ headers }) => !/no-store/.test(headers.get('cache-control') ?? ''))
    .map(({ path }) => `${path} may be cached`)
  return holdsUnless(
    [
      ...(pages.length < 3 ? ['the account has no pages'] : []),
      ...(inLog.length > 0 ? [`log lines with personal data: ${inLog.length}`] : []),
      ...(inAddresses.length > 0 ? [`page addresses with personal data: ${inAddresses.length}`] : []),
      ...kept,
    ],
    `${pages.length} account pages, a rejected form and a missing page were requested: there is no personal data in ${logged.length} log lines or ${addresses.length} addresses, and no page may be cached.`,
  )
}

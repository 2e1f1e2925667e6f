/**
 * Somebody who registers by the pages for the length of a proof, under an address that no e-mail can reach; the code is read from the
 * outbox by the database's owner. Place: checks of what only a signed-in person sees.
 */
import type { DatabaseProbe } from '../database/index.js'
import { randomId } from '../secrets/random-token.js'
import type { HttpClient } from './http-client.js'
import { type Form, readPage } from './read-page.js'

export interface TestAccount extends HttpClient {
  readonly personId: string
  readonly email: string
  /** In the user name, and nowhere else. */
  readonly mark: string
}

interface Entrance {
  readonly database: Pick<DatabaseProbe, 'administrator'>
  httpClient(): HttpClient
}

/** @throws Error when registering does not work as its pages say */
export async function registerTestAccount({ database, httpClient }: Entrance): Promise<TestAccount> {
  const browser = httpClient()
  const mark = `test-account-${randomId().slice(0, 8)}`
  const email = `${mark}@proof.invalid`
  const asked = await send(browser, await formOf(browser, '/en/register', '/register'), { user_name: mark, email })
  const codeForm = readPage('/en/register', asked).forms.find(({ open }) => open.includes('code'))
  if (codeForm === undefined)
    throw new Error(`Registering was answered with status ${asked.status} and did not ask for a code.`)
  const entered = await send(browser, codeForm, { code: await codeTo(database, email) })
  const [account] = await database.administrator<{ person_id: string }>(
    'SELECT person_id FROM app.accounts WHERE email = $1',
    [email],
  )
  if (account === undefined)
    throw new Error(`Entering the code was answered with status ${entered.status} and created no account.`)
  return { ...browser, personId: account.person_id, email, mark }
}

/** The newest code that was sent to this address. */
export async function codeTo(database: Pick<DatabaseProbe, 'administrator'>, email: string): Promise<string> {
  const [queued] = await database.administrator<{ code: string | null }>(
    "SELECT content->>'code' AS code FROM app.outbox WHERE to_email = $1 ORDER BY queued_at DESC LIMIT 1",
    [email],
  )
  if (typeof queued?.code !== 'string') throw new Error('No e-mail with a code was queued.')
  return queued.code
}

/** @throws Error when the page has no such form */
export async function formOf(browser: HttpClient, path: string, action: string): Promise<Form> {
  const page = readPage(path, await browser.get(path))
  const form = page.forms.find((each) => each.action.endsWith(action))
  if (form === undefined)
    throw new Error(`${path} was answered with status ${page.status} and has no form for ${action}.`)
  return form
}

export function send(browser: HttpClient, form: Form, typed: Readonly<Record<string, string>>) {
  return browser.post(form.action, { ...form.fields, ...typed })
}

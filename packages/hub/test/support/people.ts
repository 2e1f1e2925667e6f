/** People for tests: they register by the pages, as everybody does, with the code from their e-mail. Place: tests of features. */
import type { HttpClient, TestHub } from './test-hub.js'

export interface Person extends HttpClient {
  readonly personId: string
}

export interface Letter {
  readonly template: string
  readonly language: string
  readonly content: { readonly code?: string; readonly [name: string]: unknown }
}

/** A new account, signed in by a code. */
export async function signUp(
  testHub: TestHub,
  { userName, email }: { readonly userName: string; readonly email: string },
): Promise<Person> {
  const httpClient = testHub.httpClient()
  const asked = await httpClient.post('/en/register', { user_name: userName, email, language: 'en', next: '' })
  await typeCode(testHub, httpClient, asked.text, email)
  return { ...httpClient, personId: await personIdOf(testHub, email) }
}

/** Another browser of somebody who has an account. */
export async function signIn(testHub: TestHub, email: string): Promise<Person> {
  const httpClient = testHub.httpClient()
  const asked = await httpClient.post('/en/sign-in', { email, next: '' })
  await typeCode(testHub, httpClient, asked.text, email)
  return { ...httpClient, personId: await personIdOf(testHub, email) }
}

/** The newest e-mail to this address. @throws Error when there is none */
export async function latestMail(testHub: TestHub, email: string): Promise<Letter> {
  const rows = await ask<Letter>(
    testHub,
    'SELECT template, language, content FROM app.outbox WHERE to_email = $1 ORDER BY queued_at DESC LIMIT 1',
    email,
  )
  if (rows[0] === undefined) throw new Error(`No e-mail to ${email} was queued.`)
  return rows[0]
}

/** The code in the newest e-mail to this address. */
export async function latestCode(testHub: TestHub, email: string): Promise<string> {
  return String((await latestMail(testHub, email)).content.code)
}

/** The value of a hidden input of a page. @throws Error when there is none */
export function hiddenInput(html: string, name: string): string {
  const value = new RegExp(`<input type="hidden" name="${name}" value="([^"]*)"`).exec(html)?.[1]
  if (value === undefined) throw new Error(`The page has no hidden input "${name}".`)
  return value
}

async function typeCode(testHub: TestHub, httpClient: HttpClient, page: string, email: string): Promise<void> {
  const flow = hiddenInput(page, 'flow')
  const answer = await httpClient.post('/en/sign-in/code', { flow, code: await latestCode(testHub, email) })
  if (answer.status !== 303) throw new Error(`Signing in answered ${answer.status}.`)
}

async function personIdOf(testHub: TestHub, email: string): Promise<string> {
  const sql = 'SELECT person_id FROM app.accounts WHERE email = $1'
  return (await ask<{ person_id: string }>(testHub, sql, email))[0]!.person_id
}

async function ask<Row>(testHub: TestHub, sql: string, email: string): Promise<Row[]> {
  const client = await testHub.administrator()
  try {
    return (await client.query(sql, [email])).rows as Row[]
  } finally {
    await client.end()
  }
}

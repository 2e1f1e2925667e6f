import { afterAll, beforeAll, expect, test } from 'vitest'
import { createForgetAttempts } from '../../src/accounts/forget-attempts.js'
import { hiddenInput, latestCode, type Person, signIn, signUp } from '../support/people.js'
import { type HttpClient, startTestHub, type TestHub } from '../support/test-hub.js'

const dayMs = 86_400_000
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
let hub: TestHub
let count = 0

beforeAll(async () => {
  hub = await startTestHub()
})

afterAll(() => hub[Symbol.asyncDispose]())

const somebody = () => signUp(hub, { userName: 'Anna', email: `anna${count++}@example.com` })
const isIn = async (httpClient: HttpClient) => (await httpClient.get('/en/account/security')).status === 200
const cookieOf = ({ cookies }: HttpClient) => cookies.get('session')!

function withCookie(value: string): HttpClient {
  const httpClient = hub.httpClient()
  httpClient.cookies.set('session', value)
  return httpClient
}

async function emailOf({ personId }: Person): Promise<string> {
  const client = await hub.administrator()
  return (await client.query('SELECT email FROM app.accounts WHERE person_id = $1', [personId])).rows[0].email
}

test('the cookie is out of reach of scripts and other sites, and tells nothing', async () => {
  const email = 'cookie@example.com'
  const { personId } = await signUp(hub, { userName: 'Cookie', email })
  const httpClient = hub.httpClient()
  const asked = await httpClient.post('/en/sign-in', { email, next: '' })
  const fields = { flow: hiddenInput(asked.text, 'flow'), code: await latestCode(hub, email) }
  const [line] = (await httpClient.post('/en/sign-in/code', fields)).headers.getSetCookie()
  expect(line).toMatch(/^session=[\w-]+; Max-Age=51839\d\d; Path=\/; HttpOnly; SameSite=Lax$/)
  expect(Buffer.from(cookieOf(httpClient), 'base64url').toString('latin1')).not.toMatch(
    new RegExp(`${email}|${personId}`),
  )
})

test('who was on the way to a page gets there by any way in, in any language', async () => {
  const httpClient = hub.httpClient()
  const sent = (await httpClient.get('/en/account/privacy/export')).location!
  const links = async (path: string) =>
    [...(await httpClient.get(path)).text.matchAll(/href="([^"]*\?next=[^"]*)"/g)].map(([, href]) => href)
  expect(await links(sent)).toEqual([
    '/nl/sign-in?next=/nl/account/privacy/export',
    '/en/register?next=/en/account/privacy/export',
  ])
  expect(await links('/nl/register?next=/nl/desk')).toEqual(['/en/register?next=/en/desk', '/nl/sign-in?next=/nl/desk'])
  const asked = await httpClient.post('/en/sign-in', { email: 'next@example.com', next: '/en/desk' })
  expect(asked.text).toContain('href="/nl/sign-in?next=/nl/desk"')
  expect((await httpClient.get('/nl/sign-in/code?next=/nl/desk')).location).toBe('/nl/sign-in?next=/nl/desk')
})

test('a cookie that was changed, made up or belongs to another hub signs nobody in', async () => {
  const anna = await somebody()
  expect(await isIn(anna)).toBe(true)
  const value = cookieOf(anna)
  for (let at = 0; at < value.length - 1; at += 7) {
    const changed = value.slice(0, at) + (value[at] === 'A' ? 'B' : 'A') + value.slice(at + 1)
    expect(await isIn(withCookie(changed))).toBe(false)
  }
  for (const made of [
    '',
    'session',
    `${value}${value}`,
    hub.hub.parts.secrets.seal('other', {}, new Date('2100-01-01')),
  ])
    expect(await isIn(withCookie(made))).toBe(false)
  expect(await isIn(anna)).toBe(true)
})

test('a session whose secret is not the one in the cookie signs nobody in, whoever sealed it', async () => {
  const anna = await somebody()
  const { secrets } = hub.hub.parts
  const session = currentSession(anna)
  const forged = { person: anna.personId, session, secret: 'guessed' }
  expect(await isIn(withCookie(secrets.seal('session', forged, new Date('2100-01-01'))))).toBe(false)
})

test('signing in makes a new session each time, and ends the one that the browser came with', async () => {
  const anna = await somebody()
  const before = cookieOf(anna)
  const email = await emailOf(anna)
  // A browser that somebody prepared with a session of their own.
  const asked = await anna.post('/en/sign-in', { email, next: '' })
  const flow = hiddenInput(asked.text, 'flow')
  await anna.post('/en/sign-in/code', { flow, code: await latestCode(hub, email) })
  expect(cookieOf(anna)).not.toBe(before)
  expect(await isIn(anna)).toBe(true)
  expect(await isIn(withCookie(before))).toBe(false)
})

test('signing out ends the session itself, not only the cookie', async () => {
  const anna = await somebody()
  const value = cookieOf(anna)
  await anna.post('/en/sign-out', {})
  expect(anna.cookies.size).toBe(0)
  expect(await isIn(withCookie(value))).toBe(false)
})

test('another site can neither sign anybody in nor out', async () => {
  const anna = await somebody()
  const elsewhere = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }
  for (const path of [
    '/en/sign-out',
    '/en/sign-in/code',
    '/en/account/security/sessions/end-others',
    '/api/passkeys/sign-in',
  ])
    expect((await anna.post(path, {}, elsewhere)).status).toBe(403)
  expect(await isIn(anna)).toBe(true)
  // What browsers send from our own pages, which give no referrer.
  expect((await anna.post('/en/sign-out', {}, { origin: 'null' })).status).toBe(303)
})

test('a session is over two weeks after it was last used, and sixty days after it began', async () => {
  const anna = await somebody()
  for (let days = 13; days < 60; days += 13) {
    hub.pass(13 * dayMs)
    expect(await isIn(anna)).toBe(days < 60)
  }
  hub.pass(8 * dayMs)
  expect(await isIn(anna)).toBe(false)

  const bram = await somebody()
  const id = currentSession(bram)
  hub.pass(15 * dayMs)
  expect(await isIn(bram)).toBe(false)
  const client = await hub.administrator()
  const { rows } = await client.query('SELECT ended_at FROM app.sessions WHERE id = $1', [id])
  expect(rows[0].ended_at).not.toBeNull()
})

test('of a session a hash, a coarse device and a day are kept', async () => {
  const email = 'device@example.com'
  await signUp(hub, { userName: 'Device', email })
  const httpClient = hub.httpClient()
  const asked = await httpClient.post('/en/sign-in', { email, next: '' })
  const fields = { flow: hiddenInput(asked.text, 'flow'), code: await latestCode(hub, email) }
  await httpClient.post('/en/sign-in/code', fields, { 'user-agent': firefox })
  const client = await hub.administrator()
  const { rows } = await client.query(
    'SELECT s.* FROM app.sessions s JOIN app.accounts USING (person_id) WHERE email = $1 ORDER BY s.created_at DESC',
    [email],
  )
  expect(rows[0].device).toBe('Firefox · Linux')
  expect(rows[0].token_hash).toHaveLength(32)
  expect(JSON.stringify(rows)).not.toContain('Mozilla')
  expect((await httpClient.get('/en/account/security')).text).toContain('Firefox · Linux')
})

test('a person ends one session, or all others, and sees those that are over', async () => {
  const first = await somebody()
  const email = await emailOf(first)
  const second = await signIn(hub, email)
  const third = await signIn(hub, email)
  const session = currentSession(second)
  expect((await first.get('/en/account/security')).text).toContain(session)
  expect(await first.post('/en/account/security/sessions/end', { session })).toMatchObject({
    location: '/en/account/security?done=session-ended',
  })
  expect([await isIn(first), await isIn(second), await isIn(third)]).toEqual([true, false, true])
  await first.post('/en/account/security/sessions/end-others', {})
  expect([await isIn(first), await isIn(third)]).toEqual([true, false])
  expect((await first.get('/en/account/security')).text).toContain('Past sessions')
})

test('nobody ends the session of somebody else', async () => {
  const anna = await somebody()
  const bram = await somebody()
  await bram.post('/en/account/security/sessions/end', { session: currentSession(anna) })
  expect(await isIn(anna)).toBe(true)
})

test('pages of the account send strangers to sign in, and back', async () => {
  expect(await hub.httpClient().get('/nl/account/security')).toMatchObject({
    status: 303,
    location: '/nl/sign-in?next=/nl/account/security',
  })
  for (const path of ['email', 'email/codes', 'email/finish', 'passkeys/remove', 'sessions/end', 'stop'])
    expect((await hub.httpClient().post(`/en/account/security/${path}`, {})).location).toContain('/en/sign-in')
})

test('counters of attempts and challenges that are over are cleared away', async () => {
  const client = await hub.administrator()
  const left = async () => {
    const { rows } = await client.query(
      'SELECT (SELECT count(*) FROM app.attempt_counters)::int + (SELECT count(*) FROM app.used_challenges)::int AS n',
    )
    return rows[0].n
  }
  await client.query("INSERT INTO app.used_challenges VALUES ('over', now())")
  expect(await left()).toBeGreaterThan(1)
  const worker = createForgetAttempts(hub.hub.parts)
  hub.pass(3 * dayMs)
  await worker.round(new AbortController().signal)
  expect(await left()).toBe(0)
})

/** The one that the visitor's cookie stands for. */
function currentSession(httpClient: Person): string {
  const { secrets, now } = hub.hub.parts
  return (secrets.open('session', cookieOf(httpClient), now()) as { session: string }).session
}

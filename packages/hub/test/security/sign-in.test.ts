import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hiddenInput, latestCode, type Person, signUp } from '../support/people.js'
import { rawRequest } from '../support/raw-request.js'
import { type HttpClient, startTestHub, type TestHub } from '../support/test-hub.js'

const hourMs = 3_600_000
let hub: TestHub
let anna: Person

beforeAll(async () => {
  hub = await startTestHub()
  anna = await signUp(hub, { userName: 'Anna', email: 'anna@example.com' })
})

afterAll(() => hub[Symbol.asyncDispose]())

/** Asks for a code and types it. */
async function signInWith(httpClient: HttpClient, email: string) {
  const asked = await httpClient.post('/en/sign-in', { email, next: '' })
  const fields = { flow: hiddenInput(asked.text, 'flow'), code: await latestCode(hub, email) }
  return httpClient.post('/en/sign-in/code', fields)
}

const isIn = async (httpClient: HttpClient) => (await httpClient.get('/en/account')).status === 200

function withCookie(value: string): HttpClient {
  const httpClient = hub.httpClient()
  httpClient.cookies.set('session', value)
  return httpClient
}

/** How often a value of the one is larger than one of the other: half of the time when there is nothing to see (Mann–Whitney). */
function largerShare(some: readonly number[], others: readonly number[]): number {
  const larger = some.flatMap((a) => others.map((b): number => (a > b ? 1 : a === b ? 0.5 : 0)))
  return larger.reduce((sum, one) => sum + one, 0) / larger.length
}

describe('a session that somebody prepared', () => {
  test('in the browser of the person is not the one that they get', async () => {
    hub.pass(hourMs)
    for (const prepared of ['made-up', 'A'.repeat(200), anna.cookies.get('session')!]) {
      hub.pass(hourMs)
      const httpClient = withCookie(prepared)
      expect((await signInWith(httpClient, 'anna@example.com')).status).toBe(303)
      expect(httpClient.cookies.get('session')).not.toBe(prepared)
      expect(await isIn(httpClient)).toBe(true)
    }
  })

  test('in an address, a field or another cookie is no session', async () => {
    hub.pass(hourMs)
    const httpClient = hub.httpClient()
    await signInWith(httpClient, 'anna@example.com')
    const value = httpClient.cookies.get('session')!
    const bare = hub.httpClient()
    expect((await bare.get(`/en/account?session=${value}`)).status).toBe(303)
    expect((await bare.get('/en/account', { authorization: `Bearer ${value}` })).status).toBe(303)
    bare.cookies.set('__Host-session', value)
    expect((await bare.get('/en/account')).status).toBe(303)
    // Two under the same name, as a neighbouring host could add one: nobody is taken for somebody else.
    const lines = ['GET /en/account HTTP/1.1', `Cookie: session=made-up; session=${value}`]
    expect((await rawRequest(hub.hub.port, lines)).status).toBe(303)
  })

  test('is over once the person proved again to be themself', async () => {
    hub.pass(hourMs)
    const httpClient = hub.httpClient()
    await signInWith(httpClient, 'anna@example.com')
    const before = httpClient.cookies.get('session')!
    hub.pass(hourMs)
    const asked = await httpClient.post('/en/confirm', { next: '' })
    const fields = { flow: hiddenInput(asked.text, 'flow'), code: await latestCode(hub, 'anna@example.com') }
    expect((await httpClient.post('/en/confirm/code', fields)).status).toBe(303)
    expect(httpClient.cookies.get('session')).not.toBe(before)
    expect([await isIn(httpClient), await isIn(withCookie(before))]).toEqual([true, false])
  })
})

test('on every page of an account there is a way out', async () => {
  hub.pass(hourMs)
  const httpClient = hub.httpClient()
  await signInWith(httpClient, 'anna@example.com')
  const paths = ['', '/profile', '/preferences', '/privacy', '/security', '/devices', '/privacy/export']
  for (const path of paths)
    expect([path, (await httpClient.get(`/nl/account${path}`)).text]).toEqual([
      path,
      expect.stringContaining('action="/nl/sign-out"'),
    ])
})

test('codes are eight digits, and not the same ones again', async () => {
  const codes = new Set<string>()
  for (let email = 0; email < 8; email++) {
    hub.pass(hourMs)
    await hub.httpClient().post('/en/sign-in', { email: 'anna@example.com', next: '' })
    codes.add(await latestCode(hub, 'anna@example.com'))
  }
  expect(codes.size).toBe(8)
  for (const code of codes) expect(code).toMatch(/^\d{8}$/)
})

test('whoever is signed in is sent no session that they did not ask for', async () => {
  hub.pass(hourMs)
  const httpClient = hub.httpClient()
  await signInWith(httpClient, 'anna@example.com')
  for (const path of ['/en/account', '/en/account/security', '/en', '/en/sign-in'])
    expect((await httpClient.get(path)).headers.getSetCookie()).toEqual([])
})

describe('limits by client', () => {
  const asked = (forwarded: string, at: number) => {
    const email = `p${at}@example.com`
    return hub.httpClient().post('/en/sign-in', { email, next: '' }, { 'x-forwarded-for': forwarded })
  }

  test('cannot be walked around by a header that no proxy of ours wrote', async () => {
    hub.pass(hourMs - (hub.hub.parts.now().getTime() % hourMs))
    const statuses: number[] = []
    for (let at = 0; at < 62; at++) statuses.push((await asked(`192.0.2.${at}`, at)).status)
    expect(statuses.slice(0, 60).every((status) => status === 200)).toBe(true)
    expect(statuses.slice(60)).toEqual([429, 429])
  })

  test('say when they are over, in seconds, and are', async () => {
    const refused = await asked('192.0.2.1', 1)
    const seconds = Number(refused.headers.get('retry-after'))
    expect(seconds).toBeGreaterThan(0)
    expect(seconds).toBeLessThanOrEqual(600)
    hub.pass(seconds * 1_000)
    expect((await asked('192.0.2.1', 1)).status).toBe(200)
  })

  test('shut nobody out of their account: whoever is signed in goes on', async () => {
    hub.pass(hourMs - (hub.hub.parts.now().getTime() % hourMs))
    const eva = await signUp(hub, { userName: 'Eva', email: 'eva@example.com' })
    for (let email = 0; email < 8; email++)
      await hub.httpClient().post('/en/sign-in', { email: 'eva@example.com', next: '' })
    expect((await hub.httpClient().post('/en/sign-in', { email: 'eva@example.com', next: '' })).status).toBe(429)
    expect(await isIn(eva)).toBe(true)
  })
})

test('how long an answer takes does not tell who is a customer, wherever an address can be typed', async () => {
  const forms = {
    '/en/register': (email: string) => ({ user_name: 'Me', email, language: 'en', next: '' }),
    '/en/privacy/request': (email: string) => ({ kind: 'access', email, question: '' }),
  }
  const emails = ['anna@example.com', 'nora@example.com']
  for (const [path, fields] of Object.entries(forms)) {
    const times: number[][] = [[], []]
    for (let round = 0; round < 40; round++) {
      // The limits begin anew, so that every answer is a whole one.
      hub.pass(24 * hourMs)
      for (const which of round % 2 === 0 ? [0, 1] : [1, 0]) {
        const httpClient = hub.httpClient()
        const began = performance.now()
        const { status } = await httpClient.post(path, fields(emails[which]!))
        times[which]!.push(performance.now() - began)
        expect([path, status]).toEqual([path, 200])
      }
    }
    const share = largerShare(times[0]!, times[1]!)
    expect([path, share > 0.2 && share < 0.8 ? 'alike' : share]).toEqual([path, 'alike'])
  }
}, 60_000)

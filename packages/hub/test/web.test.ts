import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestHub, type TestHub } from './support/test-hub.js'

let hub: TestHub

beforeAll(async () => {
  hub = await startTestHub()
})

afterAll(() => hub[Symbol.asyncDispose]())

test('a hub says when it is ready', async () => {
  expect(await hub.httpClient().get('/healthz')).toMatchObject({ status: 200, text: '{"ok":true}' })
})

test('a page asked for without a language comes in the one that the browser wishes', async () => {
  const httpClient = hub.httpClient()
  expect(await httpClient.get('/', { 'accept-language': 'nl-NL,nl;q=0.9' })).toMatchObject({
    status: 302,
    location: '/nl',
  })
  expect(await httpClient.get('/privacy', { 'accept-language': 'fr' })).toMatchObject({ location: '/en/privacy' })
})

test('a place that is none is a page, in the language asked for, and no cookie comes with it', async () => {
  const answer = await hub.httpClient().get('/nl/geen-pagina')
  expect(answer).toMatchObject({ status: 404, text: expect.stringContaining('Pagina niet gevonden') })
  expect(answer.headers.getSetCookie()).toEqual([])
})

test('each answer carries the headers that keep a page to itself', async () => {
  for (const path of ['/en', '/healthz', '/en/nothing', '/assets/x/none.css', '/en/sign-in']) {
    const { headers } = await hub.httpClient().get(path)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cache-control')).toBe(path === '/en' ? 'private, no-cache' : 'no-store')
  }
})

test('what another site began is not carried out', async () => {
  const httpClient = hub.httpClient()
  const strange = [
    { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site', origin: 'null' },
    { origin: 'https://elsewhere.example' },
  ]
  for (const headers of strange)
    expect(await httpClient.post('/en/sign-out', {}, headers)).toMatchObject({ status: 403 })
})

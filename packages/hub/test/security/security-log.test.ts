import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hiddenInput, type Person, signUp } from '../support/people.js'
import { rawRequest } from '../support/raw-request.js'
import { startTestHub, type TestHub } from '../support/test-hub.js'

let hub: TestHub
let anna: Person

interface Line {
  readonly at: string
  readonly level: string
  readonly event: string
  readonly [name: string]: unknown
}

const lines = () => hub.logged.map((line) => JSON.parse(line) as Line)
const logged = (event: string) => lines().filter((line) => line.event === event)

beforeAll(async () => {
  hub = await startTestHub({ trustedProxies: 1 })
  // Away from the end of an hour, so that all e-mails fall into one.
  hub.pass(3_600_000 - (hub.hub.parts.now().getTime() % 3_600_000))
  anna = await signUp(hub, { userName: 'Zwaantje', email: 'zwaantje@example.com' })
  const httpClient = hub.httpClient()
  const asked = await httpClient.post('/en/sign-in', { email: 'zwaantje@example.com', next: '' })
  await httpClient.post('/en/sign-in/code', { flow: hiddenInput(asked.text, 'flow'), code: '00000000' })
  await httpClient.post('/en/sign-in', { email: 'zwaantje', ooievaar: 'kwikstaart' })
  await anna.post('/en/sign-out', {}, { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' })
  await anna.get('/en/desk/people')
  await anna.get('/en/zwaantje')
  await httpClient.get(`/en/kwikstaart%0a{"level":"error","event":"made up"}`, {
    'user-agent': 'kwikstaart {"event":"made up"}',
    'x-forwarded-for': '192.0.2.77',
  })
  for (let email = 0; email < 7; email++) await httpClient.post('/en/sign-in', { email: 'eva@example.com', next: '' })
  await rawRequest(hub.hub.port, ['DELETE /en/kwikstaart HTTP/1.1'])
  await anna.post('/en/sign-out', {})
})

afterAll(() => hub[Symbol.asyncDispose]())

describe('the log', () => {
  test('tells of signing in and out, and by what', () => {
    expect(logged('signed in')).toEqual([expect.objectContaining({ method: 'email-code', level: 'info' })])
    expect(logged('signed out')).toHaveLength(1)
  })

  test('tells of what was refused: by which route, method and status', () => {
    const refused = logged('request refused').map(({ method, route, status }) => `${method} ${route} ${status}`)
    expect(refused).toEqual(
      expect.arrayContaining([
        'POST /en/sign-in/code 422',
        'POST /en/sign-in 422',
        'POST /en/sign-out 403',
        'POST /en/sign-in 429',
        'GET null 400',
        'DELETE null 405',
        'GET /en/desk/people 404',
      ]),
    )
    expect(refused).not.toContain('GET null 404')
  })

  test('has one line of JSON for each event, with the moment in UTC and a number that stands for the request', () => {
    expect(hub.logged.length).toBeGreaterThan(7)
    for (const line of hub.logged) expect(line.indexOf('\n')).toBe(line.length - 1)
    for (const { at } of lines()) expect(at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    const ids = logged('request refused').map(({ requestId }) => requestId)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('takes nothing that was sent, and cannot be written into from outside', () => {
    const all = hub.logged.join('')
    expect(all).not.toMatch(/zwaantje|kwikstaart|ooievaar|eva@|192\.0\.2|elsewhere|made up/i)
    for (const secret of [anna.personId, ...anna.cookies.values()]) expect(all).not.toContain(secret)
  })
})

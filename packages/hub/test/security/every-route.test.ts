import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { HubEnv } from '../../src/web/hub-env.js'
import { type Person, signUp } from '../support/people.js'
import { type Answer, startTestHub, type TestHub } from '../support/test-hub.js'

let hub: TestHub
let anna: Person
/** Of every page and address that there is: what is asked for it, with something in the place of what varies. */
let looked: string[]
let changed: string[]

beforeAll(async () => {
  hub = await startTestHub()
  anna = await signUp(hub, { userName: 'Anna', email: 'anna@example.com' })
  const pages = new Hono<HubEnv>()
  const addresses = new Hono<HubEnv>()
  for (const feature of hub.hub.features) {
    feature.pages?.(pages)
    feature.addresses?.(addresses)
  }
  const pathsOf = (app: Hono<HubEnv>, method: string, before: string) => {
    const own = app.routes.filter((route) => route.method === method && !route.path.includes('*'))
    return [
      ...new Set(
        own.map(({ path }) => before + path.replaceAll(/:\w+(\{[^}]*\})?/g, hub.hub.parts.secrets.lookup('x', 'x'))),
      ),
    ]
  }
  looked = [...pathsOf(pages, 'GET', '/en'), ...pathsOf(addresses, 'GET', '')]
  changed = [...pathsOf(pages, 'POST', '/en'), ...pathsOf(addresses, 'POST', '')]
})

afterAll(() => hub[Symbol.asyncDispose]())

/** Sent to sign in, not there, or (by a link that is none) gone. */
const isRefused = ({ status, location }: Pick<Answer, 'status' | 'location'>) =>
  status === 404 || status === 410 || (location?.includes('/sign-in') ?? false)

const personal = (path: string) => /^\/(en\/)?(account|desk|confirm)\b/.test(path)

test('the routes are all of the hub’s', () => {
  expect(looked.length).toBeGreaterThan(50)
  expect(changed.length).toBeGreaterThan(40)
  expect(changed.filter(personal).length).toBeGreaterThan(25)
})

describe('each route that changes something', () => {
  test('refuses what another site began, whoever is signed in', async () => {
    const begun = [
      { origin: 'https://elsewhere.example' },
      { origin: 'null', 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ]
    for (const path of changed)
      for (const headers of begun) expect([path, (await anna.post(path, {}, headers)).status]).toEqual([path, 403])
  })

  test('does nothing for a stranger where it is about somebody', async () => {
    for (const path of changed.filter(personal)) {
      expect([path, isRefused(await hub.httpClient().post(path, {}))]).toEqual([path, true])
    }
  })

  test('has no place that a person who is no employee can reach at the desk', async () => {
    const desk = [...changed, ...looked].filter((path) => path.startsWith('/en/desk') && !path.includes('/enrol/'))
    expect(desk.length).toBeGreaterThan(15)
    for (const path of desk) {
      const answers = [await anna.post(path, {}), await anna.get(path)]
      expect([path, answers.map(({ status }) => status)]).toEqual([path, [404, 404]])
    }
  })

  test('takes a form that is none without breaking', async () => {
    for (const path of changed.filter((path) => path !== '/en/sign-out')) {
      const { status } = await anna.post(path, { '\0': '\ud800', next: 'javascript:alert(1)' })
      expect([path, status < 500]).toEqual([path, true])
    }
    expect((await anna.get('/en/account')).status).toBe(200)
  })
})

test('each page about somebody sends a stranger to sign in, or is not there', async () => {
  for (const path of looked.filter(personal)) {
    const answer = await hub.httpClient().get(path)
    expect([path, isRefused(answer)]).toEqual([path, true])
    expect(answer.text).not.toContain('Anna')
  }
})

import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAccountsFeature } from '../../src/accounts/index.js'
import type { HubWithPurpose } from '../../src/database/tables.js'
import type { HubEnv } from '../../src/web/hub-env.js'
import { signUp } from '../support/people.js'
import { type Answer, startTestHub, type TestHub } from '../support/test-hub.js'

/** Of one length, so that nothing but what is known of them differs. */
const known = 'anna@example.com'
const unknown = 'bram@example.com'
const hourMs = 3_600_000
let hub: TestHub

beforeAll(async () => {
  hub = await startTestHub()
  await signUp(hub, { userName: 'Anna', email: known })
})

afterAll(() => hub[Symbol.asyncDispose]())

const forms = {
  '/en/sign-in': (email: string) => ({ email, next: '' }),
  '/nl/register': (email: string) => ({ user_name: 'Me', email, language: 'nl', next: '' }),
}
const paths = Object.keys(forms) as (keyof typeof forms)[]

/** Everything of an answer but the address that was typed and what is random each time, of which the length stays. */
function plain({ status, headers, text }: Answer, email: string) {
  const kept = [...headers].filter(([name]) => name !== 'date')
  const page = text
    .replaceAll(email, 'ADDRESS')
    .replace(/name="flow" value="([^"]+)"/, (_, flow: string) => `flow of ${flow.length}`)
  return { status, headers: kept, page }
}

test('known and unknown addresses get the same answer, byte for byte', async () => {
  for (const path of paths) {
    const answers = [known, unknown].map(async (email) =>
      plain(await hub.httpClient().post(path, forms[path](email)), email),
    )
    const [ofKnown, ofUnknown] = await Promise.all(answers)
    expect(ofKnown?.page).toContain('flow of')
    expect(ofUnknown).toEqual(ofKnown)
  }
})

test('and the same after a wrong code', async () => {
  const results = await Promise.all(
    [known, unknown].map(async (email) => {
      const httpClient = hub.httpClient()
      const asked = await httpClient.post('/en/sign-in', { email, next: '' })
      const flow = /name="flow" value="([^"]+)"/.exec(asked.text)![1]!
      return plain(await httpClient.post('/en/sign-in/code', { flow, code: '00000000' }), email)
    }),
  )
  expect(results[0]?.status).toBe(422)
  expect(results[1]).toEqual(results[0])
})

test('the database does the same for both, statement by statement', async () => {
  for (const path of paths) {
    const statements = await Promise.all([known, unknown].map((email) => statementsOf(path, forms[path](email))))
    expect(statements[0]).toContain('sign-in insertInto outbox')
    expect(statements[1]).toEqual(statements[0])
  }
})

test('how long an answer takes does not tell them apart', async () => {
  const ofKnown: number[] = []
  const ofUnknown: number[] = []
  for (let round = 0; round < 50; round++) {
    // The limits begin anew, so that every answer is a whole one.
    hub.pass(hourMs)
    for (const email of round % 2 === 0 ? [known, unknown] : [unknown, known]) {
      const httpClient = hub.httpClient()
      const began = performance.now()
      const { status } = await httpClient.post('/en/sign-in', { email, next: '' })
      const tookMs = performance.now() - began
      ;(email === known ? ofKnown : ofUnknown).push(tookMs)
      expect(status).toBe(200)
    }
  }
  // How often a known address takes longer than an unknown one: half of the time when there is nothing to see (Mann–Whitney).
  const pairs = ofKnown.flatMap((a) => ofUnknown.map((b): number => (a > b ? 1 : 0)))
  const longer = pairs.reduce((sum, one) => sum + one, 0) / pairs.length
  expect(longer).toBeGreaterThan(0.2)
  expect(longer).toBeLessThan(0.8)
})

/** Which purpose role did what to which table, for one request to the feature. */
async function statementsOf(path: string, fields: Record<string, string>): Promise<string[]> {
  hub.pass(hourMs)
  const done: string[] = []
  const { parts } = hub.hub
  const recording: HubWithPurpose = (purposeRole, subject, work) =>
    parts.withPurpose(purposeRole, subject, (tx) =>
      work(
        new Proxy(tx, {
          get(target, method: keyof typeof tx) {
            const build = Reflect.get(target, method) as (table: unknown) => unknown
            return (table: unknown) => {
              done.push(`${purposeRole} ${method} ${String(table)}`)
              return build.call(target, table)
            }
          },
        }),
      ),
    )
  const app = new Hono<HubEnv>()
  app.use(async (c, next) => {
    c.set('language', 'en')
    c.set('session', null)
    c.set('clientAddress', '192.0.2.1')
    await next()
  })
  const pages = new Hono<HubEnv>()
  createAccountsFeature({ ...parts, withPurpose: recording }).pages?.(pages)
  app.route(path.slice(0, 3), pages)
  const { status } = await app.request(path, { method: 'POST', body: new URLSearchParams(fields) })
  expect(status).toBe(200)
  return done
}

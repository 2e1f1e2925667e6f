import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { createSecrets } from '../../secrets/secrets.js'
import type { HubEnv } from '../../web/hub-env.js'
import { createSessionCookie } from './session-cookie.js'

const secrets = createSecrets(new Uint8Array(32).fill(1))
const ticket = {
  person: '00000000-0000-4000-8000-000000000001',
  session: '00000000-0000-4000-8000-000000000002',
  secret: 'secret',
}
const hourMs = 3_600_000

function browserOf(publicUrl: string) {
  let passedMs = 0
  const now = () => new Date(Date.parse('2026-11-22T12:00:00Z') + passedMs)
  const cookie = createSessionCookie({ secrets, now, publicUrl })
  const app = new Hono<HubEnv>()
  app.get('/in', (c) => {
    cookie.write(c, ticket, new Date(now().getTime() + hourMs))
    return c.text('')
  })
  app.get('/out', (c) => {
    cookie.clear(c)
    return c.text('')
  })
  app.get('/', (c) => c.json(cookie.read(c)))
  return {
    pass: (ms: number) => {
      passedMs += ms
    },
    setBy: async (path: string) => (await app.request(path)).headers.getSetCookie(),
    readWith: async (header: string) => (await app.request('/', { headers: { cookie: header } })).json(),
  }
}

test('with https the cookie is bound to the host and never leaves without encryption', async () => {
  const { setBy } = browserOf('https://confidant.example')
  const [line] = await setBy('/in')
  expect(line).toMatch(/^__Host-session=[\w-]+; Max-Age=3600; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  const [gone] = await setBy('/out')
  expect(gone).toMatch(/^__Host-session=; Max-Age=0; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
})

test('what was written is read, under its own name alone, until it expires', async () => {
  const browser = browserOf('http://localhost:7430')
  const [line] = await browser.setBy('/in')
  const pair = line!.split(';')[0]!
  expect(await browser.readWith(pair)).toEqual(ticket)
  expect(await browser.readWith(pair.replace('session=', '__Host-session='))).toBeNull()
  browser.pass(hourMs)
  expect(await browser.readWith(pair)).toBeNull()
})

/** A running agent: commands use it instead of opening the vault again, and the page is served to whoever has the link. */
import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Confidant, makeConfidant, smallMbox } from './confidant.js'

let confidant: Confidant
let url: URL

beforeAll(async () => {
  confidant = makeConfidant()
  confidant.run(['init'])
  confidant.run(['import', confidant.write('mail.mbox', smallMbox)])
  const agent = confidant.spawn(['start', '--port', '0', '--no-open', '--json'])
  const [line] = await once(agent.stdout!, 'data')
  url = new URL(JSON.parse(String(line)).url)
})

afterAll(() => confidant[Symbol.asyncDispose]())

test('it begins locked, and a command without the passphrase says what to do', () => {
  expect(confidant.runWithoutPassphrase(['status', '--json']).json()).toMatchObject({ state: 'locked' })
  const { code, stdout, stderr } = confidant.runWithoutPassphrase(['search', 'deposit', '--json'])
  expect(code).toBe(3)
  expect(JSON.parse(stdout).error.code).toBe('locked')
  expect(stderr).toMatch(/--passphrase-file/)
})

test('once unlocked, commands need no passphrase until it is locked', () => {
  expect(confidant.run(['unlock', '--json']).json()).toEqual({ state: 'unlocked' })
  const found = confidant
    .runWithoutPassphrase(['search', 'deposit', '--json'])
    .json<{ hits: { externalId: string }[] }>()
  expect(found.hits[0]?.externalId).toBe('house-1@example.org')
  expect(confidant.runWithoutPassphrase(['lock', '--json']).json()).toEqual({ state: 'locked' })
  expect(confidant.runWithoutPassphrase(['search', 'deposit']).code).not.toBe(0)
  confidant.run(['unlock'])
})

test('the link opens the page once; the session then reaches the operations', async () => {
  expect(url.hostname).toBe('127.0.0.1')
  const opened = await fetch(url, { redirect: 'manual' })
  expect(opened.status).toBe(303)
  const cookie = opened.headers.getSetCookie()[0]!.split(';')[0]!
  expect((await fetch(url, { redirect: 'manual' })).status).toBe(403)
  const page = await fetch(new URL('/', url), { headers: { cookie } })
  expect(await page.text()).toContain('<script type="module"')
  const answered = await fetch(new URL('/api/search', url), {
    method: 'POST',
    headers: { cookie, 'x-confidant': '1' },
    body: JSON.stringify({ query: 'deposit' }),
  })
  const { result } = (await answered.json()) as { result: { hits: { externalId: string }[] } }
  expect(result.hits[0]?.externalId).toBe('house-1@example.org')
})

test('a second agent for the same vault is refused with words that say why', () => {
  const { code, stderr } = confidant.run(['start', '--port', '0', '--no-open'])
  expect(code).toBe(1)
  expect(stderr).toMatch(/already/)
})

test('a link for another browser can be had', () => {
  const other = new URL(confidant.run(['link', '--json']).json<{ url: string }>().url)
  expect([other.port, other.pathname]).toEqual([url.port, '/open'])
})

test('commands at the same time all get their answer', async () => {
  const answers = Array.from({ length: 4 }, async () => {
    const command = confidant.spawn(['search', 'tomato', '--json'])
    let out = ''
    command.stdout?.on('data', (chunk) => {
      out += chunk
    })
    const [code] = await once(command, 'close')
    return [code, JSON.parse(out).hits[0].externalId]
  })
  expect(await Promise.all(answers)).toEqual(Array(4).fill([0, 'tomato@garden.example']))
})

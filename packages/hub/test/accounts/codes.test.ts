import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTurns } from '../support/in-turns.js'
import { hiddenInput, latestCode, signIn, signUp } from '../support/people.js'
import { type HttpClient, startTestHub, type TestHub } from '../support/test-hub.js'

const email = 'anna@example.com'
const minuteMs = 60_000
const hourMs = 60 * minuteMs
let hub: TestHub

beforeAll(async () => {
  hub = await startTestHub()
  await signUp(hub, { userName: 'Anna', email })
})

afterAll(() => hub[Symbol.asyncDispose]())

interface Asked {
  readonly httpClient: HttpClient
  readonly flow: string
  readonly code: string
}

/** After a while, so that limits begin anew. */
function askLater(address?: string): Promise<Asked> {
  hub.pass(hourMs)
  return ask(address)
}

async function ask(address: string = email): Promise<Asked> {
  const httpClient = hub.httpClient()
  const page = await httpClient.post('/en/sign-in', { email: address, next: '' })
  return { httpClient, flow: hiddenInput(page.text, 'flow'), code: await latestCode(hub, address) }
}

const type = ({ httpClient, flow }: Pick<Asked, 'httpClient' | 'flow'>, code: string) =>
  httpClient.post('/en/sign-in/code', { flow, code })

const wrongOf = (code: string) => (code === '12345678' ? '87654321' : '12345678')

test('a code may be typed with spaces and dashes', async () => {
  const asked = await askLater()
  const spaced = `${asked.code.slice(0, 4)} - ${asked.code.slice(4)}`
  expect((await type(asked, spaced)).status).toBe(303)
})

test('a code works once', async () => {
  const asked = await askLater()
  expect((await type(asked, asked.code)).status).toBe(303)
  const again = await type({ ...asked, httpClient: hub.httpClient() }, asked.code)
  expect(again).toMatchObject({ status: 422, text: expect.stringContaining('no longer works') })
  expect(again.headers.getSetCookie()).toEqual([])
})

test('of two who type it at once, one gets in', async () => {
  const asked = await askLater()
  const answers = await Promise.all(
    [hub.httpClient(), hub.httpClient()].map((httpClient) => type({ ...asked, httpClient }, asked.code)),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
})

test('a code is over after ten minutes', async () => {
  const early = await askLater()
  hub.pass(9 * minuteMs)
  expect((await type(early, early.code)).status).toBe(303)
  const late = await askLater()
  hub.pass(10 * minuteMs)
  expect((await type(late, late.code)).text).toContain('no longer works')
})

test('after five wrong tries the right code is over too', async () => {
  const asked = await askLater()
  for (let tries = 1; tries < 5; tries++)
    expect((await type(asked, wrongOf(asked.code))).text).toContain('code is incorrect')
  expect((await type(asked, wrongOf(asked.code))).text).toContain('no longer works')
  expect((await type(asked, asked.code)).text).toContain('no longer works')
})

test('a code counts only in the page that asked for it', async () => {
  const first = await askLater()
  const second = await ask()
  expect((await type(first, second.code)).status).toBe(422)
  await signUp(hub, { userName: 'Bram', email: 'bram@example.com' })
  const other = await ask('bram@example.com')
  expect((await type({ httpClient: hub.httpClient(), flow: second.flow }, other.code)).status).toBe(422)
  expect((await type(second, second.code)).status).toBe(303)
})

test('a page that was changed, made up, or is an hour old begins anew', async () => {
  const asked = await askLater()
  const changed = `${asked.flow.slice(0, -3)}AAA`
  for (const flow of [changed, 'made-up', ''])
    expect(await type({ ...asked, flow }, asked.code)).toMatchObject({ status: 303, location: '/en/sign-in' })
  hub.pass(hourMs)
  expect(await type(asked, asked.code)).toMatchObject({ status: 303, location: '/en/sign-in' })
  expect(asked.httpClient.cookies.size).toBe(0)
})

test('even the code of an address without account opens nothing', async () => {
  const { secrets, now } = hub.hub.parts
  const httpClient = hub.httpClient()
  const page = await httpClient.post('/en/sign-in', { email: 'nobody@example.org', next: '' })
  const flow = hiddenInput(page.text, 'flow')
  const { person, code: id } = secrets.open('code-flow', flow, now()) as { person: string; code: string }
  const client = await hub.administrator()
  const hash = secrets.hash('code', `${person} sign-in 11223344`).toString('base64url')
  const { rowCount } = await client.query('UPDATE app.sign_in_codes SET code_hash = $1 WHERE id = $2', [hash, id])
  expect(rowCount).toBe(1)
  expect((await type({ httpClient, flow }, '11223344')).text).toContain('no longer works')
  expect(httpClient.cookies.size).toBe(0)
})

test('a code is kept as a hash that the database alone cannot check', async () => {
  const { code } = await askLater()
  const client = await hub.administrator()
  const { rows } = await client.query('SELECT code_hash FROM app.sign_in_codes')
  expect(rows.length).toBeGreaterThan(0)
  for (const row of rows) expect(row.code_hash).not.toContain(code)
})

test('an address gets six e-mails an hour, and a clear page afterwards that is the same for everybody', async () => {
  const pages: string[] = []
  for (const address of [email, 'nobody@example.com']) {
    hub.pass(hourMs)
    const send = () => hub.httpClient().post('/en/sign-in', { email: address, next: '' })
    for (let email = 0; email < 6; email++) expect((await send()).status).toBe(200)
    const refused = await send()
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(3_600)
    pages.push(refused.text.replace(/\d+ minutes?/, 'minutes'))
  }
  expect(pages[0]).toContain('Please wait')
  expect(pages[1]).toBe(pages[0])
  hub.pass(hourMs)
  expect((await signIn(hub, email)).cookies.size).toBe(1)
})

test('a network gets sixty e-mails in ten minutes, whoever they are for', async () => {
  hub.pass(hourMs)
  // Away from the end of a window, so that all fall into one.
  hub.pass(10 * minuteMs - (hub.hub.parts.now().getTime() % (10 * minuteMs)))
  const send = (at: number) => hub.httpClient().post('/en/sign-in', { email: `p${at}@example.com`, next: '' })
  const answers = await inTurns(63, send)
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(60)
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(3)
})

test('a network gets a hundred and twenty tries in ten minutes, of whatever codes', async () => {
  hub.pass(hourMs - (hub.hub.parts.now().getTime() % hourMs))
  const asked = await ask()
  const answers = await inTurns(123, () => type(asked, wrongOf(asked.code)))
  expect(answers.filter(({ status }) => status === 422)).toHaveLength(120)
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(3)
})

test('limits survive a restart', async () => {
  hub.pass(hourMs - (hub.hub.parts.now().getTime() % hourMs))
  const passedMs = hub.hub.parts.now().getTime() - Date.now()
  const send = (at: TestHub) => at.httpClient().post('/en/sign-in', { email: 'kim@example.com', next: '' })
  for (let email = 0; email < 6; email++) expect((await send(hub)).status).toBe(200)
  await hub.hub.close()
  await using second = await startTestHub({ dataDir: hub.dataDir })
  second.pass(passedMs)
  expect((await send(second)).status).toBe(429)
})

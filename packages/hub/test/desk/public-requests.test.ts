import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createLapseRequests } from '../../src/data-requests/lapse-requests.js'
import { latestMail, signUp } from '../support/people.js'
import { type HttpClient, startTestHub, type TestHub } from '../support/test-hub.js'

let hub: TestHub

beforeAll(async () => {
  hub = await startTestHub()
})
afterAll(() => hub[Symbol.asyncDispose]())

const day = 86_400_000

/** To the beginning of a day, when limits count anew: no test runs across it. */
function tomorrow(): void {
  hub.pass(day - (hub.hub.parts.now().getTime() % day))
}

const path = '/en/privacy/request'

async function rowOf(email: string): Promise<Record<string, unknown> | undefined> {
  const client = await hub.administrator()
  const sql = 'SELECT * FROM app.data_requests WHERE email = $1 ORDER BY received_at DESC LIMIT 1'
  return (await client.query(sql, [email])).rows[0]
}

async function count(email: string): Promise<number> {
  const client = await hub.administrator()
  return (await client.query('SELECT 1 FROM app.data_requests WHERE email = $1', [email])).rowCount ?? 0
}

const ask = (httpClient: HttpClient, email: string, kind = 'access') =>
  httpClient.post(path, { kind, email, question: 'All of it' })

async function confirmPath(email: string): Promise<string> {
  return `${path}/confirm/${(await latestMail(hub, email)).content.token}`
}

describe('a request by the public form', () => {
  test('works in both languages without an account', async () => {
    const httpClient = hub.httpClient()
    expect((await httpClient.get('/nl/privacy/request')).text).toContain('Verzoek over uw gegevens indienen')
    expect((await httpClient.get(path)).text).toContain('Make a request about your data')
    expect(httpClient.cookies.size).toBe(0)
  })

  test('waits for its address, and a link in the e-mail confirms it by a button, not by being opened', async () => {
    const httpClient = hub.httpClient()
    expect((await ask(httpClient, 'carla@example.org')).text).toContain('Check your e-mail')
    expect(await rowOf('carla@example.org')).toMatchObject({
      state: 'unconfirmed',
      received_by: 'form',
      language: 'en',
    })
    const link = await confirmPath('carla@example.org')
    expect((await httpClient.get(link)).status).toBe(200)
    expect(await rowOf('carla@example.org')).toMatchObject({ state: 'unconfirmed', identity_checked_by: null })
    expect((await httpClient.post(link, {})).status).toBe(200)
    expect(await rowOf('carla@example.org')).toMatchObject({ state: 'open', identity_checked_by: 'e-mail-link' })
    expect(await latestMail(hub, 'carla@example.org')).toMatchObject({ template: 'request-received' })
    expect((await httpClient.post(link, {})).status).toBe(410)
  })

  test('answers in the same words whether or not somebody has an account with the address', async () => {
    const dirk = await signUp(hub, { userName: 'dirk', email: 'dirk@example.org' })
    const known = await ask(hub.httpClient(), 'dirk@example.org')
    const unknown = await ask(hub.httpClient(), 'nobody@example.org')
    expect(known).toMatchObject({ status: unknown.status, text: unknown.text })
    expect((await rowOf('dirk@example.org'))?.person_id).toBe(dirk.personId)
    expect((await rowOf('nobody@example.org'))?.person_id).not.toBe(dirk.personId)
  })

  test('takes exactly the declared fields', async () => {
    const fields = { kind: 'access', email: 'eva@example.org', question: '', birthday: '1980-01-01' }
    expect(await hub.httpClient().post(path, fields)).toMatchObject({ status: 422 })
    expect(await hub.httpClient().post(path, { kind: 'everything', email: 'eva@example.org' })).toMatchObject({
      status: 422,
    })
    expect(await count('eva@example.org')).toBe(0)
  })

  test('does not fill the mailbox of others, and says nothing of it', async () => {
    tomorrow()
    const answers = []
    for (let times = 0; times < 5; times++) answers.push(await ask(hub.httpClient(), 'frank@example.org'))
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect(await count('frank@example.org')).toBe(3)
  })

  test('is refused when one client sends many', async () => {
    tomorrow()
    const statuses = []
    for (let times = 0; times < 12; times++)
      statuses.push((await ask(hub.httpClient(), `many-${times}@example.org`)).status)
    expect(statuses).toEqual([...Array(10).fill(200), 429, 429])
  })

  test('a changed link confirms nothing', async () => {
    tomorrow()
    await ask(hub.httpClient(), 'greta@example.org')
    const link = await confirmPath('greta@example.org')
    const changed = `${link.slice(0, -1)}${link.endsWith('0') ? '1' : '0'}`
    expect(await hub.httpClient().post(changed, {})).toMatchObject({ status: 410 })
    expect(await rowOf('greta@example.org')).toMatchObject({ state: 'unconfirmed' })
  })

  test('that nobody confirms lapses when its month is over, and no other', async () => {
    tomorrow()
    await ask(hub.httpClient(), 'hugo@example.org')
    await ask(hub.httpClient(), 'ida@example.org')
    const link = await confirmPath('ida@example.org')
    await hub.httpClient().post(link, {})
    const worker = createLapseRequests(hub.hub.parts)
    hub.pass(27 * day)
    await worker.round(AbortSignal.timeout(10_000))
    expect(await rowOf('hugo@example.org')).toMatchObject({ state: 'unconfirmed' })
    hub.pass(5 * day)
    while ((await worker.round(AbortSignal.timeout(10_000))) > 0);
    expect(await rowOf('hugo@example.org')).toMatchObject({ state: 'lapsed', answered_at: expect.any(Date) })
    expect(await rowOf('ida@example.org')).toMatchObject({ state: 'open' })
  })
})

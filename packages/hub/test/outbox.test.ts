import { expect, test } from 'vitest'
import { latestCode } from './support/people.js'
import { rawRequest } from './support/raw-request.js'
import { startTestHub } from './support/test-hub.js'

const ask = { email: 'anna@example.com', user_name: 'anna', language: 'nl', next: '' }
const here = { 'x-forwarded-for': '127.0.0.1' }

test('the mail of a demo is read at the machine itself, in the e-mail’s own language, and nowhere else', async () => {
  await using hub = await startTestHub({ trustedProxies: 1 })
  const httpClient = hub.httpClient()
  expect((await httpClient.get('/en/outbox', here)).text).toContain('There are no e-mails yet.')
  await httpClient.post('/nl/register', ask, here)
  const page = await httpClient.get('/en/outbox', here)
  expect(page.text).toContain('anna@example.com')
  expect(page.text).toContain(await latestCode(hub, 'anna@example.com'))
  expect(page.text).toContain('lang="nl"')
  for (const address of ['203.0.113.9', '10.0.0.1', '::ffff:192.0.2.1', 'localhost.example'])
    expect(await httpClient.get('/en/outbox', { 'x-forwarded-for': address })).toMatchObject({ status: 404 })
})

test('a page of another site that gives its own name to this machine does not read the mail of a demo', async () => {
  await using hub = await startTestHub()
  const asked = (name: string) => rawRequest(hub.hub.port, ['GET /en/outbox HTTP/1.1', `Host: ${name}:${hub.hub.port}`])
  for (const name of ['localhost', '127.0.0.1']) expect(await asked(name)).toMatchObject({ status: 200 })
  for (const name of ['elsewhere.example', 'localhost.example'])
    expect(await asked(name)).toMatchObject({ status: 404 })
})

test('a real installation has no such page, and without a mail server its e-mails wait', async () => {
  await using hub = await startTestHub({ demo: false })
  const httpClient = hub.httpClient()
  await httpClient.post('/nl/register', ask)
  expect(await httpClient.get('/en/outbox')).toMatchObject({ status: 404 })
  await expect.poll(() => hub.logged.some((line) => line.includes('job failed')), { timeout: 10_000 }).toBe(true)
  const administrator = await hub.administrator()
  const { rows } = await administrator.query('SELECT state, attempts FROM app.outbox')
  expect(rows).toEqual([{ state: 'waiting', attempts: 0 }])
})

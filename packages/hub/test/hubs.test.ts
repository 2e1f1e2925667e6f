import { randomUUID } from 'node:crypto'
import { inventedOperator } from '@confidant/statement'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { passkeyAddedLetter } from '../src/accounts/letters/security-letters.js'
import { queueMail } from '../src/mail/queue-mail.js'
import { type MailServer, startMailServer } from './support/mail-server.js'
import { signUp } from './support/people.js'
import { startTestServer } from './support/test-database.js'
import { startTestHub, type TestHub } from './support/test-hub.js'

let postgres: Awaited<ReturnType<typeof startTestServer>>
let mail: MailServer
let one: TestHub
let other: TestHub

beforeAll(async () => {
  postgres = await startTestServer()
  mail = await startMailServer()
  const { host, port, user, password, database } = postgres.administrator
  const databaseUrl = `postgres://${user}:${password}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
  // Both at once, on a database that neither has seen: they take turns at making it.
  ;[one, other] = await Promise.all([
    startTestHub({ databaseUrl, smtpUrl: mail.url }),
    startTestHub({ databaseUrl, smtpUrl: mail.url }),
  ])
})

afterAll(async () => {
  await Promise.all([one, other].map((hub) => hub[Symbol.asyncDispose]()))
  await mail[Symbol.asyncDispose]()
  await postgres.stop()
})

test('who is signed in on one hub is signed in on the other, and out on both', async () => {
  const anna = await signUp(one, { userName: 'anna', email: 'anna@example.com' })
  const elsewhere = other.visitor()
  for (const [name, value] of anna.cookies) elsewhere.cookies.set(name, value)
  expect(await elsewhere.get('/en/account/security')).toMatchObject({ status: 200 })
  await elsewhere.post('/en/sign-out', {})
  expect(await anna.get('/en/account/security')).toMatchObject({ status: 303 })
})

test('a letter goes out once, whichever hub sends it', async () => {
  mail.received.length = 0
  const person = randomUUID()
  const entityId = inventedOperator.entities[0].id
  const hubs = [one, other]
  await Promise.all(
    Array.from({ length: 40 }, (_, index) =>
      hubs[index % 2]!.hub.parts.withPurpose('service-messages', { person }, (tx) =>
        queueMail(
          tx,
          { personId: person, email: `p${index}@example.com`, language: 'en', entityId },
          passkeyAddedLetter,
          {},
        ),
      ),
    ),
  )
  await expect.poll(() => mail.received.length, { timeout: 10_000 }).toBe(40)
  expect(new Set(mail.received.map(({ to }) => to)).size).toBe(40)
  const administrator = await one.administrator()
  const states = await administrator.query(`SELECT DISTINCT state, attempts FROM app.outbox WHERE person_id = $1`, [
    person,
  ])
  expect(states.rows).toEqual([{ state: 'sent', attempts: 1 }])
})

test('when one hub stops, the other goes on', async () => {
  await one.hub.close()
  expect(await other.visitor().get('/healthz')).toMatchObject({ status: 200 })
  await signUp(other, { userName: 'bram', email: 'bram@example.com' })
  await expect.poll(() => mail.received.some(({ to }) => to === 'bram@example.com')).toBe(true)
})

import { randomBytes, randomUUID } from 'node:crypto'
import { declare, forms, inventedOperator } from '@confidant/statement'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { passkeyAddedEmail } from '../src/accounts/emails/security-emails.js'
import type { HubParts } from '../src/hub-parts.js'
import { queueMail } from '../src/mail/queue-mail.js'
import { createFeatures } from '../src/start/features.js'
import { migrateHub } from '../src/start/hub-database.js'
import { startHub } from '../src/start/start-hub.js'
import { type MailServer, startMailServer } from './support/mail-server.js'
import { signUp } from './support/people.js'
import { startTestServer } from './support/test-database.js'
import { startTestHub, type TestHub } from './support/test-hub.js'

let postgres: Awaited<ReturnType<typeof startTestServer>>
let mail: MailServer
let databaseUrl: string
let one: TestHub
let other: TestHub

beforeAll(async () => {
  postgres = await startTestServer()
  mail = await startMailServer()
  const { host, port, user, password, database } = postgres.administrator
  databaseUrl = `postgres://${user}:${password}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
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
  const elsewhere = other.httpClient()
  for (const [name, value] of anna.cookies) elsewhere.cookies.set(name, value)
  expect(await elsewhere.get('/en/account/security')).toMatchObject({ status: 200 })
  await elsewhere.post('/en/sign-out', {})
  expect(await anna.get('/en/account/security')).toMatchObject({ status: 303 })
})

test('an e-mail goes out once, whichever hub sends it', async () => {
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
          passkeyAddedEmail,
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

test('a hub whose address names no login compares the database and changes nothing', async () => {
  const url = new URL(databaseUrl)
  url.username = ''
  url.password = ''
  const third = await startTestHub({ databaseUrl: url.href, smtpUrl: mail.url })
  expect(await third.httpClient().get('/healthz')).toMatchObject({ status: 200 })
  expect(await third.httpClient().get('/en/privacy')).toMatchObject({ status: 200 })
  await third.hub.close()
  await expect(startTestHub({ databaseUrl: url.href, rootKey: new Uint8Array(32).fill(8) })).rejects.toThrow(/ROOT_KEY/)
})

test('a login without the rights of a superuser is enough for a start, and not for migrating', async () => {
  const administrator = await one.administrator()
  await administrator.query(`CREATE ROLE plain LOGIN PASSWORD 'plain'`)
  const url = new URL(databaseUrl)
  url.username = url.password = 'plain'
  const hub = await startTestHub({ databaseUrl: url.href, smtpUrl: mail.url })
  await hub.hub.close()
  const rootKey = new Uint8Array(32).fill(7)
  const config = { dataDir: hub.dataDir, databaseUrl: url.href, connectionsPerRole: 8, rootKey }
  await expect(migrateHub(config, declare())).rejects.toThrow(/requires a superuser/)
})

test('another root key is refused before anything of the database is changed', async () => {
  const config = { dataDir: one.dataDir, databaseUrl, connectionsPerRole: 8, rootKey: randomBytes(32) }
  await expect(migrateHub(config, declare())).rejects.toMatchObject({ code: 'root-key' })
  await signUp(one, { userName: 'cleo', email: 'cleo@example.com' })
})

test('a hub starts without waiting for what another has under way', async () => {
  const administrator = await one.administrator()
  await administrator.query('BEGIN')
  // Whatever changes a table or its policies would wait for this.
  await administrator.query('SELECT FROM app.profiles')
  const third = await startTestHub({ databaseUrl, smtpUrl: mail.url })
  await third.hub.close()
  await administrator.query('COMMIT')
})

test('a right that was given from outside is taken back by the next hub that starts', async () => {
  const administrator = await one.administrator()
  const mayRead = `SELECT has_table_privilege('confidant_site', 'app.profiles', 'SELECT') AS may`
  await administrator.query('GRANT SELECT ON app.profiles TO confidant_site')
  expect((await administrator.query(mayRead)).rows).toEqual([{ may: true }])
  const third = await startTestHub({ databaseUrl, smtpUrl: mail.url })
  await third.hub.close()
  expect((await administrator.query(mayRead)).rows).toEqual([{ may: false }])
})

test('a hub does not start on a database with a column that nobody declared', async () => {
  const administrator = await one.administrator()
  await administrator.query('ALTER TABLE app.profiles ADD COLUMN shoe_size integer')
  const url = new URL(databaseUrl)
  url.username = url.password = ''
  for (const address of [databaseUrl, url.href])
    await expect(startTestHub({ databaseUrl: address })).rejects.toThrow(/shoe_size/)
  await administrator.query('ALTER TABLE app.profiles DROP COLUMN shoe_size')
})

test('a hub does not start with a form that asks for what nobody declared', async () => {
  const { nameForm } = forms
  const wider = { ...nameForm, fields: { ...nameForm.fields, shoe_size: nameForm.fields.full_name } }
  const features = (parts: HubParts) => [
    ...createFeatures(parts).map((feature) => ({
      ...feature,
      inputs: feature.inputs?.filter((one) => one !== nameForm) ?? [],
    })),
    { name: 'curious', inputs: [wider] },
  ]
  const config = { ...one.config, port: 0, databaseUrl }
  const starting = startHub(config, { log: one.hub.parts.log, now: () => new Date(), createFeatures: features })
  await expect(starting).rejects.toThrow(/form\/name has a field "shoe_size"/)
})

test('when one hub stops, the other goes on', async () => {
  await one.hub.close()
  expect(await other.httpClient().get('/healthz')).toMatchObject({ status: 200 })
  await signUp(other, { userName: 'bram', email: 'bram@example.com' })
  await expect.poll(() => mail.received.some(({ to }) => to === 'bram@example.com'), { timeout: 10_000 }).toBe(true)
})

test('a hub says that it cannot work when its database has gone, and still stops', async () => {
  await postgres.stop()
  await expect.poll(async () => (await other.httpClient().get('/healthz')).status, { timeout: 10_000 }).toBe(503)
  await other.hub.close()
})

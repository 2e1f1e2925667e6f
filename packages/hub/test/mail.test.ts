import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { inventedOperator } from '@confidant/statement'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { runWorkers } from '../src/jobs/run-workers.js'
import { createLog } from '../src/log.js'
import { defineMail } from '../src/mail/mail-template.js'
import { createMailWorker } from '../src/mail/mail-worker.js'
import { createOutboxQueue } from '../src/mail/outbox-queue.js'
import { queueMail } from '../src/mail/queue-mail.js'
import { createSmtpTransport } from '../src/mail/smtp-transport.js'
import { startMailServer } from './support/mail-server.js'
import { startTestHub, type TestHub } from './support/test-hub.js'

const greeting = defineMail({
  id: 'test-greeting',
  content: z.strictObject({ name: z.string() }),
  email: ({ name }, { language }) => ({
    subject: language === 'nl' ? 'Welkom' : 'Welcome',
    parts: [
      { kind: 'text', text: `Hello <${name}>` },
      { kind: 'code', code: '12345678' },
    ],
  }),
})

let hub: TestHub
const person = randomUUID()
const logged: string[] = []

beforeAll(async () => {
  hub = await startTestHub({ roles: ['web'] })
})

afterAll(() => hub[Symbol.asyncDispose]())

function worker(url: string, demo = false) {
  const { withPurpose, now, declaration } = hub.hub.parts
  return createMailWorker({
    queue: createOutboxQueue({ withPurpose, now, demo }),
    transport: createSmtpTransport(url, { connections: 4, timeoutMs: 2_000 }),
    templates: [greeting],
    entities: declaration.operator.entities,
    publicUrl: 'https://hub.example',
    log: createLog((line) => logged.push(line), now),
    now,
  })
}

async function queueGreetings(count: number, to = 'anna'): Promise<void> {
  await hub.hub.parts.withPurpose('service-messages', { person }, async (tx) => {
    for (let index = 0; index < count; index++) {
      const email = `${to}${index}@example.com`
      await queueMail(
        tx,
        { personId: person, email, language: 'nl', entityId: inventedOperator.entities[1]!.id },
        greeting,
        { name: 'Anna' },
      )
    }
  })
}

async function outbox(): Promise<Record<string, unknown>[]> {
  const administrator = await hub.administrator()
  return (await administrator.query('SELECT * FROM app.outbox ORDER BY queued_at, to_email')).rows
}

async function emptyOutbox(): Promise<void> {
  const administrator = await hub.administrator()
  await administrator.query('TRUNCATE app.outbox')
}

const unheard = new AbortController().signal

test('an e-mail goes out once, in its language, from the entity that is responsible, without a trace to follow', async () => {
  await emptyOutbox()
  await using server = await startMailServer()
  await queueGreetings(1)
  expect(await worker(server.url).round(unheard)).toBe(1)
  expect(await worker(server.url).round(unheard)).toBe(0)
  const [row] = await outbox()
  const [email] = server.received
  expect(row).toMatchObject({ state: 'sent', attempts: 1, sent_at: expect.any(Date) })
  expect(email).toMatchObject({ to: 'anna0@example.com' })
  expect(email!.source).toContain('Subject: Welkom')
  expect(email!.source).toContain(`Message-ID: <${row!.id}@hub.example>`)
  expect(email!.source).toContain('From: "Lindewerk Winkel B.V." <privacy@lindewerk.example>')
  expect(email!.source).toContain('Voorbeeldkade 14')
  expect(email!.source).toMatch(/<p>Hello =\r\n&lt;Anna>/)
  expect(email!.source).not.toMatch(/<img|X-Mailer|http:/i)
})

test('address and content of an e-mail go with it; a demo keeps them to show', async () => {
  await emptyOutbox()
  await using server = await startMailServer()
  await queueGreetings(1)
  await worker(server.url).round(unheard)
  expect(await outbox()).toMatchObject([{ state: 'sent', to_email: null, content: null }])
  await queueGreetings(1, 'bram')
  await worker(server.url, true).round(unheard)
  expect(await outbox()).toMatchObject([
    {},
    { state: 'sent', to_email: 'bram0@example.com', content: { name: 'Anna' } },
  ])
})

test('an address that can be nobody’s is handed to no server', async () => {
  await emptyOutbox()
  await using server = await startMailServer()
  await queueGreetings(1)
  const administrator = await hub.administrator()
  await administrator.query("UPDATE app.outbox SET to_email = 'test account@proof.invalid'")
  await worker(server.url).round(unheard)
  expect(await outbox()).toMatchObject([{ state: 'failed' }])
  expect(server.received).toEqual([])
})

test('a server that says "later" is asked again later, under the same Message-ID', async () => {
  await emptyOutbox()
  await using server = await startMailServer((count) => (count === 1 ? 451 : null))
  await queueGreetings(1)
  const sender = worker(server.url)
  await sender.round(unheard)
  expect(await outbox()).toMatchObject([{ state: 'waiting', attempts: 1 }])
  expect(await sender.round(unheard)).toBe(0)
  hub.pass(2 * 60_000)
  await sender.round(unheard)
  expect(await outbox()).toMatchObject([{ state: 'sent', attempts: 2 }])
  expect(server.received).toHaveLength(1)
})

test('an e-mail that is refused for good is given up, and the others go out', async () => {
  await emptyOutbox()
  await using server = await startMailServer((_, to) => (to.startsWith('anna1@') ? 550 : null))
  await queueGreetings(3)
  await worker(server.url).round(unheard)
  const failed = (await outbox()).filter(({ state }) => state !== 'sent')
  expect(failed).toMatchObject([{ state: 'failed', to_email: 'anna1@example.com' }])
  expect(server.received).toHaveLength(2)
})

test('a connection that breaks in the middle leaves the e-mail waiting, counts no attempt and lets the worker back off', async () => {
  await emptyOutbox()
  await using server = await startMailServer((count) => (count === 1 ? 'drop' : null))
  await queueGreetings(1)
  const sender = worker(server.url)
  await expect(sender.round(unheard)).rejects.toMatchObject({ name: 'MailError', code: 'unavailable' })
  expect(await outbox()).toMatchObject([{ state: 'waiting', attempts: 0 }])
  hub.pass(31_000)
  await sender.round(unheard)
  expect(await outbox()).toMatchObject([{ state: 'sent', attempts: 1 }])
})

test('an e-mail whose term has passed is not sent any more', async () => {
  await emptyOutbox()
  await using server = await startMailServer()
  await queueGreetings(1)
  const administrator = await hub.administrator()
  await administrator.query("UPDATE app.outbox SET expires_at = now() - interval '1 hour'")
  await worker(server.url).round(unheard)
  expect(await outbox()).toMatchObject([{ state: 'expired' }])
  expect(server.received).toEqual([])
})

test('what no template here writes is given up by name, and nothing of its content is logged', async () => {
  await emptyOutbox()
  await using server = await startMailServer()
  await queueGreetings(2)
  const administrator = await hub.administrator()
  await administrator.query(`UPDATE app.outbox SET content = '{"secret": "Anna"}' WHERE to_email LIKE 'anna0@%'`)
  await administrator.query(`UPDATE app.outbox SET to_email = 'no address' WHERE to_email LIKE 'anna1@%'`)
  logged.length = 0
  await worker(server.url).round(unheard)
  expect((await outbox()).map(({ state }) => state)).toEqual(['failed', 'failed'])
  expect(logged.join()).toContain('e-mail cannot be written')
  expect(logged.join()).not.toMatch(/Anna|no address/)
})

test('two workers share the e-mails, and each goes out once', async () => {
  await emptyOutbox()
  await using server = await startMailServer()
  await queueGreetings(60)
  const counts = await Promise.all([worker(server.url).round(unheard), worker(server.url).round(unheard)])
  expect(counts[0]! + counts[1]!).toBe(60)
  expect(new Set(server.received.map(({ to }) => to)).size).toBe(60)
  expect(server.received).toHaveLength(60)
})

test('an e-mail that a killed hub had claimed is sent by another one after its claim has ended', async () => {
  await emptyOutbox()
  await using server = await startMailServer()
  await queueGreetings(1)
  const { withPurpose, now } = hub.hub.parts
  expect(await createOutboxQueue({ withPurpose, now, demo: false }).claim()).not.toBeNull()
  expect(await worker(server.url).round(unheard)).toBe(0)
  hub.pass(2 * 60_000)
  expect(await worker(server.url).round(unheard)).toBe(1)
})

test('a person who is erased while an e-mail waits is not written to', async () => {
  await emptyOutbox()
  await using server = await startMailServer()
  await queueGreetings(1)
  await hub.hub.parts.withPurpose('erasure', { person }, (tx) => tx.deleteFrom('outbox').execute())
  expect(await worker(server.url).round(unheard)).toBe(0)
  expect(server.received).toEqual([])
})

test('workers wake up when asked, and stop between two letters', async () => {
  await emptyOutbox()
  await using server = await startMailServer()
  const sender = worker(server.url)
  const workers = runWorkers([{ ...sender, idleMs: 3_600_000 }], { log: createLog(() => {}, hub.hub.parts.now) })
  await wait(100)
  await queueGreetings(1)
  workers.wake()
  await expect.poll(() => server.received.length, { timeout: 10_000 }).toBe(1)
  await workers.stop()
  await queueGreetings(1)
  await wait(100)
  expect(server.received).toHaveLength(1)
})

import { randomUUID } from 'node:crypto'
import { readdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createRetentionWorker } from '../src/retention/retention-worker.js'
import { startTestHub, type TestHub } from './support/test-hub.js'

let hub: TestHub
const unheard = new AbortController().signal
const hourMs = 3_600_000

beforeAll(async () => {
  hub = await startTestHub({ roles: ['web'] })
})

afterAll(() => hub[Symbol.asyncDispose]())

beforeEach(async () => {
  hub.pass(hourMs)
  const administrator = await hub.administrator()
  await administrator.query('TRUNCATE app.outbox, app.retention_runs')
  await administrator.query('DELETE FROM app.sessions')
  await administrator.query('DELETE FROM app.subscriptions')
})

async function ask(statement: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  return (await (await hub.administrator()).query(statement, values)).rows
}

/** E-mails as they would be after so many days. */
async function insertEmails(count: number, daysAgo: number): Promise<void> {
  await ask(
    `INSERT INTO app.outbox (person_id, entity_id, template, to_email, language, content, state, queued_at, sent_at, expires_at)
     SELECT gen_random_uuid(), 'lindewerk', 'test', 'anna@example.com', 'nl', '{}', 'sent', t, t, t + interval '7 days'
     FROM generate_series(1, $1), (SELECT now() - make_interval(days => $2) AS t) AS time`,
    [count, daysAgo],
  )
}

const count = async () => Number((await ask('SELECT count(*) FROM app.outbox'))[0]!.count)
const log = () =>
  ask('SELECT table_name, action, row_count, finished_at FROM app.retention_runs ORDER BY table_name, action')

const worker = (batchRows = 500) => createRetentionWorker(hub.hub.parts, { batchRows })

async function runOut(retention = worker()): Promise<void> {
  while ((await retention.round(unheard)) > 0);
}

test('an e-mail loses address and content a day after it was sent, and its row when its term has passed', async () => {
  await insertEmails(1, 0)
  await insertEmails(2, 2)
  await insertEmails(3, 4_000)
  await runOut()
  const rows = await ask('SELECT to_email, content FROM app.outbox ORDER BY queued_at')
  expect(rows.map(({ to_email }) => to_email)).toEqual([null, null, 'anna@example.com'])
  expect(rows.map(({ content }) => content)).toEqual([null, null, {}])
})

test('a session that expired is removed, whether or not anybody ended it', async () => {
  const insert = `INSERT INTO app.sessions (person_id, token_hash, device, method, confirmed_at, last_used_on, expires_at)
    VALUES ($1, '', 'test', 'passkey', now(), now(), now() + make_interval(days => $2))`
  const administrator = await hub.administrator()
  await administrator.query('SET session_replication_role = replica')
  await administrator.query(insert, [randomUUID(), 1])
  await administrator.query(insert, [randomUUID(), -1_000])
  await runOut()
  expect(await ask('SELECT count(*)::int FROM app.sessions')).toEqual([{ count: 1 }])
})

test('a session that was ended goes thirty days later, however long it would have lived', async () => {
  const insert = `INSERT INTO app.sessions (person_id, token_hash, device, method, confirmed_at, last_used_on, ended_at, expires_at)
    VALUES ($1, '', $2, 'passkey', now(), now(), now() - make_interval(days => $3), now() + interval '1 year')`
  const administrator = await hub.administrator()
  await administrator.query('SET session_replication_role = replica')
  await administrator.query(insert, [randomUUID(), 'ended long ago', 31])
  await administrator.query(insert, [randomUUID(), 'ended lately', 29])
  await runOut()
  expect(await ask('SELECT device FROM app.sessions')).toEqual([{ device: 'ended lately' }])
})

test('an e-mail that could not be sent loses address and content a day after it expired', async () => {
  await insertEmails(2, 0)
  await ask(`UPDATE app.outbox SET sent_at = NULL, state = 'failed'`)
  await ask(
    `UPDATE app.outbox SET expires_at = now() - interval '25 hours' WHERE id = (SELECT min(id::text)::uuid FROM app.outbox)`,
  )
  await runOut()
  expect(await ask('SELECT to_email, content FROM app.outbox ORDER BY expires_at')).toEqual([
    { to_email: null, content: null },
    { to_email: 'anna@example.com', content: {} },
  ])
})

test('a subscription that ended loses its address at once, and nothing else', async () => {
  const insert = `INSERT INTO app.subscriptions (person_id, topic, email, language, ended_at)
    VALUES ($1, 'newsletter', 'anna@example.com', 'nl', $2)`
  const [ended, going] = [randomUUID(), randomUUID()]
  await ask(insert, [ended, new Date(Date.now() - hourMs)])
  await ask(insert, [going, null])
  await runOut()
  const rows = await ask('SELECT person_id, email, language FROM app.subscriptions ORDER BY email')
  expect(rows).toEqual([
    { person_id: going, email: 'anna@example.com', language: 'nl' },
    { person_id: ended, email: null, language: 'nl' },
  ])
})

test('what it removed is written down in counts, and in nothing else', async () => {
  await insertEmails(3, 4_000)
  await runOut()
  const written = await log()
  expect(written).toEqual([
    { table_name: '*', action: 'round', row_count: 9, finished_at: expect.any(Date) },
    { table_name: 'outbox', action: 'delete', row_count: 3, finished_at: expect.any(Date) },
    { table_name: 'outbox', action: 'empty content', row_count: 3, finished_at: expect.any(Date) },
    { table_name: 'outbox', action: 'empty to_email', row_count: 3, finished_at: expect.any(Date) },
  ])
})

test('a round that was cut off is taken up by another hub, and the counts hold', async () => {
  await insertEmails(35, 4_000)
  const cutOff = new AbortController()
  const first = worker(10)
  await first.round(cutOff.signal)
  cutOff.abort()
  expect(await first.round(cutOff.signal)).toBe(0)
  expect(await count()).toBe(25)
  expect((await log()).every(({ finished_at }) => finished_at === null)).toBe(true)
  await runOut(worker(10))
  expect(await count()).toBe(0)
  const [, deleted] = await log()
  expect(deleted).toMatchObject({ action: 'delete', row_count: 35, finished_at: expect.any(Date) })
})

test('two hubs at once remove each row once and write one log', async () => {
  await insertEmails(60, 4_000)
  await Promise.all([runOut(worker(7)), runOut(worker(7))])
  await runOut(worker(7))
  expect(await count()).toBe(0)
  const [whole, ...parts] = await log()
  expect(parts.filter(({ action }) => action === 'delete')).toMatchObject([{ table_name: 'outbox', row_count: 60 }])
  expect(whole!.row_count).toBe(parts.reduce((sum, { row_count }) => sum + Number(row_count), 0))
})

test('a round comes every hour, and once', async () => {
  await runOut()
  await insertEmails(1, 4_000)
  await runOut()
  expect(await count()).toBe(1)
  hub.pass(hourMs)
  await runOut()
  expect(await count()).toBe(0)
})

test('a round that nobody came back to is closed by the next', async () => {
  await insertEmails(20, 4_000)
  await worker(5).round(unheard)
  hub.pass(hourMs)
  await runOut(worker(5))
  expect(await count()).toBe(0)
  expect((await log()).every(({ finished_at }) => finished_at !== null)).toBe(true)
})

test('files that no row names go, with what a crash cut off; young and named ones stay', async () => {
  const { blobs } = hub.hub.parts
  const [orphan, cut, young, named] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  const folder = join(hub.dataDir, 'blobs', 'profile-pictures')
  for (const id of [orphan, young, named]) await blobs.put('profile-pictures', id, Buffer.from('picture'))
  await writeFile(join(folder, `${cut}.part`), 'pict')
  const longAgo = new Date(Date.now() - 3 * hourMs)
  for (const name of [orphan, `${cut}.part`, named]) await utimes(join(folder, name), longAgo, longAgo)
  const soon = new Date(Date.now() + 1_000 * hourMs)
  await utimes(join(folder, young), soon, soon)
  const administrator = await hub.administrator()
  await administrator.query('SET session_replication_role = replica')
  await administrator.query(
    'INSERT INTO app.profile_pictures (person_id, blob_id, width_px, height_px) VALUES ($1, $2, 1, 1)',
    [randomUUID(), named],
  )
  await runOut()
  expect((await readdir(folder)).sort()).toEqual([young, named].sort())
  expect(await log()).toContainEqual(
    expect.objectContaining({ table_name: 'profile-pictures', action: 'delete files', row_count: 2 }),
  )
})

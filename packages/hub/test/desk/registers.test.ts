import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHealth } from '../../src/start/hub-health.js'
import { makeEmployee } from '../support/employees.js'
import type { Person } from '../support/people.js'
import { startTestHub, type TestHub } from '../support/test-hub.js'

let hub: TestHub
let admin: Person

beforeAll(async () => {
  hub = await startTestHub()
  admin = await makeEmployee(hub, 'admin', 'aicha')
})
afterAll(() => hub[Symbol.asyncDispose]())

async function run(sql: string, ...values: unknown[]): Promise<void> {
  await (await hub.administrator()).query(sql, values)
}

test('rounds of retention are shown with what they removed, also while under way', async () => {
  // The hub's own round of this hour closes what it finds under way.
  const rounds = `SELECT FROM app.retention_runs WHERE table_name = '*' AND finished_at IS NOT NULL`
  await expect.poll(async () => (await (await hub.administrator()).query(rounds)).rowCount, { timeout: 10_000 }).toBe(1)
  const insert = 'INSERT INTO app.retention_runs (table_name, action, row_count, finished_at) VALUES ($1, $2, $3, $4)'
  await run(insert, 'accounts', 'delete', 41, new Date())
  await run(insert, 'sessions', 'delete', 7, null)
  const { text } = await admin.get('/en/desk/retention')
  expect(text).toContain('The account itself.')
  expect(text).toContain('41')
  expect(text).toContain('in progress')
})

test('versions are shown with what changed in meaning from the one before', async () => {
  expect((await admin.get('/en/desk/versions')).text).toContain('The first version.')
  // A later version in which the statement declares less than the first.
  const insert = `INSERT INTO app.statement_versions (version, amended_on, declaration, published_at)
    SELECT '0', '2026-01-01', declaration #- '{purposes,newsletter}', published_at - interval '1 day'
    FROM app.statement_versions WHERE version = '1'`
  await run(insert)
  const { text } = await admin.get('/en/desk/versions')
  expect(text).toContain('wider')
  expect(text).toMatch(/newsletter/i)
})

test('runs of the proofs are shown, the newest first, with what did not hold', async () => {
  const guarantee = { id: 'purposes-declared', ok: false, evidence: 'accounts.shoe_size is declared nowhere', ms: 3 }
  const report = { ok: false, clauses: [{ id: 'P2', guarantees: [guarantee] }] }
  const insert = 'INSERT INTO app.proof_runs (proved_at, version, ok, report) VALUES ($1, $2, $3, $4)'
  await run(insert, new Date(Date.now() - 60_000), '1', false, JSON.stringify(report))
  await run(insert, new Date(), '1', true, JSON.stringify({ ok: true, clauses: [] }))
  const { text } = await admin.get('/en/desk/proofs')
  expect(text).toContain('accounts.shoe_size is declared nowhere')
  expect(text.indexOf('All guarantees passed')).toBeLessThan(text.indexOf('1 guarantee failed'))
})

test('recipients are shown with party, contract and what they may receive', async () => {
  const { text } = await admin.get('/nl/desk/processors')
  for (const words of [
    'Polderserver B.V. (NL)',
    'Overeenkomst van 2026-01-15',
    'zelfstandig verwerkingsverantwoordelijke',
  ])
    expect(text).toContain(words)
})

test('health is asked of each part, and a part that does not answer is a line, not an error', async () => {
  const { text } = await admin.get('/en/desk/health')
  for (const words of ['Responds in', 'All jobs run on time.', 'Failed: 0.', 'Demo mode']) expect(text).toContain(words)
  const config = { roles: ['web', 'worker'], smtpUrl: null, demo: false, publicUrl: 'http://shop.example' } as const
  const broken = createHealth({
    withPurpose: () => Promise.reject(new Error('gone')),
    blobs: { get: () => Promise.reject(new Error('gone')) },
    config,
    stalled: () => ['send-mail'],
  })
  const lines = await broken.read()
  expect(lines.map(({ part, ok }) => [part, ok])).toEqual([
    ['database', false],
    ['workers', false],
    ['outbox', false],
    ['blobs', false],
    ['configuration', false],
  ])
  expect(lines[1]?.says.en).toContain('send-mail')
})

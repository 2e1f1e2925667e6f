import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { confidantHub, makeFolder, type RunningHub, startHub } from './confidant-hub.js'

let folder: string
let hub: RunningHub

beforeAll(async () => {
  folder = await makeFolder()
  hub = await startHub(['--data', folder])
})

afterAll(async () => {
  hub.child.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

const beside = (...args: string[]) => confidantHub([...args, '--data', folder])

test('a hub with nothing configured is ready when it says so, with somebody to sign in as', async () => {
  expect((await fetch(`${hub.url}/healthz`)).status).toBe(200)
  expect(hub.answer).toMatchObject({
    port: expect.any(Number),
    demo: { email: 'mara@postduif.example', outbox: `${hub.url}/en/outbox`, operatorLink: expect.any(String) },
  })
  expect((await fetch(hub.answer.demo.operatorLink!)).status).toBe(200)
})

test('whoever signs in finds the code in the mail of the demo', async () => {
  const { email, outbox } = hub.answer.demo
  const body = new URLSearchParams({ email: email!, next: '' })
  const headers = { origin: hub.url, 'sec-fetch-site': 'same-origin' }
  expect((await fetch(`${hub.url}/en/sign-in`, { method: 'POST', body, headers })).status).toBe(200)
  const page = await (await fetch(outbox!)).text()
  expect(page).toContain(email)
  expect(page).toMatch(/<p>\d{8}<\/p>/)
})

test('a second hub on the same folder is refused, and leaves the first alone', async () => {
  const { code, stdout, stderr } = await beside('start', '--json', '--port', '0')
  expect(code).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'in-use' } })
  expect(stderr).toContain('Another hub is running on')
  expect((await fetch(`${hub.url}/healthz`)).status).toBe(200)
})

test('a port that is taken is said', async () => {
  const other = await makeFolder()
  const { code, stdout } = await confidantHub(['start', '--json', '--port', String(hub.answer.port), '--data', other])
  expect(code).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'port-in-use' } })
  await rm(other, { recursive: true, force: true })
})

test('the doctor looks at a hub that runs, and finds nothing failed', async () => {
  const { code, stdout } = await beside('doctor', '--json')
  const report = JSON.parse(stdout) as { ok: boolean; checks: { name: string; state: string; detail: string }[] }
  expect(report.checks.filter(({ state }) => state === 'failed')).toEqual([])
  expect(report.checks.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['configuration', 'catalogue', 'statement', 'clock', 'mail server', 'files', 'proofs']),
  )
  expect({ ok: report.ok, code }).toEqual({ ok: true, code: 0 })
})

test('psql is a session as the purpose has it: its columns, its one person, and no more', async () => {
  const typed = 'SELECT user_name FROM accounts\nSELECT name FROM employees\nSELECT user_name FROM accounts\n'
  const nobody = await confidantHub(['psql', '--json', '--purpose', 'account', '--data', folder], typed)
  const lines = nobody.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as object)
  expect(lines).toMatchObject([{ rows: [] }, { refused: '42501' }, { rows: [] }])
  const worker = ['psql', '--own-client', '--purpose', 'service-messages:worker', '--data', folder]
  const everybody = await confidantHub(worker, 'SELECT DISTINCT to_email FROM outbox\n')
  expect(everybody.stdout).toContain('mara@postduif.example')
})

test('migrate has nothing to do on what a start has made', async () => {
  const { code, stdout } = await beside('migrate', '--json')
  expect({ code, answer: JSON.parse(stdout) }).toMatchObject({
    code: 0,
    answer: { applied: [], statement: { published: false, waiting: [] } },
  })
})

test('the statement comes in each of its forms', async () => {
  const [dutch, html, json, dpv, csv, difference] = await Promise.all(
    [
      ['--language', 'nl'],
      ['--format', 'html'],
      ['--json'],
      ['--format', 'dpv'],
      ['--format', 'ropa-csv'],
      ['diff', '1', '1', '--json'],
    ].map(async (args) => (await beside('statement', ...args)).stdout),
  )
  expect(dutch).toMatch(/^# Privacyverklaring/)
  expect(html).toContain('<h')
  expect(JSON.parse(json!)).toMatchObject({ version: '1' })
  expect(JSON.parse(dpv!)).toHaveProperty('@context')
  expect(csv!.split('\n')[0]).toContain(',')
  expect(JSON.parse(difference!)).toEqual({ from: '1', to: '1', changes: [] })
})

test('what was typed wrongly is said with exit code 2', async () => {
  const wrong = [
    ['frobnicate'],
    ['start', '--roles', 'cook'],
    ['statement', '--version', '99'],
    ['psql', '--purpose', 'x'],
  ]
  const runs = await Promise.all(wrong.map((args) => confidantHub([...args, '--json', '--data', folder])))
  for (const { code, stdout, stderr } of runs) {
    expect({ code, error: JSON.parse(stdout) }).toMatchObject({ code: 2, error: { error: { code: 'usage' } } })
    expect(stderr).not.toBe('')
  }
  expect((await confidantHub(['statement', '--data', folder], '', { SMTP_URL: 'nonsense' })).code).toBe(2)
})

test('a backup comes back in an empty place that has the keys, and is nothing without them', async () => {
  const backup = JSON.parse((await beside('backup', '--json')).stdout) as { file: string; people: number }
  expect(backup.people).toBe(1)
  const other = await makeFolder()
  const env = { ROOT_KEY: join(folder, 'root-key') }
  await cp(join(folder, 'backups', 'person-keys'), join(other, 'backups', 'person-keys'), { recursive: true })
  const restored = await confidantHub(['restore', backup.file, '--json', '--data', other], '', env)
  expect(JSON.parse(restored.stdout)).toMatchObject({ people: 1, unreadablePeople: 0 })
  const again = await confidantHub(['restore', backup.file, '--json', '--data', other], '', env)
  expect(JSON.parse(again.stdout)).toMatchObject({ error: { code: 'not-empty' } })
  const typed = 'SELECT to_email FROM outbox\nSELECT person_id FROM accounts\n'
  const purposeRole = ['psql', '--json', '--purpose', 'service-messages:worker', '--data', other]
  expect((await confidantHub(purposeRole, typed, env)).stdout).toContain('mara@postduif.example')
  await rm(other, { recursive: true, force: true })
})

test('stopping finishes the request that is under way, takes no new one, and leaves the data in order', async () => {
  const slow = request(`${hub.url}/en/sign-in`, {
    method: 'POST',
    headers: { origin: hub.url, 'content-type': 'application/x-www-form-urlencoded' },
  })
  slow.write('email=anna%40exam')
  await new Promise((done) => setTimeout(done, 300))
  const stopped = hub.stop()
  await new Promise((done) => setTimeout(done, 300))
  await expect(fetch(`${hub.url}/healthz`)).rejects.toThrow()
  const answered = new Promise((done) => slow.on('response', ({ statusCode }) => done(statusCode)))
  slow.end('ple.com&next=')
  expect(await answered).toBe(200)
  expect(await stopped).toBe(0)
  hub = await startHub(['--data', folder])
  expect((await fetch(`${hub.url}/healthz`)).status).toBe(200)
})

test('a hub whose starter was killed stops, and the place is free for the next', async () => {
  const place = await makeFolder()
  const program = fileURLToPath(new URL('../bin/confidant-hub.js', import.meta.url))
  const hubLine = ['start', '--json', '--port', '0', '--data', place]
  const starter = `const { spawn } = require('node:child_process')
    spawn(process.execPath, ${JSON.stringify([program, ...hubLine])}, { detached: true, stdio: ['ignore', 'inherit', 'ignore', 'ipc'] })`
  const child = spawn(process.execPath, ['-e', starter], { stdio: ['ignore', 'pipe', 'ignore'] })
  await once(createInterface(child.stdout), 'line')
  // Held by the hub as well: it ends when both have.
  const ended = once(child, 'close')
  child.kill('SIGKILL')
  await ended
  const next = await startHub(['--data', place])
  expect(await next.stop()).toBe(0)
  await rm(place, { recursive: true, force: true })
})

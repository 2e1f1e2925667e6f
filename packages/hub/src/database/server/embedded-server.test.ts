import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EmbeddedServer, startEmbeddedServer } from './embedded-server.js'

let folder: string
let server: EmbeddedServer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'confidant-hub-'))
  // The server's own account has to reach its folder.
  execFileSync('chmod', ['755', folder])
  server = await startEmbeddedServer({ dataDir: join(folder, 'data') })
})

afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true })
})

async function ask(on: EmbeddedServer, sql: string): Promise<unknown[]> {
  const client = new pg.Client(on.administrator)
  await client.connect()
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat()
  } finally {
    await client.end()
  }
}

async function processId(): Promise<number> {
  return Number((await readFile(join(folder, 'data', 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0])
}

test('it answers, and asks for a password', async () => {
  expect(await ask(server, 'SELECT 1 + 1')).toEqual([2])
  const guess = new pg.Client({ ...server.administrator, password: 'guess' })
  await expect(guess.connect()).rejects.toThrow(/password authentication failed/)
})

test('a second hub on the same folder is refused and leaves the first alone', async () => {
  await expect(startEmbeddedServer({ dataDir: join(folder, 'data') })).rejects.toMatchObject({ code: 'in-use' })
  expect(await ask(server, 'SELECT 1')).toEqual([1])
})

test('it stops, starts again by TCP and still has what was written', async () => {
  await ask(server, 'CREATE TABLE kept AS SELECT 7 AS number')
  await server.stop()
  server = await startEmbeddedServer({ dataDir: join(folder, 'data'), transport: 'tcp' })
  expect(server.administrator.host).toBe('127.0.0.1')
  expect(await ask(server, 'SELECT number FROM kept')).toEqual([7])
})

test('a server whose hub was killed is stopped and started anew', async () => {
  const before = await processId()
  await ask(
    server,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'confidant-hub owner'`,
  )
  server = await startEmbeddedServer({ dataDir: join(folder, 'data') })
  expect(await processId()).not.toBe(before)
  expect(await ask(server, 'SELECT number FROM kept')).toEqual([7])
})

test('a server that was killed itself comes back', async () => {
  process.kill(await processId(), 'SIGKILL')
  await new Promise((done) => setTimeout(done, 200))
  server = await startEmbeddedServer({ dataDir: join(folder, 'data') })
  expect(await ask(server, 'SELECT number FROM kept')).toEqual([7])
})

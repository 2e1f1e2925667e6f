/**
 * Two people's requests through PgBouncer in transaction mode, many at once over few connections: nobody sees the other, and
 * nothing relies on the session. Needs `pgbouncer` on the path; `npm run test:pooler -w @confidant/hub`.
 */
import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { declare, defaultNaming, roleName, tableStatements, type tables } from '@confidant/statement'
import pg from 'pg'
import {
  createDatabaseKeys,
  createRolePools,
  createWithPurpose,
  migrate,
  startEmbeddedServer,
} from '../dist/database/index.js'

const port = 17_431
const people = ['00000000-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-00000000000b'] as const
const naming = defaultNaming
const declaration = declare()
const keys = createDatabaseKeys(new Uint8Array(32).fill(5))
const folder = mkdtempSync(join(tmpdir(), 'confidant-pooler-'))
chmodSync(folder, 0o755)

const server = await startEmbeddedServer({ dataDir: join(folder, 'data'), transport: 'tcp' })
try {
  await prepare()
  const pooler = await startPooler()
  try {
    for (const preparedStatements of poolerKnowsPrepared() ? [false, true] : [false]) await hammer(preparedStatements)
  } finally {
    pooler.kill('SIGINT')
    await new Promise((done) => pooler.once('exit', done))
  }
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function prepare(): Promise<void> {
  const client = new pg.Client(server.administrator)
  client.on('error', () => {})
  await client.connect()
  const first = { number: 1, name: 'tables', statements: () => tableStatements(declaration, naming) }
  await migrate(client, { declaration, naming, migrations: [first], consents: null }, keys)
  for (const person of people) {
    await client.query(
      `INSERT INTO app.accounts (person_id, user_name, email, language, entity_id, statement_version_seen) VALUES ($1, 'name', 'person@example.com', 'en', 'nl', '1')`,
      [person],
    )
  }
  await client.end()
}

function poolerKnowsPrepared(): boolean {
  const version = /PgBouncer (\d+)\.(\d+)/i.exec(execFileSync('pgbouncer', ['--version'], { encoding: 'utf8' }))
  return Number(version?.[1]) > 1 || Number(version?.[2]) >= 21
}

async function startPooler() {
  const role = roleName('orders')
  const { host, port: serverPort, database } = server.administrator
  const users = join(folder, 'users.txt')
  writeFileSync(users, `"${role}" "${keys.passwordOf(role)}"\n`)
  const config = join(folder, 'pgbouncer.ini')
  const lines = [
    '[databases]',
    `${database} = host=${host} port=${serverPort}`,
    '[pgbouncer]',
    'listen_addr = 127.0.0.1',
    `listen_port = ${port}`,
    'unix_socket_dir =',
    'auth_type = scram-sha-256',
    `auth_file = ${users}`,
    'pool_mode = transaction',
    'default_pool_size = 2',
    'max_prepared_statements = 100',
  ]
  writeFileSync(
    config,
    `${lines.filter((line) => poolerKnowsPrepared() || !line.startsWith('max_prepared')).join('\n')}\n`,
  )
  const asRoot = process.getuid?.() === 0
  const uid = asRoot ? { uid: Number(execFileSync('id', ['-u', 'postgres'], { encoding: 'utf8' })) } : {}
  const pooler = spawn('pgbouncer', ['-q', config], { stdio: 'inherit', ...uid })
  await new Promise((done) => setTimeout(done, 500))
  return pooler
}

async function hammer(preparedStatements: boolean): Promise<void> {
  const address = { host: '127.0.0.1', port, database: 'postgres' }
  const pools = createRolePools(keys, { address, naming, connectionsPerRole: 16, waitMs: 20_000, tls: false })
  const withPurpose = createWithPurpose<typeof tables>(
    { pools, keys },
    { naming, lifetimeMs: 60_000, preparedStatements },
  )
  const requests = Array.from({ length: 1_000 }, async (_, index) => {
    const person = people[index % 2]!
    const rows = await withPurpose('orders', { person }, async (tx) => {
      const seen = await tx.selectFrom('accounts').select('person_id').execute()
      return [...seen, ...(await tx.selectFrom('accounts').select('person_id').execute())]
    })
    assert.deepEqual(rows, [{ person_id: person }, { person_id: person }])
  })
  await Promise.all(requests)
  // No ticket is bound to a process that may not answer next time.
  const client = await pools.acquire('orders')
  assert.equal(pools.processOf(client), null)
  client.release()
  await pools.close()
  console.log(
    `1,000 transactions of two people over 16 connections to 2: nobody saw the other (prepared: ${preparedStatements}).`,
  )
}

/**
 * A server of its own with the declared tables, ten thousand people in `accounts`, and the same rows in `plain.accounts`, which
 * nothing protects. Place: measurements of the hub's database.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  createDatabaseKeys,
  migrate,
  type Schema,
  type ServerAddress,
  startEmbeddedServer,
} from '@confidant/hub/database'
import { declare, defaultNaming, tableStatements } from '@confidant/statement'
import pg from 'pg'
import {
  defaultRoleLimits,
  limitStatements,
} from '../../../packages/hub/dist/database/hardening/hardening-statements.js'
import { cpuTimeWith, type ReadCpuTime } from './cpu-time.ts'

export const people = 10_000
export const naming = defaultNaming
export const keys = createDatabaseKeys(new Uint8Array(32).fill(1))
export const lifetimeMs = 60_000

const declaration = declare()

export interface BenchDatabase extends AsyncDisposable {
  readonly address: ServerAddress
  readonly administrator: pg.Client
  readonly cpuTime: ReadCpuTime
}

/** Spreads turns over the people. */
export function personId(turn: number): string {
  return `00000000-0000-4000-8000-${(1 + ((turn * 7_919) % people)).toString(16).padStart(12, '0')}`
}

export async function openBenchDatabase(): Promise<BenchDatabase> {
  const { administrator, address, cpuTime, stop } = await startBenchServer()
  const first = { number: 1, name: 'tables', statements: () => tableStatements(declaration, naming) }
  const schema: Schema = { declaration, naming, migrations: [first], consents: null }
  await migrate(administrator, schema, keys)
  await fillAccounts(administrator)
  await administrator.query('VACUUM ANALYZE')
  return { administrator, address, cpuTime, [Symbol.asyncDispose]: stop }
}

/** Without waiting for the disk at each commit: that would drown what is measured, on both sides. */
export async function startBenchServer() {
  const folder = mkdtempSync(join(tmpdir(), 'confidant-bench-'))
  chmodSync(folder, 0o755)
  const settings = { shared_buffers: '256MB', synchronous_commit: 'off' }
  const server = await startEmbeddedServer({ dataDir: join(folder, 'data'), settings })
  const { host, port, database } = server.administrator
  const administrator = new pg.Client(server.administrator)
  administrator.on('error', () => {})
  await administrator.connect()
  const stop = async () => {
    await administrator.end()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return {
    administrator,
    address: { host, port, database },
    cpuTime: cpuTimeWith(await serverProcess(administrator)),
    stop,
  }
}

export async function serverProcess(administrator: pg.Client): Promise<number> {
  const file = await administrator.query<{ text: string }>(`SELECT pg_read_file('postmaster.pid') AS text`)
  return Number.parseInt(file.rows[0]!.text, 10)
}

async function fillAccounts(administrator: pg.Client): Promise<void> {
  const row = `('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'name ' || n, 'person' || n || '@example.com', 'en', 'nl', '1'`
  await administrator.query(
    `INSERT INTO app.accounts (person_id, user_name, email, language, entity_id, statement_version_seen) SELECT ${row} FROM generate_series(1, ${people}) n`,
  )
  await administrator.query('CREATE SCHEMA plain; CREATE TABLE plain.accounts (LIKE app.accounts INCLUDING ALL)')
  await administrator.query('INSERT INTO plain.accounts SELECT * FROM app.accounts')
  for (const statement of plainRole('plain')) await administrator.query(statement)
}

/** A role that may do everything with the tables of the schema, held to the same times and connections as a purpose role. */
export function plainRole(schema: string): string[] {
  return [
    `CREATE ROLE plain LOGIN PASSWORD 'plain'`,
    'GRANT CONNECT ON DATABASE postgres TO plain',
    `GRANT USAGE ON SCHEMA ${schema} TO plain`,
    `GRANT ALL ON ALL TABLES IN SCHEMA ${schema} TO plain`,
    ...limitStatements('plain', { ...defaultRoleLimits, connections: 60 }, { ...naming, schema }),
  ]
}

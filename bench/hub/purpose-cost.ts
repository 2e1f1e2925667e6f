/**
 * What enforcement costs: a transaction of one statement through `withPurpose` beside the same statement, built and prepared
 * the same way, on the same rows in a table without row security, by a role that may do everything there. In turns, in one
 * run, on one and on eight connections. `node bench/hub/purpose-cost.ts [ROUNDS=30] [ROUND_MS=300]`
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  createDatabaseKeys,
  createSeatPools,
  createWithPurpose,
  type EmbeddedServer,
  migrate,
  type Schema,
  startEmbeddedServer,
} from '@confidant/hub/database'
import { declare, defaultNaming, tableStatements, type tables } from '@confidant/statement'
import pg from 'pg'
import { createPurposeConnection, kyselyOn } from '../../packages/hub/dist/database/purpose/purpose-connection.js'
import { createStatementNames } from '../../packages/hub/dist/database/purpose/statement-names.js'
import { median, table } from '../tools/statistics.ts'

const rounds = Number(process.argv[2] ?? 30)
const roundMs = Number(process.argv[3] ?? 300)
const people = 10_000
const naming = defaultNaming
const declaration = declare()
const keys = createDatabaseKeys(new Uint8Array(32).fill(1))
const lifetimeMs = 60_000

const folder = mkdtempSync(join(tmpdir(), 'confidant-bench-'))
chmodSync(folder, 0o755)
const settings = { shared_buffers: '256MB', synchronous_commit: 'off' }
const server = await startEmbeddedServer({ dataDir: join(folder, 'data'), settings })
try {
  await prepare(server)
  const rows = [['µs a transaction', 'connections', 'without', 'with', 'ratio', 'ratio, p5–p95']]
  for (const connections of [1, 8]) rows.push(...(await measure(server, connections)))
  console.log(`${people} people; ${rounds} rounds of ${roundMs} ms each way, in turns; medians; Unix socket; prepared.`)
  console.log(table(rows))
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}

function personId(index: number): string {
  return `00000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`
}

async function prepare({ administrator }: EmbeddedServer): Promise<void> {
  const client = new pg.Client(administrator)
  client.on('error', () => {})
  await client.connect()
  const first = { number: 1, name: 'tables', statements: () => tableStatements(declaration, naming) }
  const schema: Schema = { declaration, naming, migrations: [first], consents: null }
  await migrate(client, schema, keys)
  const row = `('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'name ' || n, 'person' || n || '@example.com', 'en', 'nl', '1'`
  await client.query(
    `INSERT INTO app.accounts (person_id, user_name, email, language, entity_id, statement_version_seen) SELECT ${row} FROM generate_series(1, ${people}) n`,
  )
  await client.query('CREATE SCHEMA plain; CREATE TABLE plain.accounts (LIKE app.accounts INCLUDING ALL)')
  await client.query('INSERT INTO plain.accounts SELECT * FROM app.accounts')
  await client.query('VACUUM ANALYZE')
  await client.query(`CREATE ROLE plain LOGIN PASSWORD 'plain'; GRANT CONNECT ON DATABASE postgres TO plain`)
  await client.query('GRANT USAGE ON SCHEMA plain TO plain; GRANT ALL ON plain.accounts TO plain')
  await client.query('ALTER ROLE plain SET search_path = pg_catalog, plain')
  await client.end()
}

type Transaction = (person: string) => Promise<unknown>

async function measure({ administrator }: EmbeddedServer, connections: number): Promise<string[][]> {
  const address = { host: administrator.host, port: administrator.port, database: administrator.database }
  const pools = createSeatPools(keys, { address, naming, connectionsPerSeat: connections, waitMs: 10_000, tls: false })
  const withPurpose = createWithPurpose<typeof tables>(
    { pools, keys },
    { naming, lifetimeMs, preparedStatements: true },
  )
  const plain = new pg.Pool({ ...address, user: 'plain', password: 'plain', max: connections, pipeline: true })
  plain.on('error', () => {})
  const nameOf = createStatementNames()
  const withoutPurpose = async (work: (tx: ReturnType<typeof kyselyOn<Plain>>) => Promise<unknown>) => {
    const client = await plain.connect()
    await client.query('BEGIN')
    const result = await work(kyselyOn<Plain>(createPurposeConnection(client, nameOf)))
    await client.query('COMMIT')
    client.release()
    return result
  }
  const pairs: [string, Transaction, Transaction][] = [
    [
      'read one row',
      (person) =>
        withoutPurpose((tx) =>
          tx.selectFrom('accounts').select('email').where('person_id', '=', person).executeTakeFirstOrThrow(),
        ),
      (person) =>
        withPurpose('orders', { person }, (tx) =>
          tx.selectFrom('accounts').select('email').where('person_id', '=', person).executeTakeFirstOrThrow(),
        ),
    ],
    [
      'change one row',
      (person) =>
        withoutPurpose((tx) =>
          tx.updateTable('accounts').set({ language: 'nl' }).where('person_id', '=', person).execute(),
        ),
      (person) =>
        withPurpose('account', { person }, (tx) =>
          tx.updateTable('accounts').set({ language: 'nl' }).where('person_id', '=', person).execute(),
        ),
    ],
  ]
  const rows: string[][] = []
  for (const [name, without, within] of pairs) rows.push(await compare(name, without, within, connections))
  await pools.close()
  await plain.end()
  return rows
}

interface Plain {
  accounts: { person_id: string; email: string; language: string }
}

async function compare(
  name: string,
  without: Transaction,
  within: Transaction,
  connections: number,
): Promise<string[]> {
  await run(without, connections, roundMs)
  await run(within, connections, roundMs)
  const pairs: { without: number; within: number }[] = []
  for (let round = 0; round < rounds; round++) {
    // Whichever comes second finds the caches warm: they change places.
    const first = round % 2 === 0 ? without : within
    const second = first === without ? within : without
    const [a, b] = [await run(first, connections, roundMs), await run(second, connections, roundMs)]
    pairs.push(first === without ? { without: a, within: b } : { without: b, within: a })
  }
  const ratios = pairs.map((pair) => pair.within / pair.without).sort((a, b) => a - b)
  const spread = `${ratios[Math.floor(ratios.length * 0.05)]!.toFixed(2)}–${ratios[Math.floor(ratios.length * 0.95)]!.toFixed(2)}`
  const [left, right] = [median(pairs.map((pair) => pair.without)), median(pairs.map((pair) => pair.within))]
  return [name, String(connections), left.toFixed(0), right.toFixed(0), median(ratios).toFixed(2), spread]
}

/** @returns microseconds a transaction, of all connections together */
async function run(transaction: Transaction, connections: number, forMs: number): Promise<number> {
  const start = performance.now()
  let done = 0
  const worker = async () => {
    while (performance.now() - start < forMs) await transaction(personId(1 + ((done++ * 7_919) % people)))
  }
  await Promise.all(Array.from({ length: connections }, worker))
  return ((performance.now() - start) * 1_000) / done
}

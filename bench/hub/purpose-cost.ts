/**
 * What enforcement costs: a transaction of one statement through `withPurpose` beside the same statement, built by Kysely and
 * prepared, on the same rows in a table without row security, by a role that may do everything there. Three ways to go without:
 * as an application does it (BEGIN, statement, COMMIT, each awaited), sent the way `withPurpose` sends it, and that with RESET
 * and one more statement that does nothing, which is the floor under anything that tells the database who is asking.
 * In turns, in one run, on one and on eight connections. `node bench/hub/purpose-cost.ts [ROUNDS=40] [ROUND_MS=250]`
 */
import { createSeatPools, createWithPurpose } from '@confidant/hub/database'
import type { tables } from '@confidant/statement'
import pg from 'pg'
import { type OpeningStatement, prepareStatements, sendWithOpening } from '../../packages/hub/dist/database/purpose/opening-query.js'
import { createPurposeConnection, kyselyOn } from '../../packages/hub/dist/database/purpose/purpose-connection.js'
import { createStatementNames } from '../../packages/hub/dist/database/purpose/statement-names.js'
import { table } from '../tools/statistics.ts'
import { compareInTurns } from './tools/in-turns.ts'
import { keys, lifetimeMs, naming, openBenchDatabase, people, personId } from './tools/bench-database.ts'

const rounds = Number(process.argv[2] ?? 40)
const roundMs = Number(process.argv[3] ?? 250)

interface Plain {
  accounts: { person_id: string; email: string; language: string }
}
type PlainWork = (tx: ReturnType<typeof kyselyOn<Plain>>) => Promise<unknown>

await using database = await openBenchDatabase()
const rows = [['µs a transaction', 'connections', 'ordinary', 'same way', 'floor', 'enforced', '/ ordinary', '/ same way', '/ floor']]
for (const connections of [1, 8]) rows.push(...(await measure(connections)))
console.log(`${people} people; ${rounds} rounds of ${roundMs} ms each way, in turns; medians; Unix socket; prepared.`)
console.log(table(rows))

async function measure(connections: number): Promise<string[][]> {
  const { address } = database
  const pools = createSeatPools(keys, { address, naming, connectionsPerSeat: connections, waitMs: 10_000, tls: false })
  const withPurpose = createWithPurpose<typeof tables>(
    { pools, keys },
    { naming, lifetimeMs, preparedStatements: true },
  )
  const plain = new pg.Pool({ ...address, user: 'plain', password: 'plain', max: connections, pipeline: true })
  plain.on('error', () => {})
  const ways = plainWays(plain)
  const read = (tx: Parameters<PlainWork>[0], person: string) =>
    tx.selectFrom('accounts').select('email').where('person_id', '=', person).executeTakeFirstOrThrow()
  const change = (tx: Parameters<PlainWork>[0], person: string) =>
    tx.updateTable('accounts').set({ language: 'nl' }).where('person_id', '=', person).execute()
  const statements = [
    {
      name: 'read one row',
      without: read,
      enforced: (person: string) =>
        withPurpose('orders', { person }, (tx) =>
          tx.selectFrom('accounts').select('email').where('person_id', '=', person).executeTakeFirstOrThrow(),
        ),
    },
    {
      name: 'change one row',
      without: change,
      enforced: (person: string) =>
        withPurpose('account', { person }, (tx) =>
          tx.updateTable('accounts').set({ language: 'nl' }).where('person_id', '=', person).execute(),
        ),
    },
  ]
  const rows: string[][] = []
  for (const { name, without, enforced } of statements) {
    const variants = ways.map((way) => (turn: number) => way((tx) => without(tx, personId(turn))))
    const { medians, ratios } = await compareInTurns([...variants, (turn) => enforced(personId(turn))], {
      connections,
      rounds,
      roundMs,
    })
    rows.push([
      name,
      String(connections),
      ...medians.map((microseconds) => microseconds.toFixed(0)),
      ...ratios.slice(0, -1).map((ratio) => ratio.toFixed(2)),
    ])
  }
  await pools.close()
  await plain.end()
  return rows
}

function plainWays(plain: pg.Pool): ((work: PlainWork) => Promise<void>)[] {
  const nameOf = createStatementNames()
  const statement = (text: string, values: string[] = []): OpeningStatement => ({ name: nameOf(text), text, values })
  const begin = statement('BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE')
  const floor = [statement('RESET ALL'), begin, statement('SELECT $1::text', ['x'.repeat(121)])]
  const prepared = new WeakSet<pg.ClientBase>()

  const ordinary = async (work: PlainWork) => {
    const client = await plain.connect()
    await client.query('BEGIN')
    await work(kyselyOn<Plain>(createPurposeConnection((query) => client.query(query), nameOf)))
    await client.query('COMMIT')
    client.release()
  }
  const opened = (opening: readonly OpeningStatement[]) => async (work: PlainWork) => {
    const client = await plain.connect()
    if (!prepared.has(client)) {
      prepared.add(client)
      prepareStatements(client, floor)
    }
    await work(kyselyOn<Plain>(createPurposeConnection((query) => sendWithOpening(client, opening, query), nameOf)))
    await client.query('COMMIT')
    client.release()
  }
  return [ordinary, opened([begin]), opened(floor)]
}

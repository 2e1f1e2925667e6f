/**
 * What enforcement costs: a transaction of one statement through `withPurpose` beside the same statement, built by Kysely and
 * prepared, on the same rows in a table without row security, by a role that may do everything there. Three ways to go without:
 * as an application does it (BEGIN, statement, COMMIT, each awaited), sent the way `withPurpose` sends it, and that with RESET
 * and one more statement that does nothing, which is the floor under anything that tells the database who is asking.
 * In turns, in one run, on one and on eight connections. `npm run script -- bench/hub/purpose-cost.ts [ROUNDS=40] [ROUND_MS=250]`
 */
import { createRolePools, createWithPurpose } from '@confidant/hub/database'
import type { tables } from '@confidant/statement'
import { table } from '../tools/statistics.ts'
import { keys, lifetimeMs, naming, openBenchDatabase, people, personId } from './tools/bench-database.ts'
import { compared, comparedHead, compareInTurns } from './tools/in-turns.ts'
import {
  beginText,
  createOrdinaryTransaction,
  createPlainPool,
  createPlainTransaction,
  type PlainTransaction,
} from './tools/plain-transactions.ts'

const rounds = Number(process.argv[2] ?? 40)
const roundMs = Number(process.argv[3] ?? 250)

interface Plain {
  accounts: { person_id: string; email: string; language: string }
}
const names = ['ordinary', 'same way', 'floor', 'enforced']

type PlainTx = Parameters<Parameters<PlainTransaction<Plain>>[0]>[0]

/** As long as a ticket. */
const [identity, code] = ['x'.repeat(55), 'x'.repeat(32)]

await using database = await openBenchDatabase()
const rows = [['', 'connections', 'way', ...comparedHead]]
for (const connections of [1, 8]) rows.push(...(await measure(connections)))
console.log(`${people} people; ${rounds} rounds of ${roundMs} ms each way, in turns; medians; Unix socket; prepared.`)
console.log(table(rows))

async function measure(connections: number): Promise<string[][]> {
  const { address } = database
  const pools = createRolePools(keys, { address, naming, connectionsPerRole: connections, waitMs: 10_000, tls: false })
  const withPurpose = createWithPurpose<typeof tables>(
    { pools, keys },
    { naming, lifetimeMs, preparedStatements: true },
  )
  const plain = createPlainPool({ ...address, max: connections })
  const ways = [
    createOrdinaryTransaction<Plain>(plain),
    createPlainTransaction<Plain>(plain),
    createPlainTransaction<Plain>(plain, [['RESET ALL'], [beginText], ['SELECT $1::text, $2::text', identity, code]]),
  ]
  const read = (tx: PlainTx, person: string): Promise<unknown> =>
    tx.selectFrom('accounts').select('email').where('person_id', '=', person).executeTakeFirstOrThrow()
  const change = (tx: PlainTx, person: string): Promise<unknown> =>
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
    const measured = await compareInTurns([...variants, (turn) => enforced(personId(turn))], {
      connections,
      rounds,
      roundMs,
      cpuTime: database.cpuTime,
    })
    rows.push(...compared(names, measured).map((line) => [name, String(connections), ...line]))
  }
  await pools.close()
  await plain.end()
  return rows
}

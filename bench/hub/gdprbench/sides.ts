/**
 * The two sides, on one server: the declared schema as the hub enforces it (purpose roles, tickets, row policies, nothing granted to
 * anybody else), and the same schema with none of that. Both send the same statements, built by Kysely and prepared, and both
 * open a transaction in one message; both write down each operation, since the regulator reads that log.
 */
import { createRolePools, createWithPurpose, migrate } from '@confidant/hub/database'
import { tableStatements } from '@confidant/statement'
import type { Kysely } from 'kysely'
import type pg from 'pg'
import { keys, lifetimeMs, naming, plainRole, startBenchServer } from '../tools/bench-database.ts'
import type { ReadCpuTime } from '../tools/cpu-time.ts'
import { createPlainPool, createPlainTransaction } from '../tools/plain-transactions.ts'
import type { Operation } from './operations.ts'
import { declaration, indexes, purposeRoles, type RecordTables } from './record.ts'

type Tx = Kysely<RecordTables>
type Actor = keyof typeof purposeRoles

export interface Side {
  readonly name: string
  readonly schema: string
  run(actor: Actor, operation: Operation): Promise<void>
}

export interface Sides extends AsyncDisposable {
  readonly administrator: pg.Client
  readonly cpuTime: ReadCpuTime
  readonly enforced: Side
  readonly without: Side
}

export async function openSides(connections: number): Promise<Sides> {
  const { administrator, address, cpuTime, stop } = await startBenchServer()
  const first = {
    number: 1,
    name: 'records',
    statements: () => [...tableStatements(declaration, naming), ...indexes(naming.schema)],
  }
  await migrate(administrator, { declaration, naming, migrations: [first], consents: null }, keys)
  const plainNaming = { ...naming, schema: 'plain' }
  for (const statement of [
    'CREATE SCHEMA plain',
    ...tableStatements(declaration, plainNaming),
    ...indexes('plain'),
    ...plainRole('plain'),
  ]) {
    await administrator.query(statement)
  }
  const pools = createRolePools(keys, { address, naming, connectionsPerRole: connections, waitMs: 60_000, tls: false })
  const plain = createPlainPool({ ...address, max: connections })
  return {
    administrator,
    cpuTime,
    enforced: enforcedSide(pools),
    without: plainSide(plain),
    async [Symbol.asyncDispose]() {
      await pools.close()
      await plain.end()
      await stop()
    },
  }
}

async function perform(tx: Tx, actor: Actor, { name, person, run }: Operation): Promise<void> {
  await run(tx)
  await tx
    .insertInto('operations')
    .values({ person_id: person, actor, operation: name } as never)
    .execute()
}

function enforcedSide(pools: ReturnType<typeof createRolePools>): Side {
  const withPurpose = createWithPurpose({ pools, keys }, { naming, lifetimeMs, preparedStatements: true })
  return {
    name: 'enforced',
    schema: naming.schema,
    run: (actor, operation) => {
      const subject = actor === 'customer' && operation.person !== null ? { person: operation.person } : 'everyone'
      return withPurpose(purposeRoles[actor] as never, subject, (tx) => perform(tx as unknown as Tx, actor, operation))
    },
  }
}

function plainSide(pool: pg.Pool): Side {
  const transaction = createPlainTransaction<RecordTables>(pool)
  return {
    name: 'without',
    schema: 'plain',
    run: (actor, operation) => transaction((tx) => perform(tx, actor, operation)),
  }
}

/**
 * The only way to personal data: one transaction, as one purpose, for one person. Place: what every slice of the hub calls.
 * PostgreSQL refuses what the purpose does not allow; this only tells it who and why.
 */
import { type Naming, roleName } from '@confidant/statement'
import type { Kysely } from 'kysely'
import type pg from 'pg'
import { DatabaseError, StatementError } from '../database-error.js'
import type { DatabaseKeys } from '../identity/database-keys.js'
import { challengeSql, identityToken, type Subject } from '../identity/identity-token.js'
import { createPurposeConnection, kyselyOn } from './purpose-connection.js'
import type {
  DeletableTables,
  InsertableTables,
  ReadableTables,
  SeatOf,
  TypedTable,
  UpdatableTables,
} from './purpose-tables.js'
import type { SeatPools } from './seat-pools.js'
import { createStatementNames } from './statement-names.js'

/** Kysely, cut to what the seat may do: other tables and columns do not compile. */
export interface PurposeTransaction<Tables extends { readonly [T in keyof Tables]: TypedTable }, S extends string> {
  readonly selectFrom: Kysely<ReadableTables<Tables, S>>['selectFrom']
  readonly insertInto: Kysely<InsertableTables<Tables, S>>['insertInto']
  readonly updateTable: Kysely<UpdatableTables<Tables, S>>['updateTable']
  readonly deleteFrom: Kysely<DeletableTables<Tables, S>>['deleteFrom']
}

export type WithPurpose<Tables extends { readonly [T in keyof Tables]: TypedTable }> = <S extends SeatOf<Tables>, R>(
  seat: S,
  subject: Subject,
  work: (tx: PurposeTransaction<Tables, S>) => Promise<R>,
) => Promise<R>

export interface WithPurposeOptions {
  readonly naming: Naming
  /** How long a transaction goes on to see the person's rows. */
  readonly lifetimeMs: number
  /** False behind a pooler that does not know them (PgBouncer before 1.21). */
  readonly preparedStatements: boolean
}

/**
 * Commits when `work` returns, rolls back when it throws.
 * @throws DatabaseError `transaction` when the database ended it, or a statement failed that `work` did not let through
 */
export function createWithPurpose<Tables extends { readonly [T in keyof Tables]: TypedTable }>(
  deps: { readonly pools: SeatPools; readonly keys: DatabaseKeys },
  options: WithPurposeOptions,
): WithPurpose<Tables> {
  const nameOf = options.preparedStatements ? createStatementNames() : () => undefined
  return async (seat, subject, work) => {
    const client = await deps.pools.acquire(seat)
    const connection = createPurposeConnection(client, nameOf)
    let broken: unknown = true
    try {
      const entered = await begin(client, roleName(seat, options.naming), subject)
      const db = kyselyOn(connection)
      const result = await work(db as unknown as Parameters<typeof work>[0])
      connection.close()
      await entered.accepted
      await commit(client)
      broken = undefined
      return result
    } catch (error) {
      connection.close()
      broken = (await rollBack(client)) ?? lostStatement(error)
      throw error
    } finally {
      client.release(broken !== undefined)
    }
  }

  /** Resolves when the transaction stands; the promise inside, when its identity was accepted. */
  async function begin(
    client: pg.PoolClient,
    role: string,
    subject: Subject,
  ): Promise<{ readonly accepted: Promise<unknown> }> {
    // What a former transaction may have set for the session is gone before anything else happens. The kind of transaction
    // is said outright: it was taken from the session's settings before they were reset.
    const opening = `RESET ALL; BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE; ${challengeSql}`
    const results = (await client.query(opening)) as unknown as readonly pg.QueryResult<{ challenge: string }>[]
    if (subject === 'everyone') return { accepted: Promise.resolve() }
    const token = identityToken(
      deps.keys.identityKey,
      role,
      results[2]!.rows[0]!.challenge,
      subject,
      options.lifetimeMs,
    )
    // Not awaited: the first statement follows at once, and fails with the transaction if this one does.
    const accepted = client.query(`SET LOCAL confidant.token = '${token}'`)
    accepted.catch(() => {})
    return { accepted }
  }
}

async function commit(client: pg.PoolClient): Promise<void> {
  if (client.getTransactionStatus() === 'I') {
    throw new DatabaseError(
      'transaction',
      'A statement ended the transaction from inside; what came after it was not kept.',
    )
  }
  // A transaction in which a statement failed answers COMMIT with ROLLBACK, and no error.
  const { command } = await client.query('COMMIT')
  if (command !== 'COMMIT') {
    throw new DatabaseError('transaction', 'A statement of the transaction had failed: nothing of it was kept.')
  }
}

/** @returns undefined when the connection can be used again */
async function rollBack(client: pg.PoolClient): Promise<unknown> {
  return client.query('ROLLBACK').then(
    () => undefined,
    (error) => error,
  )
}

/** Its prepared statements are gone or stale: the connection would fail at each later use. */
function lostStatement(error: unknown): unknown {
  return error instanceof StatementError && ['26000', '0A000'].includes(error.sqlState) ? error : undefined
}

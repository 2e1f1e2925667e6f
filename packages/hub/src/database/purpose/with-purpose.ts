/**
 * The only way to personal data: one transaction, as one purpose, for one person. Place: what every slice of the hub calls.
 * PostgreSQL refuses what the purpose does not allow; this only tells it who and why.
 */
import { type Naming, quoteName, roleName } from '@confidant/statement'
import type { Kysely } from 'kysely'
import pg from 'pg'
import { DatabaseError, StatementError } from '../database-error.js'
import type { DatabaseKeys } from '../identity/database-keys.js'
import { identityTicket, type Subject } from '../identity/identity-ticket.js'
import { createPurposeConnection, kyselyOn, toStatementError } from './purpose-connection.js'
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
  /** How long a transaction goes on to see the person's rows; the clocks of hub and database may differ by less. */
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
  const enterSql = `SELECT ${quoteName(options.naming.schema)}.enter($1)`
  const nameOf = options.preparedStatements ? createStatementNames() : () => undefined
  return async (seat, subject, work) => {
    const begin = opening(roleName(seat, options.naming), subject)
    const client = await deps.pools.acquire(seat)
    const connection = createPurposeConnection(client, nameOf)
    const begun = begin(client)
    let broken: unknown = true
    try {
      const result = await work(kyselyOn(connection) as unknown as Parameters<typeof work>[0])
      connection.close()
      await begun
      await commit(client)
      broken = undefined
      return result
    } catch (error) {
      connection.close()
      const refused = await begun.then(
        () => undefined,
        (refusal) => refusal,
      )
      broken = (await rollBack(client)) ?? refused ?? lostStatement(error)
      throw refused ?? error
    } finally {
      client.release(broken !== undefined)
    }
  }

  /** Sends all that stands before the first statement and waits for none of it: if any of it fails, so does the statement. */
  function opening(role: string, subject: Subject): (client: pg.PoolClient) => Promise<void> {
    const expiresAtMs = Date.now() + options.lifetimeMs
    const ticket = subject === 'everyone' ? null : identityTicket(deps.keys.identityKey, role, subject, expiresAtMs)
    return (client) => {
      // What a former transaction may have set for the session is gone before anything else happens. The kind of transaction
      // is said outright: it was taken from the session's settings before they were reset.
      const sent: Promise<unknown>[] = [client.query('RESET ALL; BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE')]
      if (ticket !== null) sent.push(client.query({ ...named(enterSql, nameOf), values: [ticket] }))
      const begun = Promise.all(sent).then(() => {}, toRefusal)
      begun.catch(() => {})
      return begun
    }
  }
}

function toRefusal(error: unknown): never {
  const sqlState = error instanceof pg.DatabaseError ? error.code : undefined
  if (sqlState === '28000') {
    throw new DatabaseError(
      'transaction',
      'The database refused the identity: its key is not the hub’s (run migrate with the hub’s configuration), or the two clocks differ.',
    )
  }
  throw new DatabaseError('transaction', `The transaction could not be begun (${sqlState ?? 'connection lost'}).`)
}

function named(text: string, nameOf: (sql: string) => string | undefined): pg.QueryConfig {
  const name = nameOf(text)
  return name === undefined ? { text } : { text, name }
}

async function commit(client: pg.PoolClient): Promise<void> {
  if (client.getTransactionStatus() === 'I') {
    throw new DatabaseError(
      'transaction',
      'A statement ended the transaction from inside; what came after it was not kept.',
    )
  }
  // A transaction in which a statement failed answers COMMIT with ROLLBACK, and no error.
  const { command } = await client.query('COMMIT').catch(toStatementError)
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

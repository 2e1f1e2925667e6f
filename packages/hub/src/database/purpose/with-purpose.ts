/**
 * The only way to personal data: one transaction, as one purpose, for one person. Place: what every feature of the hub calls.
 * PostgreSQL refuses what the purpose does not allow; this only tells it who and why.
 */
import { type Naming, quoteName, roleName } from '@confidant/statement'
import type { Kysely } from 'kysely'
import type pg from 'pg'
import { DatabaseError, StatementError } from '../database-error.js'
import type { DatabaseKeys } from '../identity/database-keys.js'
import { identityTicket, type Subject } from '../identity/identity-ticket.js'
import { OpeningError, type OpeningStatement, prepareStatements, sendWithOpening } from './opening-query.js'
import { createPurposeConnection, kyselyOn, type SendStatement, toStatementError } from './purpose-connection.js'
import type {
  DeletableTables,
  InsertableTables,
  ReadableTables,
  RoleOf,
  TypedTable,
  UpdatableTables,
} from './purpose-tables.js'
import type { RolePools } from './role-pools.js'
import { createStatementNames } from './statement-names.js'

/** Kysely, cut to what the purpose role may do: other tables and columns do not compile. */
export interface PurposeTransaction<Tables extends { readonly [T in keyof Tables]: TypedTable }, S extends string> {
  readonly selectFrom: Kysely<ReadableTables<Tables, S>>['selectFrom']
  readonly insertInto: Kysely<InsertableTables<Tables, S>>['insertInto']
  readonly updateTable: Kysely<UpdatableTables<Tables, S>>['updateTable']
  readonly deleteFrom: Kysely<DeletableTables<Tables, S>>['deleteFrom']
}

export type WithPurpose<Tables extends { readonly [T in keyof Tables]: TypedTable }> = <S extends RoleOf<Tables>, R>(
  purposeRole: S,
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
 * @throws DatabaseError `transaction` when the database ended it, or a statement failed that `work` did not let through;
 * `unavailable` when no connection was to be had
 */
export function createWithPurpose<Tables extends { readonly [T in keyof Tables]: TypedTable }>(
  deps: { readonly pools: RolePools; readonly keys: DatabaseKeys },
  options: WithPurposeOptions,
): WithPurpose<Tables> {
  const nameOf = options.preparedStatements ? createStatementNames() : () => undefined
  const opening = createOpening(deps.keys, options, nameOf)
  const prepared = new WeakSet<pg.ClientBase>()
  return async (purposeRole, subject, work) => {
    const client = await deps.pools.acquire(purposeRole)
    let first: Promise<unknown> | undefined
    const send: SendStatement = async <R extends pg.QueryResultRow>(query: pg.QueryConfig) => {
      if (first !== undefined) {
        // Where no transaction was begun, a statement sent at the same time would stand for itself, and be kept.
        if (await isUnusable(first)) await first
        return client.query<R>(query)
      }
      const before = opening.statements(roleName(purposeRole, options.naming), subject, deps.pools.processOf(client))
      if (options.preparedStatements && !prepared.has(client)) {
        prepared.add(client)
        prepareStatements(client, opening.all)
      }
      const answer = sendWithOpening<R>(client, before, query)
      first = answer
      return answer
    }
    const connection = createPurposeConnection(send, nameOf)
    let broken = true
    try {
      const result = await work(kyselyOn(connection) as unknown as Parameters<typeof work>[0])
      connection.close()
      if (first !== undefined) await commit(client)
      broken = false
      return result
    } catch (error) {
      connection.close()
      if (first === undefined) broken = false
      else broken = !(await rollBack(client)) || (await isUnusable(first)) || lostStatement(error)
      throw error
    } finally {
      client.release(broken)
    }
  }
}

/** What stands before the first statement of every transaction. */
function createOpening(
  keys: DatabaseKeys,
  { naming, lifetimeMs }: WithPurposeOptions,
  nameOf: (sql: string) => string | undefined,
) {
  const statement = (text: string): OpeningStatement => ({ name: nameOf(text), text, values: [] })
  // What a former transaction may have set for the session is gone before anything else happens. The kind of transaction is
  // said outright: PostgreSQL takes it from settings that a statement may have changed.
  const reset = statement('RESET ALL')
  const begin = statement('BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE')
  const enter = statement(`SELECT ${quoteName(naming.schema)}.enter($1, $2)`)
  return {
    all: [reset, begin, enter],
    statements(role: string, subject: Subject, boundProcess: number | null): OpeningStatement[] {
      if (subject === 'everyone') return [reset, begin]
      const ticket = identityTicket(keys.identityKey, role, subject, Date.now() + lifetimeMs, boundProcess)
      return [reset, begin, { ...enter, values: ticket }]
    },
  }
}

async function commit(client: pg.PoolClient): Promise<void> {
  if (client.getTransactionStatus() === 'I') {
    throw new DatabaseError(
      'transaction',
      'A statement ended the transaction, or no statement was awaited; later changes were not saved.',
    )
  }
  // A transaction in which a statement failed answers COMMIT with ROLLBACK, and no error.
  const { command } = await client.query('COMMIT').catch(toStatementError)
  if (command !== 'COMMIT') {
    throw new DatabaseError('transaction', 'A statement of the transaction failed; nothing was saved.')
  }
}

/** @returns false when the connection was lost */
async function rollBack(client: pg.PoolClient): Promise<boolean> {
  return client.query('ROLLBACK').then(
    () => true,
    () => false,
  )
}

/** Whether the transaction was never begun as it should have been. */
async function isUnusable(first: Promise<unknown>): Promise<boolean> {
  return first.then(
    () => false,
    (error) => error instanceof OpeningError,
  )
}

/** Its prepared statements are gone or stale: the connection would fail at each later use. */
function lostStatement(error: unknown): boolean {
  return error instanceof StatementError && ['26000', '0A000'].includes(error.sqlState)
}

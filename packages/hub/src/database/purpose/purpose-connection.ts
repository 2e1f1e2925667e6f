/**
 * One transaction's connection, as Kysely wants it. Place: between Kysely and `pg`, inside `withPurpose`. Sends nothing but
 * built statements, each by the extended protocol, which takes one statement at a time.
 */
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import pg from 'pg'
import { DatabaseError, StatementError } from '../database-error.js'
import { OpeningError } from './opening-query.js'

const builtStatements = new Set([
  'SelectQueryNode',
  'InsertQueryNode',
  'UpdateQueryNode',
  'DeleteQueryNode',
  'MergeQueryNode',
])

export interface PurposeConnection extends DatabaseConnection {
  /** After the transaction nothing more goes out: a query that somebody forgot to await meets an error. */
  close(): void
}

export type SendStatement = <R extends pg.QueryResultRow>(
  query: pg.QueryConfig & { readonly queryMode: 'extended' },
) => Promise<pg.QueryResult<R>>

export function createPurposeConnection(
  send: SendStatement,
  nameOf: (sql: string) => string | undefined,
): PurposeConnection {
  let open = true
  return {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      if (!open)
        throw new DatabaseError('transaction', 'The transaction has ended. Await every query inside withPurpose.')
      if (!builtStatements.has(query.query.kind)) {
        throw new DatabaseError(
          'refused',
          'Inside withPurpose, use the query builder: only parts of a statement may be raw SQL.',
        )
      }
      const result = await send<R & pg.QueryResultRow>(toQuery(query, nameOf(query.sql))).catch(toStatementError)
      const changes = result.command === 'SELECT' ? {} : { numAffectedRows: BigInt(result.rowCount ?? 0) }
      return { rows: result.rows, ...changes }
    },
    // biome-ignore lint/correctness/useYield: Kysely's interface asks for a generator, and cursors outlive their statement.
    async *streamQuery() {
      throw new DatabaseError('refused', 'Rows cannot be streamed. Ask for a limited number.')
    },
    close() {
      open = false
    },
  }
}

/** Passes on what failed and nothing that a row holds. */
export function toStatementError(error: unknown): never {
  if (error instanceof DatabaseError) throw error
  if (error instanceof OpeningError) throw refusedOpening(error)
  if (!(error instanceof pg.DatabaseError))
    throw new DatabaseError('transaction', 'The connection to PostgreSQL was lost.')
  throw new StatementError(error.code ?? 'XX000', error.constraint ?? null, error.table ?? null)
}

function refusedOpening({ sqlState }: OpeningError): DatabaseError {
  if (sqlState !== '28000') {
    return new DatabaseError('transaction', `The transaction could not be started (${sqlState ?? 'connection lost'}).`)
  }
  return new DatabaseError(
    'transaction',
    'The database refused the identity ticket: it has another key than the hub (run migrate with the hub’s configuration), or the clocks differ.',
  )
}

function toQuery(query: CompiledQuery, name: string | undefined): pg.QueryConfig & { queryMode: 'extended' } {
  // Without parameters `pg` would fall back to the simple protocol, which takes several statements in one text.
  const config = { text: query.sql, values: [...query.parameters], queryMode: 'extended' as const }
  return name === undefined ? config : { ...config, name }
}

/** A Kysely whose every query goes to this connection. Cheap enough to make for each transaction. */
export function kyselyOn<DB>(connection: DatabaseConnection): Kysely<DB> {
  const nothing = async () => {}
  const refuse = async () => {
    throw new DatabaseError('refused', 'withPurpose is a transaction; transactions cannot be nested.')
  }
  const driver: Driver = {
    init: nothing,
    acquireConnection: async () => connection,
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    releaseConnection: nothing,
    destroy: nothing,
  }
  const dialect: Dialect = {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => driver,
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
  return new Kysely<DB>({ dialect })
}

/**
 * The errors of the database, by stable codes. Never holds a value from a row: PostgreSQL's own messages and details quote
 * them, so that of a failed statement only the names of what failed are passed on.
 */

export type DatabaseErrorCode =
  /** There is no embedded server for this platform. */
  | 'no-binaries'
  /** The embedded server did not start or stop. */
  | 'server'
  /** Another hub runs on this data directory. */
  | 'in-use'
  /** The database is not what the declaration says, or not hardened. */
  | 'catalogue'
  /** The database was made with another root key. */
  | 'root-key'
  /** A migration failed, or the database is newer than the program. */
  | 'migration'
  /** What withPurpose itself does not take. */
  | 'refused'
  /** No connection was free in time, or none could be opened. */
  | 'unavailable'
  /** The transaction was ended from inside, or the database ended it. */
  | 'transaction'
  /** PostgreSQL refused a statement: a `StatementError`. */
  | 'statement'

export class DatabaseError extends Error {
  readonly code: DatabaseErrorCode

  constructor(code: DatabaseErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'DatabaseError'
    this.code = code
  }
}

/** A statement that PostgreSQL refused. */
export class StatementError extends DatabaseError {
  /** SQLSTATE: `42501` no permission or a row outside of the purpose, `23505` not unique, `57014` out of time. */
  readonly sqlState: string
  readonly constraint: string | null

  constructor(sqlState: string, constraint: string | null, table: string | null) {
    const about = [table, constraint].filter((name) => name !== null).join(', ')
    super('statement', `PostgreSQL refused a statement: ${sqlState}${about === '' ? '' : ` (${about})`}.`)
    this.sqlState = sqlState
    this.constraint = constraint
  }
}

/** Ended by a limit of time or locks, in a deadlock, or because the server has no more room. */
const passing = new Set(['40001', '40P01', '53300', '55P03', '57014', '57P01', '57P03'])

/** Whether the same may well succeed a little later. */
export function isPassing(error: unknown): boolean {
  if (error instanceof StatementError) return passing.has(error.sqlState)
  return error instanceof DatabaseError && error.code === 'unavailable'
}

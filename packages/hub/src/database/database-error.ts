/**
 * The errors of the database, by stable codes. Never holds a value from a row: PostgreSQL's own messages may quote one,
 * so that they are kept out of the message and stay in `cause` for those who debug.
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
  /** A migration failed, or the database is newer than the program. */
  | 'migration'
  /** A statement outside of what the purpose may do. */
  | 'refused'
  /** The transaction was ended from inside, or the database ended it. */
  | 'transaction'

export class DatabaseError extends Error {
  readonly code: DatabaseErrorCode

  constructor(code: DatabaseErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'DatabaseError'
    this.code = code
  }
}

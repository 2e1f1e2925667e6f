/**
 * The first statement of a transaction together with all that has to stand before it, sent as one: the server takes them in
 * order, stops at the first that fails, and answers once. Place: between `withPurpose` and `pg`, whose own queries are one
 * statement each.
 */
import pg from 'pg'

export interface OpeningStatement {
  /** Undefined where statements are not kept prepared. */
  readonly name: string | undefined
  readonly text: string
  readonly values: readonly (string | Buffer)[]
}

/** One of the statements before the first failed: the transaction is not what it should be. */
export class OpeningError extends Error {
  readonly sqlState: string | undefined

  constructor(cause: unknown) {
    super('The transaction could not be started.', { cause })
    this.name = 'OpeningError'
    this.sqlState = cause instanceof pg.DatabaseError ? cause.code : undefined
  }
}

/** What `pg` calls on a query as the server's answers come in; its types leave them out. */
interface AnsweredQuery {
  callback: (error: unknown, result: unknown) => void
  submit(connection: pg.Connection): void
  handleCommandComplete(message: unknown, connection: unknown): void
  handleDataRow(message: unknown): void
}

const AnsweredQuery = pg.Query as unknown as new (config: pg.QueryConfig) => AnsweredQuery

class OpeningQuery extends AnsweredQuery {
  readonly #opening: readonly OpeningStatement[]
  #unanswered: number

  constructor(opening: readonly OpeningStatement[], first: pg.QueryConfig) {
    super(first)
    this.#opening = opening
    this.#unanswered = opening.length
  }

  get opened(): boolean {
    return this.#unanswered === 0
  }

  override submit(connection: pg.Connection): void {
    connection.stream.cork()
    for (const statement of this.#opening) sendStatement(connection, statement)
    const refusal = super.submit(connection)
    connection.stream.uncork()
    // biome-ignore lint/correctness/noVoidTypeReturn: an error that `pg` looks for, and its types leave out.
    return refusal
  }

  override handleDataRow(message: unknown): void {
    if (this.#unanswered === 0) super.handleDataRow(message)
  }

  override handleCommandComplete(message: unknown, connection: unknown): void {
    if (this.#unanswered === 0) super.handleCommandComplete(message, connection)
    else this.#unanswered--
  }
}

/** @throws OpeningError, or what `pg` throws when the first statement itself failed */
export function sendWithOpening<R extends pg.QueryResultRow>(
  client: pg.ClientBase,
  opening: readonly OpeningStatement[],
  first: pg.QueryConfig,
): Promise<pg.QueryResult<R>> {
  return new Promise((resolve, reject) => {
    const query = new OpeningQuery(opening, first)
    query.callback = (error, result) => {
      if (error === null || error === undefined) resolve(result as pg.QueryResult<R>)
      else reject(query.opened ? error : new OpeningError(error))
    }
    client.query(query)
  })
}

function sendStatement(connection: pg.Connection, { name, text, values }: OpeningStatement): void {
  if (name === undefined) connection.parse({ name: '', text, types: [] }, true)
  connection.bind({ statement: name ?? '', values: values as (string | Buffer)[] }, true)
  connection.execute({}, true)
}

class PreparingQuery extends AnsweredQuery {
  readonly #statements: readonly OpeningStatement[]

  constructor(statements: readonly OpeningStatement[]) {
    super({ text: '' })
    this.#statements = statements
  }

  override submit(connection: pg.Connection): void {
    connection.stream.cork()
    for (const { name, text } of this.#statements) connection.parse({ name: name ?? '', text, types: [] }, true)
    connection.sync()
    connection.stream.uncork()
  }
}

/** Has the server keep statements under their names. Waits for nothing: where it fails, so does the first use. */
export function prepareStatements(client: pg.ClientBase, statements: readonly OpeningStatement[]): void {
  const query = new PreparingQuery(statements)
  query.callback = () => {}
  client.query(query)
}

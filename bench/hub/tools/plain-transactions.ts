/**
 * Transactions as `withPurpose` makes them, without what it enforces: the same pool, the same Kysely, BEGIN in one message with the
 * first statement, COMMIT at the end; no purpose role, no ticket, no RESET. Place: the other side of measurements, which is thereby charged
 * nothing that enforcement does not need.
 */
import type { Kysely } from 'kysely'
import pg from 'pg'
import {
  type OpeningStatement,
  prepareStatements,
  sendWithOpening,
} from '../../../packages/hub/dist/database/purpose/opening-query.js'
import {
  createPurposeConnection,
  kyselyOn,
  type SendStatement,
} from '../../../packages/hub/dist/database/purpose/purpose-connection.js'
import { createStatementNames } from '../../../packages/hub/dist/database/purpose/statement-names.js'

export type PlainTransaction<DB> = <R>(work: (tx: Kysely<DB>) => Promise<R>) => Promise<R>

export const beginText = 'BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE'

export function createPlainPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ ...config, user: 'plain', password: 'plain', pipeline: true })
  pool.on('error', () => {})
  return pool
}

/** @param opening what is sent before the first statement; texts without a name get one */
export function createPlainTransaction<DB>(
  pool: pg.Pool,
  opening: readonly (readonly [text: string, ...values: string[]])[] = [[beginText]],
): PlainTransaction<DB> {
  const nameOf = createStatementNames()
  const before: OpeningStatement[] = opening.map(([text, ...values]) => ({ name: nameOf(text), text, values }))
  const prepared = new WeakSet<pg.ClientBase>()
  return async (work) => {
    const client = await pool.connect()
    let opened = false
    const send: SendStatement = (query) => {
      if (opened) return client.query(query)
      opened = true
      if (!prepared.has(client)) {
        prepared.add(client)
        prepareStatements(client, before)
      }
      return sendWithOpening(client, before, query)
    }
    try {
      const result = await work(kyselyOn<DB>(createPurposeConnection(send, nameOf)))
      if (opened) await client.query('COMMIT')
      return result
    } catch (error) {
      await client.query('ROLLBACK')
      throw error
    } finally {
      client.release()
    }
  }
}

/** As most programs do it: BEGIN, statement and COMMIT each wait for the answer to the one before. */
export function createOrdinaryTransaction<DB>(pool: pg.Pool): PlainTransaction<DB> {
  const nameOf = createStatementNames()
  return async (work) => {
    const client = await pool.connect()
    await client.query('BEGIN')
    const result = await work(kyselyOn<DB>(createPurposeConnection((query) => client.query(query), nameOf)))
    await client.query('COMMIT')
    client.release()
    return result
  }
}

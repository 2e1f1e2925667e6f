/**
 * Publishes a version of the statement: keeps it whole, ends consents that were given to a narrower text, and begins the pending notices,
 * in one transaction. Place: run by `confidant-hub migrate` and at the first start, with the database's own rights; no purpose role of
 * the hub can do it.
 */
import { asStatement, type PendingNotice, quoteName } from '@confidant/statement'
import type pg from 'pg'
import { applyRowRules, migrationLock } from '../migrations/migrate.js'
import type { Schema } from '../migrations/schema.js'
import { findPendingNotices, finishNotices, versionsTable } from './find-pending-notices.js'

/** Where consents say why they ended. */
export const endedByNewVersion = 'new-version'

/** @returns the notices pending afterwards; null when the version had been published before */
export async function publishVersion(
  administrator: pg.ClientBase,
  schema: Schema,
): Promise<readonly PendingNotice[] | null> {
  const { declaration, naming } = schema
  await administrator.query('BEGIN')
  try {
    await administrator.query(`SELECT pg_advisory_xact_lock(${migrationLock})`)
    const before = await findPendingNotices(administrator, declaration, naming)
    // A moment of the database's own clock; amended_on is the day that the text itself gives.
    const inserted = await administrator.query(
      `INSERT INTO ${quoteName(naming.schema)}.${quoteName(versionsTable)} (version, amended_on, declaration, published_at)
       VALUES ($1, $2, $3, clock_timestamp()) ON CONFLICT DO NOTHING`,
      [declaration.version, declaration.date, JSON.stringify(asStatement(declaration))],
    )
    if (inserted.rowCount === 0) {
      await administrator.query('ROLLBACK')
      return null
    }
    await finishNotices(administrator, declaration, naming)
    const pendingNotices = await findPendingNotices(administrator, declaration, naming)
    await endConsents(administrator, schema, pendingNotices)
    if (before.length > 0 || pendingNotices.length > 0) await applyRowRules(administrator, schema, pendingNotices)
    await administrator.query('COMMIT')
    return pendingNotices
  } catch (error) {
    await administrator.query('ROLLBACK')
    throw error
  }
}

/** A consent stands for the words that it was given to. */
async function endConsents(
  administrator: pg.ClientBase,
  schema: Schema,
  pendingNotices: readonly PendingNotice[],
): Promise<void> {
  const consents = quoteName('consents')
  for (const { purpose, versions } of pendingNotices.filter(({ until }) => until === 'agreed'))
    await administrator.query(
      `UPDATE ${quoteName(schema.naming.schema)}.${consents} SET ended_at = now(), ended_by = $3
       WHERE purpose = $1 AND given AND ended_at IS NULL AND statement_version <> ALL ($2)`,
      [purpose, versions, endedByNewVersion],
    )
}

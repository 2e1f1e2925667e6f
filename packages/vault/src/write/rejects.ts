/**
 * Inputs, or parts of them, that could not be imported, each with the reason.
 * Place: the `reject` table. The same place rejected again keeps the newest reason.
 */
import type { Database } from 'better-sqlite3-multiple-ciphers'
import type { RejectRow } from '../vault.js'

/** @param at milliseconds since 1970-01-01T00:00Z */
export type PutReject = (source: number, reject: RejectRow, at: number) => void

export function createRejects(database: Database): PutReject {
  const put = database.prepare(
    `INSERT INTO reject (source, path, position, reason, at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (source, path, position) DO UPDATE SET reason = excluded.reason, at = excluded.at`,
  )
  return (source, { path, position, reason }, at) => {
    put.run(source, path, position, reason, at)
  }
}

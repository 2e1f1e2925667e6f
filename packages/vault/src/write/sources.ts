/**
 * The beginning and the end of a source's import, and inputs that could not be read.
 * Place: part of `VaultWriter`.
 */
import type { Database } from 'better-sqlite3-multiple-ciphers'
import type { VaultWriter } from '../vault.js'
import { createRejects } from './rejects.js'

type SourceWriter = Pick<VaultWriter, 'beginSource' | 'endSource' | 'putReject'>

export function createSourceWriter(database: Database, now: () => number): SourceWriter {
  const begin = database
    .prepare<unknown[], number>(
      `INSERT INTO source (name, first_at, last_at) VALUES (?, ?, ?)
       ON CONFLICT (name) DO UPDATE SET last_at = excluded.last_at, unfinished = 1 RETURNING id`,
    )
    .pluck()
  const end = database.prepare('UPDATE source SET unfinished = 0, last_at = ? WHERE id = ?')
  const putReject = createRejects(database)

  return {
    beginSource(name) {
      const at = now()
      return begin.get(name, at, at)!
    },
    endSource(source) {
      end.run(now(), source)
    },
    putReject: (source, reject) => putReject(source, reject, now()),
  }
}

/**
 * The beginning and the end of a source's import, and the vault's settings.
 * Place: part of `VaultWriter`.
 */
import type { Database } from 'better-sqlite3-multiple-ciphers'
import { settingPrefix } from '../read/sources.js'
import type { VaultWriter } from '../vault.js'

type SourceWriter = Pick<VaultWriter, 'beginSource' | 'endSource' | 'putReject' | 'putSetting'>

export function createSourceWriter(database: Database, now: () => number): SourceWriter {
  const begin = database
    .prepare<unknown[], number>(
      `INSERT INTO source (name, first_at, last_at) VALUES (?, ?, ?)
       ON CONFLICT (name) DO UPDATE SET last_at = excluded.last_at, unfinished = 1 RETURNING id`,
    )
    .pluck()
  const end = database.prepare('UPDATE source SET unfinished = 0, last_at = ? WHERE id = ?')
  const reject = database.prepare(
    `INSERT INTO reject (source, path, position, reason, at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (source, path, position) DO UPDATE SET reason = excluded.reason, at = excluded.at`,
  )
  const put = database.prepare(
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  )

  return {
    beginSource(name) {
      const at = now()
      return begin.get(name, at, at)!
    },
    endSource(source) {
      end.run(now(), source)
    },
    putReject(source, { path, position, reason }) {
      reject.run(source, path, position, reason, now())
    },
    putSetting(key, value) {
      put.run(settingPrefix + key, value)
    },
  }
}

/**
 * Single values that the vault keeps about itself, by name.
 * Place: the `meta` table; settings of the person lie in it too, under a prefix (`settings/`).
 */
import type { Database } from 'better-sqlite3-multiple-ciphers'

export interface Meta {
  /** Null when it was never put. */
  get(key: string): string | null
  put(key: string, value: string): void
}

export function createMeta(database: Database): Meta {
  const find = database.prepare<[string], string>('SELECT value FROM meta WHERE key = ?').pluck()
  const put = database.prepare(
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  )
  return {
    get: (key) => find.get(key) ?? null,
    put(key, value) {
      put.run(key, value)
    },
  }
}

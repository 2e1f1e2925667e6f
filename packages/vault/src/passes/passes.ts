/**
 * Passes: what may leave, to whom, and how often still.
 * Place: part of `VaultWriter` and `VaultReader`. Deny is the default: a pass that is not plainly valid does not count.
 */
import type { Database } from 'better-sqlite3-multiple-ciphers'
import { type StoredPass, VaultError, type VaultReader, type VaultWriter } from '../vault.js'

export function createPassWriter(
  database: Database,
  now: () => number,
): Pick<VaultWriter, 'putPass' | 'revokePass' | 'usePass'> {
  const insert = database.prepare('INSERT OR IGNORE INTO pass (id, signed, until, sends) VALUES (?, ?, ?, ?)')
  const revoke = database.prepare('UPDATE pass SET revoked_at = coalesce(revoked_at, ?) WHERE id = ?')
  const use = database.prepare(
    `UPDATE pass SET used = used + 1
     WHERE id = ? AND revoked_at IS NULL AND (until IS NULL OR until > ?) AND (sends IS NULL OR used < sends)`,
  )
  return {
    putPass({ id, signed, until, sends }) {
      if (insert.run(id, signed, until, sends).changes === 0) {
        throw new VaultError('invalid', 'A pass with this name already exists. Passes cannot be changed, only revoked.')
      }
    },
    revokePass(id) {
      if (revoke.run(now(), id).changes === 0) throw new VaultError('not-found', 'There is no such pass.')
    },
    usePass: (id) => use.run(id, now()).changes === 1,
  }
}

export function createPassReader(database: Database): Pick<VaultReader, 'passes'> {
  const all = database.prepare<[], StoredPass>(
    'SELECT id, signed, until, sends, used, revoked_at AS revokedAt FROM pass ORDER BY id',
  )
  return { passes: () => all.all() }
}

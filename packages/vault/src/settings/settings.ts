/**
 * Settings of this vault, by name.
 * Place: part of `VaultReader` and `VaultWriter`.
 */
import type { Database } from 'better-sqlite3-multiple-ciphers'
import { createMeta } from '../store/meta.js'
import type { VaultReader, VaultWriter } from '../vault.js'

const prefix = 'setting.'

export function createSettingReader(database: Database): Pick<VaultReader, 'setting'> {
  const meta = createMeta(database)
  return { setting: (key) => meta.get(prefix + key) }
}

export function createSettingWriter(database: Database): Pick<VaultWriter, 'putSetting'> {
  const meta = createMeta(database)
  return { putSetting: (key, value) => meta.put(prefix + key, value) }
}

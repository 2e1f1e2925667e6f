/**
 * Everything that is asked of an open vault without changing it.
 * Place: behind `Vault.reader`. Must never write, and never return bytes that did not authenticate.
 */
import type { Database } from 'better-sqlite3-multiple-ciphers'
import type { BlobStore } from '../blobs/blob-store.js'
import { createFactReader } from '../facts/facts.js'
import { createLedgerReader } from '../passes/ledger.js'
import { createPassReader } from '../passes/passes.js'
import { createSettingReader } from '../settings/settings.js'
import type { VaultReader } from '../vault.js'
import { createItemReader } from './items.js'
import { createSourceReader } from './sources.js'

export function createReader(database: Database, blobs: BlobStore): VaultReader {
  return {
    ...createItemReader(database, blobs),
    ...createSourceReader(database),
    ...createSettingReader(database),
    ...createFactReader(database),
    ...createPassReader(database),
    ...createLedgerReader(database),
  }
}

/**
 * Everything that changes an open vault.
 * Place: behind `Vault.writer`. Each function is durable when it returns, or has changed nothing.
 */
import { createFactWriter } from '../facts/facts.js'
import { createLedgerWriter } from '../passes/ledger.js'
import { createPassWriter } from '../passes/passes.js'
import { createSettingWriter } from '../settings/settings.js'
import type { VaultWriter } from '../vault.js'
import { type BatchDeps, createBatchWriter } from './batches.js'
import { createCorrectionWriter } from './corrections.js'
import { createForgetWriter } from './forget.js'
import { createSourceWriter } from './sources.js'

export function createWriter(deps: BatchDeps): VaultWriter {
  const { database, blobs, now } = deps
  return {
    writeBatches: createBatchWriter(deps),
    ...createSourceWriter(database, now),
    ...createCorrectionWriter(database, now),
    ...createForgetWriter(database, blobs),
    ...createSettingWriter(database),
    ...createFactWriter(database),
    ...createPassWriter(database, now),
    ...createLedgerWriter(database),
  }
}

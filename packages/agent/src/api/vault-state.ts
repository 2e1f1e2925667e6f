/** Making, opening and locking the vault, and its state. */
import type { ItemKind } from '@confidant/vault/item'
import { z } from 'zod'
import { newPassphrase, nothing, secret } from './fields.js'
import type { ImportProgress } from './imports.js'
import type { Method } from './method.js'

export type LockState = 'absent' | 'locked' | 'unlocked'

export interface Status {
  state: LockState
  /** Folder of the vault. */
  vault: string
  version: string
  /** Present when unlocked. */
  counts?: {
    items: number
    byKind: Partial<Record<ItemKind, number>>
    sources: number
    rejected: number
    bytes: number
  }
  /** Imports under way. */
  imports: ImportProgress[]
  /** Minutes of idleness after which the vault locks itself; 0 for never. */
  autoLockMinutes: number
}

export const vaultStateParams = {
  status: nothing,
  create: z.strictObject({ passphrase: newPassphrase }),
  unlock: secret,
  lock: nothing,
  settings: z.strictObject({ autoLockMinutes: z.int().min(0).max(1440).exactOptional() }),
}

export type VaultStateApi = {
  status: Method<typeof vaultStateParams.status, Status>
  create: Method<typeof vaultStateParams.create, { recoveryWords: string[] }>
  unlock: Method<typeof vaultStateParams.unlock, { state: LockState }>
  lock: Method<typeof vaultStateParams.lock, { state: LockState }>
  settings: Method<typeof vaultStateParams.settings, { autoLockMinutes: number }>
}

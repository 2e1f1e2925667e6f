/** Looking after the vault as a whole: checking it and changing its keys. */
import { z } from 'zod'
import { newPassphrase, nothing, passphrase } from './fields.js'
import type { Method } from './method.js'
import type { LockState } from './vault-state.js'

export const vaultAdminParams = {
  check: nothing,
  rekey: z.strictObject({ passphrase }),
  changePassphrase: z.strictObject({ passphrase, newPassphrase }),
}

export type VaultAdminApi = {
  check: Method<typeof vaultAdminParams.check, { ok: boolean; problems: string[] }>
  rekey: Method<typeof vaultAdminParams.rekey, { state: LockState }>
  changePassphrase: Method<typeof vaultAdminParams.changePassphrase, { state: LockState }>
}

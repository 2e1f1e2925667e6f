/** Making, opening and locking the vault, and saying how it stands. */
import { type VaultStateApi, vaultStateParams } from '../../api/vault-state.js'
import type { OperationContext } from '../context.js'
import type { Operations } from '../operation.js'

export const vaultStateOperations: Operations<VaultStateApi> = {
  status: { params: vaultStateParams.status, run: status },
  create: {
    params: vaultStateParams.create,
    run: async ({ session }, params) => ({ recoveryWords: await session.create(params.passphrase) }),
  },
  unlock: {
    params: vaultStateParams.unlock,
    async run({ session }, params) {
      await session.unlock(params)
      return { state: session.state() }
    },
  },
  lock: {
    params: vaultStateParams.lock,
    run({ session, imports }) {
      for (const { cancel } of imports.values()) cancel.abort()
      session.lock()
      return { state: session.state() }
    },
  },
  settings: {
    params: vaultStateParams.settings,
    run({ session }, { autoLockMinutes }) {
      session.opened()
      return { autoLockMinutes: session.autoLockMinutes(autoLockMinutes) }
    },
  },
}

function status({ session, vaultDir, version, imports }: OperationContext) {
  const state = session.state()
  const counts = session.peek()?.vault.reader.counts()
  return {
    state,
    vault: vaultDir,
    version,
    ...(counts ? { counts } : {}),
    imports: [...imports.values()].flatMap(({ progress }) => (progress ? [progress] : [])),
    autoLockMinutes: session.autoLockMinutes(),
  }
}

/** Looking after the vault as a whole: checking it and changing its keys. */
import { type VaultAdminApi, vaultAdminParams } from '../../api/vault-admin.js'
import { refuseDuringImport } from '../context.js'
import type { Operations } from '../operation.js'

export const vaultAdminOperations: Operations<VaultAdminApi> = {
  check: {
    params: vaultAdminParams.check,
    run({ session }) {
      const problems = session.opened().vault.check()
      return { ok: problems.length === 0, problems }
    },
  },
  rekey: {
    params: vaultAdminParams.rekey,
    async run(context, { passphrase }) {
      refuseDuringImport(context)
      await context.session.rekey(passphrase)
      return { state: context.session.state() }
    },
  },
  changePassphrase: {
    params: vaultAdminParams.changePassphrase,
    async run({ session }, { passphrase, newPassphrase }) {
      session.opened().vault.changePassphrase(passphrase, newPassphrase)
      return { state: session.state() }
    },
  },
}

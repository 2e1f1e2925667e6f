/** What may leave this device, and what has left. */
import type { LedgerRow } from '@confidant/vault'
import { type EgressApi, egressParams, type LedgerLine } from '../../api/egress.js'
import { checkLedgerFirst } from '../../doctor/check-ledger-first.js'
import { passInfo } from '../../door/pass-info.js'
import type { Operations } from '../operation.js'

export const egressOperations: Operations<EgressApi> = {
  passes: {
    params: egressParams.passes,
    run({ session, now }) {
      const { reader, passKey } = session.opened().vault
      const shown = reader.passes().map((stored) => passInfo(stored, passKey.publicKey, now()))
      return { passes: shown.filter((pass) => pass !== null) }
    },
  },
  ledger: {
    params: egressParams.ledger,
    run({ session }, { after, limit }) {
      const { reader } = session.opened().vault
      return { lines: reader.ledger(after, limit).map(toLine), intact: reader.verifyLedger() === null }
    },
  },
  sandboxChecks: {
    params: egressParams.sandboxChecks,
    run: async ({ collectSandboxChecks, vaultDir }) => ({
      checks: [await checkLedgerFirst(vaultDir), ...(await collectSandboxChecks())],
    }),
  },
}

function toLine({ hash: _, ...line }: LedgerRow): LedgerLine {
  return line
}

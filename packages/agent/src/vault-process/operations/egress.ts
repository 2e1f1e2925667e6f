/** What may leave this device, and what has left. */
import type { LedgerRow } from '@confidant/vault'
import { type EgressApi, egressParams, type LedgerLine } from '../../api/egress.js'
import { rehearseSending } from '../../doctor/rehearse-sending.js'
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
  walls: {
    params: egressParams.walls,
    run: async ({ collectWalls, vaultDir }) => ({
      walls: [await rehearseSending(vaultDir), ...(await collectWalls())],
    }),
  },
}

function toLine({ hash: _, ...line }: LedgerRow): LedgerLine {
  return line
}

/** What may leave this device, and what has left. */
import type { LedgerRow } from '@confidant/vault'
import { z } from 'zod'
import type { LedgerLine } from '../../api/contract.js'
import { rehearseSending } from '../../doctor/rehearse-sending.js'
import { passInfo } from '../../door/pass-info.js'
import type { Operations } from '../operation.js'

export const leaving: Operations<'passes' | 'ledger' | 'walls'> = {
  passes: {
    params: z.strictObject({}),
    run({ session, now }) {
      const { reader, passKey } = session.opened().vault
      const shown = reader.passes().map((stored) => passInfo(stored, passKey.publicKey, now()))
      return { passes: shown.filter((pass) => pass !== null) }
    },
  },
  ledger: {
    params: z.strictObject({
      after: z.int().min(0).default(0),
      limit: z.int().min(1).max(10_000).default(1000),
    }),
    run({ session }, { after = 0, limit = 1000 }) {
      const { reader } = session.opened().vault
      return { lines: reader.ledger(after, limit).map(toLine), intact: reader.verifyLedger() === null }
    },
  },
  walls: {
    params: z.strictObject({}),
    run: async ({ collectWalls, vaultDir }) => ({
      walls: [await rehearseSending(vaultDir), ...(await collectWalls())],
    }),
  },
}

function toLine({ hash: _, ...line }: LedgerRow): LedgerLine {
  return line
}

/**
 * What an agent whose sandbox holds says of itself, as `confidant doctor --json` does. The program itself is asked in
 * `apps/hub/test/prove.test.ts`, where both are installed.
 */
import type { DeviceProof } from '../../src/prove/device-proof.js'

const check = (process: string, id: string) => ({ id, process, holds: true, evidence: `Tried ${id}: refused.` })

export const soundDevice: DeviceProof = {
  checks: [
    check('vault', 'network-connect'),
    check('vault', 'network-name-lookup'),
    check('door', 'send-without-pass'),
    check('vault', 'send-before-ledger'),
  ],
  words: { found: true, readableIn: [], files: 2 },
}

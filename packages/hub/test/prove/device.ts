/**
 * What an agent whose walls stand says of itself, as `confidant doctor --json` does. The program itself is asked in
 * `apps/hub/test/prove.test.ts`, where both are installed.
 */
import type { DeviceProof } from '../../src/prove/device-proof.js'

const wall = (process: string, keepsFrom: string) => ({
  process,
  keepsFrom,
  stands: true,
  evidence: `${keepsFrom} was refused`,
})

export const standingDevice: DeviceProof = {
  walls: [
    wall('vault', 'network: connecting'),
    wall('vault', 'network: names'),
    wall('door', 'sending without a pass'),
    wall('vault', 'sending before it is written down'),
  ],
  words: { found: true, readableIn: [], files: 2 },
}

/**
 * P1: the half of the statement that is kept on people's own devices. Place: asks the agent's program, which tries its walls from
 * inside each of its processes; the hub itself has no way to a device and knows nothing of one.
 */
import { type Check, type Finding, fails, holdsUnless } from '../check.js'
import type { DeviceWall } from '../device-proof.js'

const noAgent = fails(
  'The agent’s program is not installed beside this hub, so that nothing on a device could be tried. Install it, or run the proof where both are.',
)

export const vaultHasNoNetwork: Check = async ({ device }) => {
  const proof = await device()
  if (proof === null) return noAgent
  return standing(proof.walls, ({ process, keepsFrom }) => process === 'vault' && keepsFrom.startsWith('network'))
}

export const nothingWithoutAPass: Check = async ({ device }) => {
  const proof = await device()
  return proof === null ? noAgent : standing(proof.walls, ({ keepsFrom }) => keepsFrom === 'sending without a pass')
}

export const ledgerBeforeFirstByte: Check = async ({ device }) => {
  const proof = await device()
  return proof === null
    ? noAgent
    : standing(proof.walls, ({ keepsFrom }) => keepsFrom === 'sending before it is written down')
}

export const vaultIsCiphertext: Check = async ({ device }) => {
  const proof = await device()
  if (proof === null) return noAgent
  const { found, readableIn, files } = proof.words
  return holdsUnless(
    [
      ...(found ? [] : ['a search does not find what was brought in']),
      ...(files > 0 ? [] : ['the vault has no files']),
      ...readableIn.map((file) => `${file} holds it readable`),
    ],
    `Words were brought into a vault and found by a search; none of its ${files} files holds them readable.`,
  )
}

function standing(walls: readonly DeviceWall[], about: (wall: DeviceWall) => boolean): Finding {
  const asked = walls.filter(about)
  const fallen = asked.filter(({ stands }) => !stands).map(({ keepsFrom, evidence }) => `${keepsFrom}: ${evidence}`)
  const none = asked.length === 0 ? ['the agent says nothing of it'] : []
  return holdsUnless([...none, ...fallen], asked.map(({ evidence }) => evidence).join('; '))
}

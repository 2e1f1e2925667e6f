/**
 * P1: the part of the statement that is kept on people's own devices. Place: asks the agent's program, which runs its sandbox checks
 * inside each of its processes; the hub itself cannot reach a device.
 */
import { type Check, type Finding, fails, holdsUnless } from '../check.js'
import type { DeviceCheck } from '../device-proof.js'

const noAgent = fails(
  'The agent is not installed beside this hub, so the guarantees on a device could not be checked. Install it, or run the proof where both are installed.',
)

export const vaultHasNoNetwork: Check = async ({ device }) => {
  const proof = await device()
  if (proof === null) return noAgent
  return held(proof.checks, ({ process, id }) => process === 'vault' && id.startsWith('network-'))
}

export const nothingWithoutAPass: Check = async ({ device }) => {
  const proof = await device()
  return proof === null ? noAgent : held(proof.checks, ({ id }) => id === 'send-without-pass')
}

export const ledgerBeforeFirstByte: Check = async ({ device }) => {
  const proof = await device()
  return proof === null ? noAgent : held(proof.checks, ({ id }) => id === 'send-before-ledger')
}

export const vaultIsCiphertext: Check = async ({ device }) => {
  const proof = await device()
  if (proof === null) return noAgent
  const { found, readableIn, files } = proof.words
  return holdsUnless(
    [
      ...(found ? [] : ['a search does not find what was imported']),
      ...(files > 0 ? [] : ['the vault has no files']),
      ...readableIn.map((file) => `${file} contains it in readable form`),
    ],
    `Text was imported into a vault and found by a search; none of the vault’s ${files} files contains it in readable form.`,
  )
}

function held(checks: readonly DeviceCheck[], about: (check: DeviceCheck) => boolean): Finding {
  const asked = checks.filter(about)
  const failed = asked.filter(({ holds }) => !holds).map(({ id, evidence }) => `${id}: ${evidence}`)
  const none = asked.length === 0 ? ['the agent reports no check of this'] : []
  return holdsUnless([...none, ...failed], asked.map(({ evidence }) => evidence).join(' '))
}

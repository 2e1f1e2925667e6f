/** Makes the outcome of one check, so that what holds always says by what. */
import type { SandboxCheck } from '../api/contract.js'

type Checked = Omit<SandboxCheck, 'holds'>

/** @param checked `mechanism` null when nothing prevents what was tried */
export function sandboxCheck(checked: Checked): SandboxCheck {
  const { id, process, mechanism, evidence } = checked
  return { id, process, mechanism, holds: mechanism !== null, evidence }
}

/** A check of one guarantee against the running system: it can fail, and describes what it saw. */
import type { GuaranteeId } from '@confidant/statement'
import type { ProvedSystem } from './proved-system.js'

export interface Finding {
  readonly ok: boolean
  /** What was looked at and seen, in English: counts and names, never a value of a person. */
  readonly evidence: string
}

export type Check = (system: ProvedSystem) => Promise<Finding>

/** One for each guarantee of the statement: one without a check does not compile. */
export type Checks = Readonly<Record<GuaranteeId, Check>>

export function holds(evidence: string): Finding {
  return { ok: true, evidence }
}

export function fails(evidence: string): Finding {
  return { ok: false, evidence }
}

/** Passes when nothing is wrong; otherwise fails with the first five problems. */
export function holdsUnless(wrong: readonly string[], evidence: string): Finding {
  if (wrong.length === 0) return holds(evidence)
  const more = wrong.length > 5 ? `, and ${wrong.length - 5} more` : ''
  return fails(`${wrong.slice(0, 5).join('; ')}${more}`)
}

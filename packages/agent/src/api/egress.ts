/** What may leave this device, what has left, and what keeps the rest in. */
import { z } from 'zod'
import { nothing } from './fields.js'
import type { Method } from './method.js'
import type { SandboxCheckId, SandboxedProcess, SandboxMechanism } from './sandbox-labels.js'

/** One thing that a process of the agent must not be able to do, and whether it is prevented. */
export interface SandboxCheck {
  id: SandboxCheckId
  process: SandboxedProcess
  /** What prevents it; null when nothing does. */
  mechanism: SandboxMechanism | null
  /** True when something does. */
  holds: boolean
  /** What was tried and what came of it. */
  evidence: string
}

export interface LedgerLine {
  sequence: number
  at: string
  pass: string
  receiver: string
  purpose: string
  categories: string[]
  items: string[]
  bytes: number
  /** SHA-256 of what was sent, hexadecimal. */
  digest: string
}

export interface PassInfo {
  id: string
  receiver: string
  categories: string[]
  purpose: string
  until: string | null
  /** Sends left, null for no limit. */
  remaining: number | null
  state: 'active' | 'revoked' | 'expired' | 'used up'
}

export const egressParams = {
  passes: nothing,
  ledger: z.strictObject({
    after: z.int().min(0).default(0),
    limit: z.int().min(1).max(10_000).default(1000),
  }),
  sandboxChecks: nothing,
}

export type EgressApi = {
  passes: Method<typeof egressParams.passes, { passes: PassInfo[] }>
  ledger: Method<typeof egressParams.ledger, { lines: LedgerLine[]; intact: boolean }>
  sandboxChecks: Method<typeof egressParams.sandboxChecks, { checks: SandboxCheck[] }>
}

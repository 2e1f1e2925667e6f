/** Tries every way out of the process it runs in, and says of each what stopped it, or that nothing did. */
import type { SandboxCheck } from '../api/contract.js'
import type { SandboxMechanism } from '../api/sandbox-labels.js'
import { type Role, roles } from '../processes/rights.js'
import { checkDoor } from './check-door.js'
import { type EscapeAttempt, escapeAttempts } from './escape-attempts.js'
import { sandboxCheck } from './sandbox-check.js'

const patienceMs = 2_000
/** What the permission model and the flags that this process was started with refuse with. */
const refusals: Readonly<Record<string, SandboxMechanism>> = {
  ERR_ACCESS_DENIED: 'permission-model',
  ERR_DLOPEN_DISABLED: 'permission-model',
  EvalError: 'engine-flag',
}

/** Only what this kind of process is not allowed; takes some milliseconds. */
export async function checkSandbox(role: Role): Promise<SandboxCheck[]> {
  const forbidden = escapeAttempts.filter(({ allowed }) => !allowed.includes(role))
  const checks = await Promise.all(forbidden.map((attempt) => check(role, attempt)))
  return roles[role].network ? [...checks, await checkDoor()] : checks
}

async function check(role: Role, { id, tried, run }: EscapeAttempt): Promise<SandboxCheck> {
  const outcome = await outcomeOf(run)
  const mechanism = (outcome !== null && refusals[outcome]) || null
  return sandboxCheck({ id, process: role, mechanism, evidence: evidenceOf(tried, outcome, mechanism) })
}

function evidenceOf(tried: string, outcome: string | null, mechanism: SandboxMechanism | null): string {
  if (outcome === null) return `Tried to ${tried}: it worked.`
  return mechanism
    ? `Tried to ${tried}: refused (${outcome}).`
    : `Tried to ${tried}: not refused, but it ended with ${outcome}.`
}

/** Code or class of the error, null when there was none. */
async function outcomeOf(run: () => Promise<unknown>): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('no answer in time'), patienceMs)
  })
  try {
    return await Promise.race([run().then(() => null), tooLong])
  } catch (error) {
    return codeOf(error)
  } finally {
    clearTimeout(timer)
  }
}

/** `fetch` wraps what stopped it. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if ('code' in error && typeof error.code === 'string') return error.code
  return error.cause ? codeOf(error.cause) : error.name
}

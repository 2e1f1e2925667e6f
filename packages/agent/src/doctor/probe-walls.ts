/** Tries every way out of the process it runs in, and says of each which wall stopped it, or that none did. */
import type { Wall } from '../api/contract.js'
import type { Role } from '../processes/rights.js'
import { type Attempt, attempts } from './attempts.js'
import { probeDoor } from './probe-door.js'

const patienceMs = 2_000
/** What the permission model and the flags that this process was started with refuse with. */
const refusals: Readonly<Record<string, string>> = {
  ERR_ACCESS_DENIED: 'node permission model',
  ERR_DLOPEN_DISABLED: 'node permission model',
  EvalError: 'flag of the JavaScript engine',
}

/** Only what this kind of process is not allowed; takes some milliseconds. */
export async function probeWalls(role: Role): Promise<Wall[]> {
  const forbidden = attempts.filter(({ allowed }) => !allowed.includes(role))
  const walls = await Promise.all(forbidden.map((attempt) => probe(role, attempt)))
  return role === 'door' ? [...walls, await probeDoor()] : walls
}

async function probe(role: Role, { keepsFrom, tried, run }: Attempt): Promise<Wall> {
  const outcome = await outcomeOf(run)
  const by = outcome === null ? undefined : refusals[outcome]
  const stands = by !== undefined
  const came =
    outcome === null
      ? 'went through'
      : stands
        ? `was refused (${outcome})`
        : `was not refused, it ended with ${outcome}`
  return { process: role, keepsFrom, by: by ?? 'nothing', stands, evidence: `${tried} ${came}` }
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

/**
 * Runs every guarantee of the statement against the running system and writes one report. Place: `confidant-hub prove`; what it
 * found stands beside each clause of the published statement.
 */
import type { Declaration, GuaranteeId } from '@confidant/statement'
import { type Checks, type Finding, fails } from './check.js'
import { addProbePerson, type ProbePerson, removeProbePerson } from './probe-people.js'
import type { ProvedSystem } from './proved-system.js'

export interface GuaranteeReport extends Finding {
  readonly id: string
  readonly ms: number
}

/** The shape of `prove --json`. */
export interface ProofReport {
  readonly ok: boolean
  readonly clauses: readonly { readonly id: string; readonly guarantees: readonly GuaranteeReport[] }[]
}

export interface ProveOptions {
  /** Called as each guarantee is done. */
  readonly onDone?: (report: GuaranteeReport) => void
}

/** A guarantee that serves several clauses is checked once. Checks run one after another: some change what others look at. */
export async function prove(
  checks: Checks,
  system: Omit<ProvedSystem, 'people'>,
  { onDone = () => {} }: ProveOptions = {},
): Promise<ProofReport> {
  const { declaration } = system.parts
  const people: ProbePerson[] = []
  try {
    for (let count = 0; count < 2; count++) people.push(await addProbePerson(system.database, system.parts))
    const proved = { ...system, people: people as [ProbePerson, ProbePerson] }
    const reports = new Map<string, GuaranteeReport>()
    for (const id of guaranteesInUse(declaration)) {
      const report = await reportOf(id, checks[id as GuaranteeId], proved)
      reports.set(id, report)
      onDone(report)
    }
    return reportByClause(declaration, reports)
  } finally {
    for (const person of people) await removeProbePerson(system.database, declaration, person)
  }
}

function guaranteesInUse({ clauses }: Declaration): readonly string[] {
  return [...new Set(Object.values(clauses).flatMap(({ guarantees }) => guarantees))]
}

async function reportOf(
  id: string,
  check: ((system: ProvedSystem) => Promise<Finding>) | undefined,
  system: ProvedSystem,
): Promise<GuaranteeReport> {
  const startedMs = performance.now()
  const finding =
    check === undefined
      ? fails('There is no check of this guarantee.')
      : await check(system).catch((error: unknown) => fails(`The check itself failed: ${errorMessage(error)}`))
  return { id, ...finding, ms: Math.round(performance.now() - startedMs) }
}

/** The class and code of an error: its message may contain personal data. */
function errorMessage(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error'
  const where = /\n\s+at (.+)/.exec(error.stack ?? '')?.[1]?.replace(/\(?(?:file:\/\/)?\/.*\/(?=[^/]+$)/, '') ?? ''
  return `${error.name}${'code' in error ? ` ${String(error.code)}` : ''} in ${where}`
}

function reportByClause(declaration: Declaration, reports: ReadonlyMap<string, GuaranteeReport>): ProofReport {
  const clauses = Object.entries(declaration.clauses).map(([id, { guarantees }]) => ({
    id,
    guarantees: guarantees.map((guarantee) => reports.get(guarantee)!),
  }))
  return { ok: [...reports.values()].every(({ ok }) => ok), clauses }
}

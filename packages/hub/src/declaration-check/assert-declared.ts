/**
 * Whether the running program takes in, keeps waiting and sends out exactly what the statement declares. Place: at the start,
 * which refuses on any difference, and in a test, so that the build refuses first.
 */
import {
  checkApiInputs,
  checkForms,
  checkJobs,
  checkOutgoing,
  type Declaration,
  type LivePayload,
  type PayloadDeclaration,
  type PayloadKind,
  type Problem,
} from '@confidant/statement'

/** What the program has, by kind. */
export interface LivePayloads {
  readonly forms: readonly LivePayload[]
  readonly apis: readonly LivePayload[]
  readonly jobs: readonly LivePayload[]
  readonly outgoing: readonly LivePayload[]
}

/** By kind, of all that the features, workers and senders name; one that two of them take counts once. */
export function livePayloads(payloads: readonly PayloadDeclaration[]): LivePayloads {
  const of = (kind: PayloadKind) =>
    [...new Set(payloads)]
      .filter((payload) => payload.kind === kind)
      .map(({ name, fields }) => ({ name, fields: Object.keys(fields) }))
  return { forms: of('form'), apis: of('api'), jobs: of('job'), outgoing: of('outgoing') }
}

export class DeclarationError extends Error {
  readonly code = 'not-covered'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    const lines = problems.map(({ message }) => message)
    super(`The program differs from what the privacy statement declares:\n${lines.join('\n')}`)
    this.name = 'DeclarationError'
    this.problems = problems
  }
}

/** @throws DeclarationError with every difference by name, both ways */
export function assertDeclared(declaration: Declaration, live: LivePayloads): void {
  const problems = [
    ...checkForms(declaration, live.forms),
    ...checkApiInputs(declaration, live.apis),
    ...checkJobs(declaration, live.jobs),
    ...checkOutgoing(declaration, live.outgoing),
  ]
  if (problems.length > 0) throw new DeclarationError(problems)
}

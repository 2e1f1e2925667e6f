/** Compares the forms, API inputs and jobs that the running system has with the declared ones, both ways, field by field. */
import type { Declaration } from '../model/declaration.js'
import type { PayloadKind } from '../model/payload.js'
import { type Problem, problem } from './problem.js'

/** A form, input or job as the system has it. */
export interface LivePayload {
  readonly name: string
  readonly fields: readonly string[]
}

function fieldProblems(subject: string, declared: readonly string[], live: readonly string[]): Problem[] {
  return [
    ...live
      .filter((name) => !declared.includes(name))
      .map((name) =>
        problem(
          'field-undeclared',
          `${subject}.${name}`,
          `${subject} has a field "${name}" that the statement does not declare. Declare it with its category, or take it out.`,
        ),
      ),
    ...declared
      .filter((name) => !live.includes(name))
      .map((name) =>
        problem(
          'field-missing',
          `${subject}.${name}`,
          `The statement declares the field "${name}" of ${subject}, and the system does not have it.`,
        ),
      ),
  ]
}

function checkPayloads(kind: PayloadKind, declaration: Declaration, live: readonly LivePayload[]): Problem[] {
  const declared = Object.values(declaration.payloads).filter((payload) => payload.kind === kind)
  const unknown = live.filter(({ name }) => !declared.some((payload) => payload.name === name))
  return [
    ...unknown.map(({ name }) =>
      problem(
        `${kind}-undeclared`,
        `${kind}/${name}`,
        `The system has a ${kind} "${name}" that the statement does not declare. Declare it in packages/statement/src/payloads, or remove it.`,
      ),
    ),
    ...declared.flatMap((payload) => {
      const subject = `${kind}/${payload.name}`
      const found = live.find(({ name }) => name === payload.name)
      if (found === undefined)
        return [
          problem(`${kind}-missing`, subject, `The statement declares ${subject}, and the system has no such ${kind}.`),
        ]
      return fieldProblems(subject, Object.keys(payload.fields), found.fields)
    }),
  ]
}

export function checkForms(declaration: Declaration, live: readonly LivePayload[]): Problem[] {
  return checkPayloads('form', declaration, live)
}

export function checkApiInputs(declaration: Declaration, live: readonly LivePayload[]): Problem[] {
  return checkPayloads('api', declaration, live)
}

export function checkJobs(declaration: Declaration, live: readonly LivePayload[]): Problem[] {
  return checkPayloads('job', declaration, live)
}

export function checkOutgoing(declaration: Declaration, live: readonly LivePayload[]): Problem[] {
  return checkPayloads('outgoing', declaration, live)
}

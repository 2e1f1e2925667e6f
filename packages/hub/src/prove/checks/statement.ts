/** P2, P3, P5, P8, V1: statement, program and database agree, and no version changes unnoticed. */
import {
  asStatement,
  checkDeclaration,
  type Declaration,
  jobs,
  type PayloadDeclaration,
  payloadSchema,
  publicationState,
} from '@confidant/statement'
import { assertDeclared, DeclarationError, livePayloads } from '../../declaration-check/assert-declared.js'
import { type Check, holdsUnless } from '../check.js'
import type { ProvedSystem } from '../proved-system.js'

export const everyColumnDeclared: Check = async ({ parts, database }) => {
  const tables = Object.values(parts.declaration.tables)
  const columns = tables.flatMap((table) => Object.keys(table.columns)).length
  return holdsUnless(
    await database.findings(),
    `The live database has exactly the ${columns} declared columns in ${tables.length} tables, with the declared grants and policies.`,
  )
}

export const refusesToStartUndeclared: Check = async ({ database }) => {
  const breaks = {
    'an undeclared table': 'CREATE TABLE app.proof_undeclared (person_id uuid)',
    'an undeclared column': 'ALTER TABLE app.proof_runs ADD COLUMN shoe_size integer',
    'a missing column': 'ALTER TABLE app.proof_runs DROP COLUMN report',
    'a missing policy': 'ALTER TABLE app.erasure_proofs DISABLE ROW LEVEL SECURITY',
  }
  const unnoticed: string[] = []
  for (const [what, statement] of Object.entries(breaks)) {
    const findings = await database.findings(["SET LOCAL lock_timeout = '2s'", statement])
    if (findings.length === 0) unnoticed.push(`${what} is not noticed at start-up`)
  }
  return holdsUnless(
    unnoticed,
    `The start-up check was run on the live database with ${Object.keys(breaks).join(', ')}; it reported each of them (all changes rolled back).`,
  )
}

export const everyPayloadDeclared: Check = async ({ parts, features }) => {
  const live = payloadsOf(features)
  return holdsUnless(
    declarationProblems(parts.declaration, live),
    `All ${live.length} forms, API inputs, jobs and messages of the program are declared field by field, and every declared one exists.`,
  )
}

function payloadsOf(features: ProvedSystem['features']): readonly PayloadDeclaration[] {
  const named = features.flatMap(({ inputs = [], workers = [], outgoing = [] }) => [
    ...inputs,
    ...outgoing,
    ...workers.map(({ job }) => job),
  ])
  return [...new Set(named)]
}

function declarationProblems(declaration: Declaration, live: readonly PayloadDeclaration[]): string[] {
  try {
    assertDeclared(declaration, livePayloads(live))
    return []
  } catch (error) {
    if (!(error instanceof DeclarationError)) throw error
    return error.problems.map(({ message }) => message)
  }
}

export const purposesTouchOnlyNeeds: Check = async ({ parts: { declaration } }) => {
  const problems = checkDeclaration(declaration).map(({ message }) => message)
  return holdsUnless(
    problems,
    `${Object.keys(declaration.purposes).length} purposes use only categories that they state a need for, in tables, forms, jobs, files and messages.`,
  )
}

export const processorsHaveContracts: Check = async ({ parts: { declaration } }) => {
  const processors = Object.entries(declaration.recipients).filter(([, { role }]) => role === 'processor')
  const inUse = processors.flatMap(([id]) => declaration.operator.parties[id] ?? [])
  const without = inUse.filter(({ contractDate }) => contractDate === null || !/^\d{4}-\d{2}-\d{2}$/.test(contractDate))
  return holdsUnless(
    without.map(({ name }) => `${name} has no processing agreement on record`),
    `Every processor in use is named with the date of its processing agreement: ${inUse.map(({ name, contractDate }) => `${name} ${contractDate}`).join(', ')}.`,
  )
}

/** The declared payloads to processors, tried with one field more. */
export const processorsReceiveOnlyDeclared: Check = async ({ parts: { declaration } }) => {
  const outgoing = Object.values(declaration.payloads).filter(({ kind }) => kind === 'outgoing')
  const email = { to: 'reader@proof.invalid', subject: 'An e-mail', text: 'An e-mail', html: '<p>An e-mail</p>' }
  const taken = payloadSchema(jobs.mailDelivery).safeParse(email).success
  const passed = payloadSchema(jobs.mailDelivery).safeParse({ ...email, shoe_size: '41' }).success
  const beyond = outgoing.flatMap(({ name, recipient, fields }) => {
    const receives = declaration.recipients[recipient ?? '']?.receives ?? []
    return Object.entries(fields)
      .filter(([, { category }]) => category !== null && !receives.includes(category))
      .map(([field]) => `${name}.${field} exceeds what ${recipient} may receive`)
  })
  const wrong = [
    ...beyond,
    ...(passed ? ['an e-mail with an undeclared field would be sent'] : []),
    ...(taken ? [] : ['a declared e-mail would not be sent']),
  ]
  return holdsUnless(
    wrong,
    `Messages to recipients (${outgoing.map(({ name }) => name).join(', ')}) contain only what these may receive; one with an undeclared field was refused before it left.`,
  )
}

export const versionsUnchanged: Check = async (system) => {
  const { parts, versions, httpClient } = system
  const list = await versions.list()
  const wrong: string[] = []
  const state = publicationState(await statementsOf(system), parts.declaration)
  if (state.kind === 'refused') wrong.push(...state.problems)
  for (const { version, date } of list) {
    const page = await httpClient().get(`/en/privacy/versions/${encodeURIComponent(version)}`)
    if (page.status !== 200) wrong.push(`version ${version} cannot be read`)
    else if (!page.text.includes(date)) wrong.push(`version ${version} no longer shows its date`)
  }
  const newest = list.at(-1)
  if (newest?.version !== parts.declaration.version) wrong.push('the statement in force was never published')
  return holdsUnless(
    wrong,
    `Every published version (${list.map(({ version }) => version).join(', ')}) can be read with its date, and the one in force has the meaning that was published.`,
  )
}

async function statementsOf({ versions }: ProvedSystem) {
  const all = await Promise.all((await versions.list()).map(({ version }) => versions.at(version)))
  return all.filter((statement) => statement !== null)
}

type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T

function amended(declaration: Declaration, change: (draft: Mutable<Declaration>) => void): Declaration {
  const draft = structuredClone(declaration) as Mutable<Declaration>
  draft.version = `${declaration.version}-proof`
  change(draft)
  return draft as Declaration
}

export const describesChanges: Check = async ({ parts: { declaration }, compare }) => {
  const [purpose = ''] = Object.keys(declaration.purposes)
  const [recipient = ''] = Object.keys(declaration.recipients)
  const [right = ''] = Object.keys(declaration.rights)
  const amendments: Readonly<Record<string, Declaration>> = {
    'a longer retention': amended(declaration, ({ purposes }) => {
      purposes[purpose]!.retention.keep = 'P99Y'
    }),
    'a new purpose': amended(declaration, ({ purposes }) => {
      purposes.proof = structuredClone(purposes[purpose]!)
    }),
    'a dropped right': amended(declaration, ({ rights }) => {
      delete rights[right]
    }),
    'a recipient that receives more': amended(declaration, ({ recipients, categories }) => {
      const more = Object.keys(categories).find((id) => !recipients[recipient]!.receives.includes(id))
      recipients[recipient]!.receives = [...recipients[recipient]!.receives, more ?? '']
    }),
  }
  const now = asStatement(declaration)
  const unseen = Object.entries(amendments).flatMap(([what, later]) => {
    const changes = compare(now, asStatement(later))
    const said = changes.every(({ description }) => description.en.length > 10 && description.nl.length > 10)
    return changes.some(({ direction }) => direction === 'wider') && said
      ? []
      : [`${what} is not recognised as a widening, or not described in both languages`]
  })
  const same = compare(now, asStatement(structuredClone(declaration)))
  return holdsUnless(
    [...unseen, ...(same.length > 0 ? ['a version differs from itself'] : [])],
    `Tried: ${Object.keys(amendments).join(', ')}. Each was recognised as a widening and described in both languages; a version does not differ from itself.`,
  )
}

/** A purpose that rests on a contract and has rows of its own to hide. */
const rehearsed = { purposeRole: 'profile', table: 'profiles', subject: 'person_id' } as const

export const wideningBlocks: Check = async ({ parts: { declaration }, database, people }) => {
  const wider = amended(declaration, ({ purposes }) => {
    purposes[rehearsed.purposeRole]!.retention.keep = 'P99Y'
  })
  const { before, waiting, notified } = await database.rehearse(wider, { ...rehearsed, person: people[0].personId })
  const wrong = [
    ...(before > 0 ? [] : ['the purpose saw nothing before the widening']),
    ...(waiting === 0 ? [] : ['a widened purpose continued for a person who had not been notified']),
    ...(notified === before ? [] : ['the purpose was still blocked after the person had been notified']),
  ]
  return holdsUnless(
    wrong,
    `A longer retention of "${rehearsed.purposeRole}" was published on the live database and rolled back. Rows of one person that the purpose saw: ${before} before, ${waiting} until the person was notified, ${notified} afterwards.`,
  )
}

/**
 * Whether the declaration is whole in itself: each category used and with a place, each need met by a store, each clause
 * with guarantees and each guarantee under a clause, each recipient in use and within its limits, and words in both
 * languages everywhere. What the types cannot say is said here.
 */
import { purposeOfRole, roleAccess } from '../access/purpose-roles.js'
import type { Declaration } from '../model/declaration.js'
import { type Operator, type ServicePart, serviceParts } from '../model/entity.js'
import { checkStores } from './check-stores.js'
import { type Problem, problem } from './problem.js'

/** The clauses that the statement cannot do without. */
export const requiredClauses = 'P1 P2 P3 P4 P5 P6 P7 P8 O1 O2 O3 O4 C1 M1 M2 M3 M4 T1 T2 T3 T4 V1 V2'.split(' ')

/** Which categories each purpose can reach through tables, payloads and blobs. */
function reached(declaration: Declaration): Map<string, Set<string>> {
  const places = new Map<string, Set<string>>()
  const add = (purpose: string, category: string | null | undefined) => {
    if (category === null || category === undefined) return
    places.set(purpose, (places.get(purpose) ?? new Set()).add(category))
  }
  for (const { purposeRole, table, access } of roleAccess(declaration)) {
    const { columns } = declaration.tables[table]!
    for (const name of [...access.read, ...access.insert, ...access.update])
      add(purposeOfRole(purposeRole), columns[name]?.category)
    // Deleting a row deletes every category in it.
    if (access.delete) for (const { category } of Object.values(columns)) add(purposeOfRole(purposeRole), category)
  }
  for (const { purpose, fields } of Object.values(declaration.payloads)) {
    for (const { category } of Object.values(fields)) add(purpose, category)
  }
  for (const { purposes, category } of Object.values(declaration.blobs))
    for (const purpose of purposes) add(purpose, category)
  return places
}

function useProblems(declaration: Declaration): Problem[] {
  const places = reached(declaration)
  const needed = new Set(Object.values(declaration.purposes).flatMap(({ needs }) => Object.keys(needs)))
  const unused = Object.entries(declaration.categories).filter(
    ([id, { group }]) => group !== 'internal' && !needed.has(id),
  )
  const unmet = Object.entries(declaration.purposes).flatMap(([id, { needs }]) =>
    Object.keys(needs).flatMap((category) => (places.get(id)?.has(category) ? [] : [[id, category] as const])),
  )
  return [
    ...unused.map(([id]) => problem('category-unused', id, `No purpose needs the category "${id}".`)),
    ...unmet.map(([id, category]) =>
      problem(
        'need-without-place',
        `${id}: ${category}`,
        `"${id}" says that it needs "${category}", and no table, form, job or blob gives it any.`,
      ),
    ),
  ]
}

function clauseProblems({ clauses, guarantees }: Declaration): Problem[] {
  const used = new Set(Object.values(clauses).flatMap((clause) => clause.guarantees))
  return [
    ...requiredClauses
      .filter((id) => clauses[id] === undefined)
      .map((id) => problem('clause-missing', id, `Clause ${id} is missing.`)),
    ...Object.entries(clauses).flatMap(([id, clause]) => [
      ...(clause.guarantees.length > 0
        ? []
        : [problem('clause-without-guarantee', id, `Clause ${id} promises something that nothing checks.`)]),
      ...clause.guarantees
        .filter((guarantee) => guarantees[guarantee] === undefined)
        .map((guarantee) =>
          problem(
            'guarantee-unknown',
            `${id}: ${guarantee}`,
            `Clause ${id} rests on "${guarantee}", which is not declared.`,
          ),
        ),
    ]),
    ...Object.keys(guarantees)
      .filter((id) => !used.has(id))
      .map((id) => problem('guarantee-without-clause', id, `The guarantee "${id}" belongs to no clause.`)),
  ]
}

function recipientProblems({ purposes, recipients, operator }: Declaration): Problem[] {
  return Object.entries(recipients).flatMap(([id, recipient]) => {
    const serving = Object.values(purposes).filter((purpose) => purpose.recipients.includes(id))
    const needed = new Set([...serving.flatMap(({ needs }) => Object.keys(needs)), 'person-number'])
    const party = operator.parties[id]
    return [
      ...(serving.length > 0 ? [] : [problem('recipient-unused', id, `No purpose has the recipient "${id}".`)]),
      ...recipient.receives
        .filter((category) => !needed.has(category))
        .map((category) =>
          problem(
            'recipient-beyond-needs',
            `${id}: ${category}`,
            `"${id}" may receive "${category}", which no purpose it serves needs.`,
          ),
        ),
      ...(recipient.role === 'processor' && party !== undefined && party.contractDate === null
        ? [
            problem(
              'processor-without-contract',
              id,
              `The processor "${party.name}" has no contract on record (GDPR Art. 28(3)).`,
            ),
          ]
        : []),
    ]
  })
}

function payloadProblems({ payloads, blobs, purposes, recipients, tables }: Declaration): Problem[] {
  const fields = Object.entries(payloads).flatMap(([name, { purpose, recipient, fields }]) =>
    Object.entries(fields).flatMap(([field, { category }]) => {
      if (category === null || category === 'person-number') return []
      const subject = `${name}.${field}`
      const receives = recipient === null ? null : (recipients[recipient]?.receives ?? [])
      return [
        ...(purposes[purpose]?.needs[category] === undefined
          ? [
              problem(
                'field-beyond-needs',
                subject,
                `${subject} asks for "${category}", which "${purpose}" has no need for.`,
              ),
            ]
          : []),
        ...(receives === null || receives.includes(category)
          ? []
          : [
              problem(
                'field-beyond-recipient',
                subject,
                `${subject} would send "${category}" to "${recipient}", which may not receive it.`,
              ),
            ]),
      ]
    }),
  )
  const homeless = Object.values(blobs).filter(
    ({ namedBy }) => tables[namedBy.table]?.columns[namedBy.column] === undefined,
  )
  return [
    ...fields,
    ...homeless.map(({ name }) =>
      problem('blob-without-row', name, `No column names the blobs "${name}": nothing would ever delete them.`),
    ),
  ]
}

function operatorProblems({ operator }: Declaration): Problem[] {
  const [company, ...others] = operator.entities
  const ids = new Set(operator.entities.map(({ id }) => id))
  return [
    ...(company.subsidiaryOf === null
      ? []
      : [problem('company-has-parent', company.id, 'The first legal entity is the company itself and has no parent.')]),
    ...others
      .filter(({ subsidiaryOf }) => subsidiaryOf === null || !ids.has(subsidiaryOf))
      .map(({ id }) => problem('entity-not-subsidiary', id, `"${id}" is not a subsidiary of a declared company.`)),
    ...(ids.size === operator.entities.length
      ? []
      : [problem('entity-twice', company.id, 'Two legal entities have the same id.')]),
    ...serviceParts.flatMap((part) => partProblems(part, operator)),
  ]
}

function partProblems(part: ServicePart, { entities }: Operator): Problem[] {
  const named = entities.filter(({ answersFor }) => answersFor.includes(part)).map(({ id }) => id)
  if (named.length === 1) return []
  const who = named.length === 0 ? 'no legal entity answers' : `${named.join(' and ')} answer`
  const message = `For "${part}" ${who}. Exactly one does: name the part once under answersFor.`
  return [problem('part-without-one-entity', part, message)]
}

/** Every place where words stand, with its path. */
function* textsIn(value: unknown, path: string): Generator<readonly [string, { en: unknown; nl: unknown }]> {
  if (value === null || typeof value !== 'object') return
  if ('en' in value && 'nl' in value) yield [path, value]
  else for (const [key, inner] of Object.entries(value)) yield* textsIn(inner, path === '' ? key : `${path}.${key}`)
}

function wordProblems({ payloads: _, ...declaration }: Declaration): Problem[] {
  return [...textsIn(declaration, '')]
    .filter(
      ([, { en, nl }]) => typeof en !== 'string' || typeof nl !== 'string' || en.trim() === '' || nl.trim() === '',
    )
    .map(([path]) => problem('words-missing', path, `${path} has no words in one of the languages.`))
}

export function checkDeclaration(declaration: Declaration): Problem[] {
  return [
    ...useProblems(declaration),
    ...clauseProblems(declaration),
    ...recipientProblems(declaration),
    ...payloadProblems(declaration),
    ...operatorProblems(declaration),
    ...wordProblems(declaration),
    ...checkStores(declaration),
  ]
}

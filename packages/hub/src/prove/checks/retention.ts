/** P6, M2: what is past its term goes with the next round, and nothing goes before. */
import {
  type Declaration,
  defaultNaming,
  periodSql,
  quoteName,
  type RetentionBinding,
  retentionPlan,
  type TableDeclaration,
} from '@confidant/statement'
import { removeDue } from '../../retention/remove-due.js'
import { type Check, holdsUnless } from '../check.js'
import { addProbePerson, countRowsOf, type ProbePerson, removeProbePerson } from '../probe-people.js'
import type { ProvedSystem } from '../proved-system.js'

const { schema } = defaultNaming
const batchRows = 500
const mostPasses = 200

export const retentionRunsToTheDay: Check = async (system) => {
  const { parts, database } = system
  const { declaration } = parts
  const tables = Object.values(declaration.tables).filter(
    ({ subject, retention }) => subject !== null && retention.length > 0,
  )
  const [leaving, staying] = [await add(system), await add(system)]
  try {
    const { early, late } = await passTerm(system, leaving, { dated: tables, watched: tables })
    const others = await missing(system, tables, staying)
    return holdsUnless(
      [
        ...early.map((name) => `a row of ${name} went a day before its term ended`),
        ...late.map((name) => `a row of ${name} was still there after its term`),
        ...others.map((name) => `a row of ${name} went although its term had not begun`),
      ],
      `Rows of ${tables.length} tables stayed on the day before their term ended and were gone in the first round after it.`,
    )
  } finally {
    for (const person of [leaving, staying]) await removeProbePerson(database, declaration, person)
  }
}

/** The same, looked at for messages alone, whose term the statement gives by what they are about. */
export const contactDeletedAfterHandling: Check = async (system) => {
  const { parts, database } = system
  const person = await add(system)
  const [table, child] = [parts.declaration.tables.conversations!, parts.declaration.tables.conversation_messages!]
  try {
    const { early, late } = await passTerm(system, person, { dated: [table], watched: [table, child] })
    return holdsUnless(
      [
        ...early.map((name) => `${name} went before the end of its term`),
        ...(late.length === 0 ? [] : ['a handled message was still there after its term']),
      ],
      'A handled conversation and its messages stayed until the day their term ended, and were gone in the first round after it.',
    )
  } finally {
    await removeProbePerson(database, parts.declaration, person)
  }
}

function add({ database, parts }: ProvedSystem): Promise<ProbePerson> {
  return addProbePerson(database, parts)
}

interface Watched {
  /** Tables whose terms are set; the others go with their parents. */
  readonly dated: readonly TableDeclaration[]
  readonly watched: readonly TableDeclaration[]
}

/** Which tables lost the person's row a day before the end of its term, and which still had it just past that. */
async function passTerm(system: ProvedSystem, person: ProbePerson, { dated, watched }: Watched) {
  for (const table of dated) await dateRows(system, table, person, 'a day before its end')
  await runRetention(system)
  const early = await missing(system, watched, person)
  for (const table of dated) await dateRows(system, table, person, 'just past its end')
  await runRetention(system)
  const gone = await missing(system, watched, person)
  return { early, late: watched.map(({ name }) => name).filter((name) => !gone.includes(name)) }
}

type Moment = 'a day before its end' | 'just past its end'

/** Sets what each term counts from so that the row stands there in its term. */
async function dateRows(
  { database, parts }: ProvedSystem,
  table: TableDeclaration,
  person: ProbePerson,
  moment: Moment,
): Promise<void> {
  const sets = table.retention.flatMap((binding) =>
    [binding.since, ...(binding.atLatest === undefined ? [] : [binding.atLatest])].map(
      (column) => `${quoteName(column)} = ${startSql(binding, parts.declaration, moment)}`,
    ),
  )
  await database.administrator(
    `UPDATE ${schema}.${quoteName(table.name)} SET ${[...new Set(sets)].join(', ')} WHERE ${quoteName(table.subject ?? '')} = $1`,
    [person.personId],
  )
}

/** Terms of the books end with their year: only what began a year before that is past its end on every day of the calendar. */
function startSql({ purpose, sooner }: RetentionBinding, declaration: Declaration, moment: Moment): string {
  const { keep, counted } = declaration.purposes[purpose]!.retention
  const start = `now() - ${periodSql(sooner ?? keep)}`
  if (moment === 'a day before its end') return `${start} + interval '1 day'`
  return counted === 'from-event' ? `${start} - interval '1 minute'` : `${start} - interval '1 year'`
}

/** The work of a round, at once: rounds themselves come by the hour. */
async function runRetention({ parts }: ProvedSystem): Promise<void> {
  const plan = retentionPlan(parts.declaration)
  for (let pass = 0; pass < mostPasses; pass++) {
    let removed = 0
    for (const step of plan)
      removed += await parts.withPurpose('erasure:worker', 'everyone', (tx) => removeDue(tx, step, batchRows))
    if (removed === 0) return
  }
}

async function missing(
  { database }: ProvedSystem,
  tables: readonly TableDeclaration[],
  person: ProbePerson,
): Promise<string[]> {
  const names: string[] = []
  for (const table of tables) if ((await countRowsOf(database, table, person)) === 0) names.push(table.name)
  return names
}

/** P6, M2: what is past its term goes with the next round, and nothing goes before. */
import {
  type Declaration,
  periodSql,
  quoteName,
  type RetentionBinding,
  retentionPlan,
  type TableDeclaration,
} from '@confidant/statement'
import { removeDue } from '../../retention/remove-due.js'
import { type Check, holdsUnless } from '../check.js'
import { addProbePerson, type ProbePerson, removeProbePerson } from '../probe-people.js'
import type { ProvedSystem } from '../proved-system.js'

const schema = 'app'
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
    for (const table of tables) await dateRows(system, table, leaving, 'a day before its end')
    await runRetention(system)
    const early = await missing(system, tables, leaving)
    for (const table of tables) await dateRows(system, table, leaving, 'just past its end')
    await runRetention(system)
    const left = tables.filter(({ name }) => !early.includes(name))
    const gone = await missing(system, left, leaving)
    const late = left.filter(({ name }) => !gone.includes(name))
    const others = await missing(system, tables, staying)
    return holdsUnless(
      [
        ...early.map((name) => `a row of ${name} went a day before its term ended`),
        ...late.map(({ name }) => `a row of ${name} was still there after its term`),
        ...others.map((name) => `a row of ${name} went although its term had not begun`),
      ],
      `Rows of ${tables.length} tables stayed on the day before their term ended and were gone in the first round after it.`,
    )
  } finally {
    for (const person of [leaving, staying]) await removeProbePerson(database, declaration, schema, person)
  }
}

/** The same, looked at for messages alone, whose term the statement gives by what they are about. */
export const contactDeletedAfterHandling: Check = async (system) => {
  const { parts, database } = system
  const person = await add(system)
  const [table, child] = [parts.declaration.tables.conversations!, parts.declaration.tables.conversation_messages!]
  try {
    await dateRows(system, table, person, 'a day before its end')
    await runRetention(system)
    const early = await missing(system, [table, child], person)
    await dateRows(system, table, person, 'just past its end')
    await runRetention(system)
    const gone = await missing(system, [table, child], person)
    return holdsUnless(
      [
        ...early.map((name) => `${name} went before the end of its term`),
        ...(gone.length === 2 ? [] : ['a handled message was still there after its term']),
      ],
      'A handled conversation and its messages stayed until the day their term ended, and were gone in the first round after it.',
    )
  } finally {
    await removeProbePerson(database, parts.declaration, schema, person)
  }
}

function add({ database, parts }: ProvedSystem): Promise<ProbePerson> {
  return addProbePerson(database, parts, schema)
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
  { personId }: ProbePerson,
): Promise<string[]> {
  const names: string[] = []
  for (const { name, subject } of tables) {
    const [row] = await database.administrator<{ there: boolean }>(
      `SELECT EXISTS (SELECT FROM ${schema}.${quoteName(name)} WHERE ${quoteName(subject ?? '')} = $1) AS there`,
      [personId],
    )
    if (row?.there !== true) names.push(name)
  }
  return names
}

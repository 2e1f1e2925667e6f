/** P6, M2: data past its retention period is deleted in the next run, and not before. */
import {
  type Declaration,
  defaultNaming,
  endOfTermSql,
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
        ...early.map((name) => `a row of ${name} was deleted before its retention period ended`),
        ...late.map((name) => `a row of ${name} was not deleted after its retention period`),
        ...others.map((name) => `a row of ${name} was deleted although its retention period had not started`),
      ],
      `Rows in ${tables.length} tables were still there until their retention period ended, and were deleted in the first run after it.`,
    )
  } finally {
    for (const person of [leaving, staying]) await removeProbePerson(database, declaration, person)
  }
}

/** The same for messages alone, whose retention period depends on their kind. */
export const contactDeletedAfterHandling: Check = async (system) => {
  const { parts, database } = system
  const person = await add(system)
  const [table, child] = [parts.declaration.tables.conversations!, parts.declaration.tables.conversation_messages!]
  try {
    const { early, late } = await passTerm(system, person, { dated: [table], watched: [table, child] })
    return holdsUnless(
      [
        ...early.map((name) => `a row of ${name} was deleted before the end of its retention period`),
        ...(late.length === 0 ? [] : ['a handled message was not deleted after its retention period']),
      ],
      'A handled conversation and its messages were kept until their retention period ended, and were deleted in the first run after it.',
    )
  } finally {
    await removeProbePerson(database, parts.declaration, person)
  }
}

function add({ database, parts }: ProvedSystem): Promise<ProbePerson> {
  return addProbePerson(database, parts)
}

interface Watched {
  /** Tables with retention of their own; the others are deleted with their parents. */
  readonly dated: readonly TableDeclaration[]
  readonly watched: readonly TableDeclaration[]
}

/** Which tables lost the person's row before the end of its term, and which still had it just past that. */
async function passTerm(system: ProvedSystem, person: ProbePerson, { dated, watched }: Watched) {
  for (const table of dated) await dateRows(system, table, person, 'before its end')
  await runRetention(system)
  const early = await missing(system, watched, person)
  for (const table of dated) await dateRows(system, table, person, 'just past its end')
  await runRetention(system)
  const gone = await missing(system, watched, person)
  return { early, late: watched.map(({ name }) => name).filter((name) => !gone.includes(name)) }
}

/** Of a term of days to years: hours before its end, and in the same hours past it. */
export type Moment = 'before its end' | 'just past its end'

/** Sets what each term counts from so that the row stands there in its term. */
async function dateRows(
  { database, parts }: ProvedSystem,
  table: TableDeclaration,
  person: ProbePerson,
  moment: Moment,
): Promise<void> {
  const starts = await Promise.all(
    table.retention.flatMap((binding) =>
      startColumns(binding).map(async (column) => ({
        column,
        at: await findStart(database, binding, parts.declaration, moment),
      })),
    ),
  )
  const [columns, moments] = [starts.map(({ column }) => column), starts.map(({ at }) => at)]
  await database.administrator(
    `UPDATE ${schema}.${quoteName(table.name)} SET ${columns.map((column, at) => `${quoteName(column)} = $${at + 2}`).join(', ')} WHERE ${quoteName(table.subject ?? '')} = $1`,
    [person.personId, ...moments],
  )
}

function startColumns({ since, atLatest }: RetentionBinding): readonly string[] {
  return atLatest === undefined ? [since] : [since, atLatest]
}

async function findStart(
  database: ProvedSystem['database'],
  binding: RetentionBinding,
  declaration: Declaration,
  moment: Moment,
): Promise<string> {
  const [found] = await database.administrator<{ start: string }>(startSql(binding, declaration, moment))
  if (found === undefined) throw new Error(`No moment stands ${moment} of the term of ${binding.purpose}.`)
  return found.start
}

/**
 * From when a term has to count to stand at this moment. Terms are counted forwards alone, because adding months has no inverse: of
 * the last day of four months no month leads back. So moments are tried until one fits.
 * @param now SQL, for the calendar's exceptions
 */
export function startSql(binding: RetentionBinding, declaration: Declaration, moment: Moment, now = 'now()'): string {
  const begun = startColumns(binding)
    .map((column) => `tried AS ${quoteName(column)}`)
    .join(', ')
  const [fits, order] =
    moment === 'before its end' ? [`ends > ${now} + interval '1 hour'`, 'ASC'] : [`ends <= ${now}`, 'DESC']
  return `SELECT tried::text AS start FROM generate_series(${now} - interval '13 years', ${now} + interval '2 days', interval '6 hours') AS tried,
    LATERAL (SELECT ${endOfTermSql(binding, declaration)} AS ends FROM (SELECT ${begun}) AS begun) AS term
    WHERE ${fits} ORDER BY tried ${order} LIMIT 1`
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

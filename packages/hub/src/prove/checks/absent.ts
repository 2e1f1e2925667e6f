/**
 * Guarantees about something this installation does not do: they hold as long as it cannot be done. Each looks where it could begin
 * (tables that would fill, forms and jobs that would feed them); once something appears there the check fails, until a check of the
 * feature itself replaces it.
 */
import { defaultNaming, type PayloadDeclaration, quoteName } from '@confidant/statement'
import { type Check, holdsUnless } from '../check.js'
import type { ProvedSystem } from '../proved-system.js'

const { schema } = defaultNaming

interface Absence {
  /** What is not offered, as the subject of a sentence. */
  readonly what: string
  /** Tables that stay empty except for the probe people. */
  readonly tables: readonly string[]
  /** Purposes without any form, job or message. */
  readonly purposes: readonly string[]
}

export function absent({ what, tables, purposes }: Absence): Check {
  return async (system) => {
    const fed = livePayloads(system).filter(({ purpose }) => purposes.includes(purpose))
    const wrong = fed.map(({ kind, name }) => `the ${kind} "${name}" serves ${what}, which no check covers`)
    for (const table of tables) {
      const count = await rowsOf(system, table)
      if (count > 0) wrong.push(`table ${table} is not empty (rows: ${count})`)
    }
    return holdsUnless(wrong, `Not offered by this installation: ${what}. ${places(tables, purposes)}`)
  }
}

function places(tables: readonly string[], purposes: readonly string[]): string {
  const empty = tables.length === 0 ? [] : [`Empty tables: ${tables.join(', ')}.`]
  const silent = purposes.length === 0 ? [] : [`Purposes without a form, API, job or message: ${purposes.join(', ')}.`]
  return [...empty, ...silent].join(' ')
}

function livePayloads({ features }: ProvedSystem): readonly PayloadDeclaration[] {
  return features.flatMap(({ inputs = [], workers = [] }) => [...inputs, ...workers.map(({ job }) => job)])
}

async function rowsOf({ parts, database, people }: ProvedSystem, name: string): Promise<number> {
  const { subject } = parts.declaration.tables[name]!
  const table = `${quoteName(schema)}.${quoteName(name)}`
  const others = subject === null ? 'true' : `${quoteName(subject)} <> ALL ($1::uuid[])`
  const [row] = await database.administrator<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${table} WHERE ${others}`,
    subject === null ? [] : [people.map(({ personId }) => personId)],
  )
  return row?.count ?? 0
}

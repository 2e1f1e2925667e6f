/**
 * Guarantees about what this installation does not do: they hold as long as it cannot be done. Each looks for the places through
 * which it could begin (tables that would fill, forms and jobs that would feed them); the day one appears the check goes red, until a
 * check of the thing itself replaces it.
 */
import { defaultNaming, type PayloadDeclaration, quoteName } from '@confidant/statement'
import { type Check, holdsUnless } from '../check.js'
import type { ProvedSystem } from '../proved-system.js'

const { schema } = defaultNaming

interface Absence {
  /** What is not offered, as the end of a sentence. */
  readonly what: string
  /** Tables that stay empty but for the people of the proof. */
  readonly tables: readonly string[]
  /** Purposes for which nothing comes in, waits or goes out. */
  readonly purposes: readonly string[]
}

export function absent({ what, tables, purposes }: Absence): Check {
  return async (system) => {
    const fed = livePayloads(system).filter(({ purpose }) => purposes.includes(purpose))
    const wrong = fed.map(({ kind, name }) => `the ${kind} "${name}" feeds ${what}, which nothing checks`)
    for (const table of tables) {
      const count = await rowsOf(system, table)
      if (count > 0) wrong.push(`${table} holds ${count} rows`)
    }
    return holdsUnless(wrong, `This installation has no ${what}: ${places(tables, purposes)}.`)
  }
}

function places(tables: readonly string[], purposes: readonly string[]): string {
  const empty = tables.length === 0 ? [] : [`${tables.join(', ')} ${tables.length === 1 ? 'is' : 'are'} empty`]
  const silent = purposes.length === 0 ? [] : [`no form, API, job or message serves ${purposes.join(' or ')}`]
  return [...empty, ...silent].join(' and ')
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

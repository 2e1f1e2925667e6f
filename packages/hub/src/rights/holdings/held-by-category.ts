/**
 * What is held of one person, read and put together by category. Place: between the rows and the pages. An account with more than a
 * page can show says how much more there is; the export has it all.
 */
import type { CategoryDeclaration, Declaration } from '@confidant/statement'
import type { HubWithPurpose } from '../../database/index.js'
import type { HeldField, HeldTable } from './holdings.js'
import { type HeldRows, readNewest } from './read-holdings.js'

export interface Held extends HeldRows {
  readonly table: HeldTable
}

export interface HeldPart extends Held {
  /** The fields of one category, with the plain ones that make them understood. */
  readonly fields: readonly HeldField[]
  readonly withheld: HeldTable['withheld']
}

export interface HeldCategory {
  readonly id: string
  readonly category: CategoryDeclaration
  /** Tables with a row; empty when nothing of the category is held. */
  readonly parts: readonly HeldPart[]
}

/** In one transaction: each table's statement is sent without waiting for the one before. */
export function readHeld(
  withPurpose: HubWithPurpose,
  person: string,
  tables: readonly HeldTable[],
  rowsShown: number,
): Promise<readonly Held[]> {
  return withPurpose('data-rights', { person }, (tx) =>
    Promise.all(tables.map(async (table) => ({ table, ...(await readNewest(tx, table, rowsShown)) }))),
  )
}

export function byCategory(held: readonly Held[], declaration: Declaration): readonly HeldCategory[] {
  return Object.entries(declaration.categories).map(([id, category]) => ({
    id,
    category,
    parts: held.flatMap((one) => partsOf(one, id)),
  }))
}

function partsOf(held: Held, category: string): HeldPart[] {
  const { table } = held
  const own = table.fields.filter((field) => field.category === category && field.column !== table.subject)
  const withheld = table.withheld.filter((field) => field.category === category)
  if (held.total === 0 || own.length + withheld.length === 0) return []
  const plain = mainCategory(table) === category ? table.fields.filter(isReadable) : []
  return [{ ...held, fields: [...own, ...plain], withheld }]
}

/** What is not personal is shown once, with the category that the table is mostly of. */
function mainCategory(table: HeldTable): string | null {
  const counts = new Map<string, number>()
  for (const { category, column } of [...table.fields, ...table.withheld])
    if (category !== null && column !== table.subject) counts.set(category, (counts.get(category) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

/** Numbers of rows say nothing to a person; the export has them, so that its files can be put together. */
function isReadable({ category, type }: HeldField): boolean {
  return category === null && type !== 'uuid'
}

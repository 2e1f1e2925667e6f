/**
 * When something is past its term, as SQL over the columns of its row. Place: the retention plan deletes by it, and the
 * row policies hold the deleting role to it. Counted forwards, in the controller's time zone and never in the session's, which whoever
 * deletes could set.
 */
import { quoteName } from '../access/sql-names.js'
import type { Declaration } from '../model/declaration.js'
import { periodSql } from '../model/period.js'
import type { RetentionBinding, TableDeclaration } from '../model/store.js'
import { controllerTimeZone } from '../model/time-zone.js'

/** The moment at which a term ends; null while its event has not happened. */
export function endOfTermSql(binding: RetentionBinding, declaration: Declaration): string {
  const { purpose, since, atLatest, sooner } = binding
  const { retention } = declaration.purposes[purpose]!
  // least() takes no notice of nulls.
  const start = atLatest === undefined ? quoteName(since) : `least(${quoteName(since)}, ${quoteName(atLatest)})`
  const local = inControllerTime(start)
  const from = retention.counted === 'from-event' ? local : `date_trunc('year', ${local}) + interval '1 year'`
  return inControllerTime(`(${from} + ${periodSql(sooner ?? retention.keep)})`)
}

/** From a moment to the time on the clock in the controller's zone, and back: an operator of PostgreSQL that does both. */
function inControllerTime(sql: string): string {
  return `(${sql} AT TIME ZONE '${controllerTimeZone}')`
}

export function pastTermSql(binding: RetentionBinding, declaration: Declaration): string {
  return `${endOfTermSql(binding, declaration)} <= now()`
}

/** Null where the row has no term of its own: it goes with its parent. */
export function rowPastTermSql(table: TableDeclaration, declaration: Declaration): string | null {
  if (table.retention.length === 0) return null
  return table.retention.map((binding) => pastTermSql(binding, declaration)).join(' AND ')
}

/** The terms that a row really has: its own, or those of the row it belongs to. */
export function effectiveRetention(
  table: TableDeclaration,
  declaration: Pick<Declaration, 'tables'>,
): readonly RetentionBinding[] {
  const seen = new Set<string>()
  let current: TableDeclaration | undefined = table
  while (current !== undefined && current.retention.length === 0 && !seen.has(current.name)) {
    seen.add(current.name)
    current = current.parent === null ? undefined : declaration.tables[current.parent.table]
  }
  return current?.retention ?? []
}

/** The columns that erasure fills in, so that the term of a kept row begins. */
export function beginningColumns(table: TableDeclaration): string[] {
  return table.retention.filter(({ beginsOnErasure }) => beginsOnErasure).map(({ since }) => since)
}

/** The bindings whose purpose keeps the row although the person asked for erasure. */
export function keptOnErasure(
  table: TableDeclaration,
  declaration: Pick<Declaration, 'tables' | 'purposes'>,
): RetentionBinding[] {
  return effectiveRetention(table, declaration).filter(
    ({ purpose, sooner }) => sooner === null && declaration.purposes[purpose]?.onErasure.kind === 'kept',
  )
}

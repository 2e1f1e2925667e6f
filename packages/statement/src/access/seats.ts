/**
 * Every seat with all that it may touch: what the tables grant, and what follows without being written down (the person's
 * own view of everything exported, erasure, retention). Place: grants and policies are both made from this list.
 */
import type { Declaration } from '../model/declaration.js'
import type { Access, TableDeclaration } from '../model/store.js'
import { text } from '../model/text.js'

export interface SeatAccess {
  readonly seat: string
  readonly table: string
  readonly access: Access
}

/** Reads the person's own rows for the portal and the export. */
export const rightsSeat = 'data-rights'
/** Erases one person's rows. */
export const erasureSeat = 'erasure'
/** Erases what is past its term, whoever's it is. */
export const retentionSeat = 'erasure:worker'

/** `orders:desk` → `orders`. A task is its own purpose. */
export function purposeOfSeat(seat: string): string {
  return seat.split(':')[0]!
}

/** The columns whose content tells that something is past its term. */
export function retentionColumns(table: TableDeclaration): string[] {
  const bindings = [...table.retention, ...Object.values(table.columns).flatMap((column) => column.emptied ?? [])]
  return [...new Set(bindings.map(({ since }) => since))]
}

export function emptiedColumns(table: TableDeclaration): string[] {
  return Object.entries(table.columns).flatMap(([name, { emptied }]) => (emptied === null ? [] : [name]))
}

function union(...lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())]
}

const noAccess: Access = { rows: { kind: 'own' }, read: [], insert: [], update: [], delete: false }

function derivedAccess(table: TableDeclaration): [string, Access][] {
  if (table.subject === null) return []
  const keys = union([table.subject], table.primaryKey)
  const erasing = {
    ...noAccess,
    update: emptiedColumns(table),
    delete: true,
    read: union(keys, retentionColumns(table)),
  }
  const due = text(
    'Retention looks through everybody’s dates, and at nothing else.',
    'De bewaartermijnen kijken naar ieders datums, en naar niets anders.',
  )
  return [
    [
      rightsSeat,
      { ...noAccess, read: Object.keys(table.columns).filter((name) => table.columns[name]!.withheld === null) },
    ],
    [erasureSeat, erasing],
    [retentionSeat, { ...erasing, rows: { kind: 'everyone', why: due } }],
  ]
}

function merge(a: Access | undefined, b: Access): Access {
  if (a === undefined) return b
  return {
    rows: a.rows,
    read: union(a.read, b.read),
    insert: union(a.insert, b.insert),
    update: union(a.update, b.update),
    delete: a.delete || b.delete,
  }
}

/** In the order of the tables; each seat at most once per table. */
export function seatAccess(declaration: Pick<Declaration, 'tables'>): SeatAccess[] {
  return Object.values(declaration.tables).flatMap((table) => {
    const bySeat = new Map(Object.entries(table.access))
    for (const [seat, access] of derivedAccess(table)) bySeat.set(seat, merge(bySeat.get(seat), access))
    return [...bySeat].map(([seat, access]) => ({ seat, table: table.name, access }))
  })
}

/** Every seat that needs a role in the database, sorted. */
export function seats(declaration: Pick<Declaration, 'tables'>): string[] {
  return union(seatAccess(declaration).map(({ seat }) => seat)).sort()
}

/**
 * Every seat with all that it may touch: what the tables grant, and what follows without being written down (the person's
 * own view of everything exported, erasure, retention). Place: grants and policies are both made from this list.
 */
import type { Declaration } from '../model/declaration.js'
import type { Access, TableDeclaration } from '../model/store.js'
import { text } from '../model/text.js'
import { beginningColumns, keptOnErasure } from '../plans/expiry.js'

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
  return union(bindings.flatMap(({ since, atLatest }) => (atLatest === undefined ? [since] : [since, atLatest])))
}

export function emptiedColumns(table: TableDeclaration): string[] {
  return Object.entries(table.columns).flatMap(([name, { emptied }]) => (emptied === null ? [] : [name]))
}

/** The columns that name files, which go with their rows. */
function blobColumns(table: TableDeclaration, { blobs }: SeatSource): string[] {
  return Object.values(blobs).flatMap(({ namedBy }) => (namedBy.table === table.name ? [namedBy.column] : []))
}

/** What the seats follow from. */
export type SeatSource = Pick<Declaration, 'tables' | 'purposes' | 'blobs'>

function union(...lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())]
}

const noAccess: Access = { rows: { kind: 'own' }, only: null, read: [], insert: [], update: [], delete: false }

const due = text(
  'Retention looks through everybody’s dates, and deletes only what is past its term.',
  'De bewaartermijnen kijken naar ieders datums, en verwijderen alleen wat zijn termijn voorbij is.',
)

function derivedAccess(table: TableDeclaration, declaration: SeatSource): [string, Access][] {
  if (table.subject === null) return []
  const erasing = {
    ...noAccess,
    read: union([table.subject], table.primaryKey, retentionColumns(table), emptiedColumns(table)),
    update: emptiedColumns(table),
  }
  const shown = Object.keys(table.columns).filter((name) => table.columns[name]!.withheld === null)
  return [
    [rightsSeat, { ...noAccess, read: shown }],
    [
      erasureSeat,
      {
        ...erasing,
        update: union(emptiedColumns(table), beginningColumns(table)),
        delete: keptOnErasure(table, declaration).length === 0,
      },
    ],
    [
      retentionSeat,
      {
        ...erasing,
        read: union(erasing.read, blobColumns(table, declaration)),
        rows: { kind: 'everyone', why: due },
        delete: table.retention.length > 0,
      },
    ],
  ]
}

function merge(a: Access | undefined, b: Access): Access {
  if (a === undefined) return b
  return {
    rows: a.rows,
    only: a.only,
    read: union(a.read, b.read),
    insert: union(a.insert, b.insert),
    update: union(a.update, b.update),
    delete: a.delete || b.delete,
  }
}

/** In the order of the tables; each seat at most once per table. */
export function seatAccess(declaration: SeatSource): SeatAccess[] {
  return Object.values(declaration.tables).flatMap((table) => {
    const bySeat = new Map(Object.entries(table.access))
    for (const [seat, access] of derivedAccess(table, declaration)) bySeat.set(seat, merge(bySeat.get(seat), access))
    return [...bySeat].map(([seat, access]) => ({ seat, table: table.name, access }))
  })
}

/** Every seat that needs a role in the database, sorted. */
export function seats(declaration: SeatSource): string[] {
  return union(seatAccess(declaration).map(({ seat }) => seat)).sort()
}

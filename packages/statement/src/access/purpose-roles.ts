/**
 * Every purpose role with all that it may touch: what the tables grant, and what follows without being written down (the person's
 * own view of everything exported, erasure, retention). Place: grants and policies are both made from this list.
 */
import { text } from '@confidant/i18n'
import type { Declaration } from '../model/declaration.js'
import type { Access, TableDeclaration } from '../model/store.js'
import { beginningColumns, keptOnErasure } from '../plans/expiry.js'

export interface RoleAccess {
  readonly purposeRole: string
  readonly table: string
  readonly access: Access
}

/** Reads the person's own rows for the portal and the export. */
export const rightsRole = 'data-rights'
/** Erases one person's rows. */
export const erasureRole = 'erasure'
/** Erases what is past its term, whoever's it is. */
export const retentionRole = 'erasure:worker'

/** `orders:desk` → `orders`. A task is its own purpose. */
export function purposeOfRole(purposeRole: string): string {
  return purposeRole.split(':')[0]!
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
function blobColumns(table: TableDeclaration, { blobs }: RoleSource): string[] {
  return Object.values(blobs).flatMap(({ namedBy }) => (namedBy.table === table.name ? [namedBy.column] : []))
}

/** What the purpose roles follow from. */
export type RoleSource = Pick<Declaration, 'tables' | 'purposes' | 'blobs'>

function union(...lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())]
}

const noAccess: Access = { rows: { kind: 'own' }, only: null, read: [], insert: [], update: [], delete: false }

const due = text(
  'Retention looks through everybody’s dates, and deletes only what is past its term.',
  'De bewaartermijnen kijken naar ieders datums, en verwijderen alleen wat zijn termijn voorbij is.',
)

function derivedAccess(table: TableDeclaration, declaration: RoleSource): [string, Access][] {
  if (table.subject === null) return []
  const erasing = {
    ...noAccess,
    read: union([table.subject], table.primaryKey, retentionColumns(table), emptiedColumns(table)),
    update: emptiedColumns(table),
  }
  const shown = Object.keys(table.columns).filter((name) => table.columns[name]!.withheld === null)
  return [
    [rightsRole, { ...noAccess, read: shown }],
    [
      erasureRole,
      {
        ...erasing,
        update: union(emptiedColumns(table), beginningColumns(table)),
        delete: keptOnErasure(table, declaration).length === 0,
      },
    ],
    [
      retentionRole,
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

/** In the order of the tables; each purpose role at most once per table. */
export function roleAccess(declaration: RoleSource): RoleAccess[] {
  return Object.values(declaration.tables).flatMap((table) => {
    const byRole = new Map(Object.entries(table.access))
    for (const [purposeRole, access] of derivedAccess(table, declaration))
      byRole.set(purposeRole, merge(byRole.get(purposeRole), access))
    return [...byRole].map(([purposeRole, access]) => ({ purposeRole, table: table.name, access }))
  })
}

/** Every purpose role that needs a role in the database, sorted. */
export function purposeRoles(declaration: RoleSource): string[] {
  return union(roleAccess(declaration).map(({ purposeRole }) => purposeRole)).sort()
}

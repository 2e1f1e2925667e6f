/**
 * Writes a table down, beside the statement and not in the hub, so that both stand on the same words. The type checker
 * refuses access that a purpose has no need for: a column of a category outside its needs, or everybody's rows from a
 * person's purpose role.
 */
import type { Text } from '@confidant/i18n'
import type { CategoryId } from '../declaration/categories.js'
import type { CategoryOf, PurposeId } from '../declaration/purposes/index.js'
import type { TaskId } from '../declaration/tasks.js'
import type { Period } from '../model/period.js'
import type { Access, ColumnType, RowFilter, RowScope, TableDeclaration } from '../model/store.js'
import type { Column } from './column.js'

type AnyColumn = Column<ColumnType, CategoryId | null, boolean, string | null>
type Columns = Readonly<Record<string, AnyColumn>>

/** Who acts for a purpose: the person (no suffix), an employee at the desk, or a job. */
export type PurposeRole = PurposeId | `${PurposeId}:desk` | `${PurposeId}:worker`
export type PurposeOf<S> = S extends `${infer P extends PurposeId}:${'desk' | 'worker'}` ? P : S

/** The names of the columns that a purpose role may touch at all. */
type ColumnsWithin<C extends Columns, S> =
  PurposeOf<S> extends infer P extends PurposeId
    ? { [K in keyof C & string]: C[K]['category'] extends CategoryOf<P> | null ? K : never }[keyof C & string]
    : never

type RowsFor<S, Name> = S extends `${string}:${string}`
  ? Exclude<RowScope, { kind: 'any' }>
  : { readonly kind: 'own' } | { readonly kind: 'matching'; readonly column: Name }

interface AccessInput<Name extends string, Rows> {
  readonly rows: Rows
  readonly only?: RowFilter & { readonly column: Name }
  readonly read?: readonly Name[]
  readonly insert?: readonly Name[]
  readonly update?: readonly Name[]
  readonly delete?: boolean
}

type AccessByRole<C extends Columns, A> = {
  readonly [S in keyof A]: S extends PurposeRole
    ? AccessInput<ColumnsWithin<C, S>, RowsFor<S, keyof C & string>>
    : never
}

type NamesIn<A, Key extends string> = A extends { readonly [K in Key]: readonly (infer N)[] } ? N : never

/** Access with every list present, still known by name. */
type Completed<A> = {
  readonly [S in keyof A]: {
    readonly rows: RowScope
    readonly only: RowFilter | null
    readonly read: readonly NamesIn<A[S], 'read'>[]
    readonly insert: readonly NamesIn<A[S], 'insert'>[]
    readonly update: readonly NamesIn<A[S], 'update'>[]
    readonly delete: A[S] extends { readonly delete: true } ? true : false
  }
}

export interface Table<N extends string, Subject extends string | null, C, A>
  extends Omit<TableDeclaration, 'name' | 'subject' | 'columns' | 'access'> {
  readonly name: N
  readonly subject: Subject
  readonly columns: C
  readonly access: Completed<A>
}

interface Shape<N extends string, C> {
  readonly name: N
  readonly about: Text
  readonly columns: C
  readonly primaryKey: readonly (keyof C & string)[]
  readonly unique?: readonly (readonly (keyof C & string)[])[]
}

/** A row ends with its own term, or with its parent: one of them has to be said. */
type Ending<C> =
  | { readonly retention: readonly [Binding<C>, ...Binding<C>[]]; readonly parent?: Parent<C> }
  | { readonly retention?: undefined; readonly parent: Parent<C> }

interface Parent<C> {
  readonly table: string
  readonly columns: readonly (keyof C & string)[]
}

interface Binding<C> {
  readonly purpose: PurposeId
  readonly since: keyof C & string
  readonly atLatest?: keyof C & string
  readonly sooner?: Period
  readonly beginsOnErasure?: true
}

type PersonalShape<N extends string, C extends Columns> = Shape<N, C> &
  Ending<C> & { readonly subject: keyof C & string }

function complete(access: Readonly<Record<string, Partial<Access>>>, none: RowScope): Record<string, Access> {
  const purposeRoles = Object.entries(access).map(([purposeRole, given]): [string, Access] => [
    purposeRole,
    {
      rows: given.rows ?? none,
      only: given.only ?? null,
      read: given.read ?? [],
      insert: given.insert ?? [],
      update: given.update ?? [],
      delete: given.delete ?? false,
    },
  ])
  return Object.fromEntries(purposeRoles)
}

/** A table whose rows are about people. */
export function defineTable<const N extends string, const C extends Columns, const A>(
  table: PersonalShape<N, C> & { readonly access: A & AccessByRole<C, A> },
): Table<N, string, C, A> {
  return {
    ...table,
    unique: table.unique ?? [],
    parent: table.parent ?? null,
    retention: (table.retention ?? []).map((binding) => ({ sooner: null, beginsOnErasure: false, ...binding })),
    access: complete(table.access, { kind: 'own' }) as Completed<A>,
  }
}

type OpenColumns = Readonly<Record<string, Column<ColumnType, null, boolean, string | null, Text | null>>>
type OpenAccess<C> = { readonly [S in PurposeRole | TaskId]?: Omit<AccessInput<keyof C & string, never>, 'rows'> }

/** A table with nobody in it: no column may be personal. */
export function defineOpenTable<const N extends string, const C extends OpenColumns, const A extends OpenAccess<C>>(
  table: Shape<N, C> & { readonly access: A },
): Table<N, null, C, A> {
  return {
    ...table,
    subject: null,
    retention: [],
    unique: table.unique ?? [],
    parent: null,
    access: complete(table.access, { kind: 'any' }) as Completed<A>,
  }
}

export const own = { kind: 'own' } as const

export function matching<const Name extends string>(
  column: Name,
): { readonly kind: 'matching'; readonly column: Name } {
  return { kind: 'matching', column }
}

export function everyone(why: Text): { readonly kind: 'everyone'; readonly why: Text } {
  return { kind: 'everyone', why }
}

/**
 * What a seat sees of the tables, as types. Place: between the declaration and Kysely, so that a column outside the purpose
 * does not compile. The database refuses it as well: types can be talked round.
 */
import type { ColumnType } from 'kysely'

/** The part of a declared table that types are made from. */
export interface TypedTable {
  readonly columns: Readonly<
    Record<string, { readonly type: string; readonly nullable: boolean; readonly default: string | null }>
  >
  readonly access: unknown
}

/** What `pg` returns and takes; `bigint` comes as text, so that no digit is lost. */
interface Values {
  uuid: string
  text: string
  bytea: Buffer
  integer: number
  bigint: string
  boolean: boolean
  date: string
  timestamptz: Date
  jsonb: unknown
}

type ValueOf<C> = C extends { readonly type: infer T extends keyof Values; readonly nullable: infer N }
  ? N extends true
    ? Values[T] | null
    : Values[T]
  : never

/** A value need not be given where the column has a default or may be empty. */
type InsertOf<C> = C extends { readonly default: string } | { readonly nullable: true }
  ? ValueOf<C> | undefined
  : ValueOf<C>

/** Seats that the statement derives; their columns are worked out there, so that the types here are wider than the grants. */
type DerivedSeat = 'data-rights' | 'erasure' | 'erasure:worker'
interface DerivedAccess<Name extends string, S> {
  readonly read: readonly Name[]
  readonly insert: readonly never[]
  readonly update: readonly (S extends 'data-rights' ? never : Name)[]
  readonly delete: S extends 'data-rights' ? false : true
}

type AccessOf<T, S extends string> = T extends { readonly access: infer A; readonly columns: infer C }
  ? S extends keyof A
    ? A[S]
    : S extends DerivedSeat
      ? DerivedAccess<keyof C & string, S>
      : never
  : never
type Listed<A, Key extends string> = A extends { readonly [K in Key]: readonly (infer N extends string)[] } ? N : never

type ReadableTable<T extends TypedTable, A> = {
  [C in Listed<A, 'read'> & keyof T['columns']]: ColumnType<ValueOf<T['columns'][C]>, never, never>
}

type ChangeableTable<T extends TypedTable, A> = {
  [C in (Listed<A, 'read'> | Listed<A, 'insert'> | Listed<A, 'update'>) & keyof T['columns']]: ColumnType<
    C extends Listed<A, 'read'> ? ValueOf<T['columns'][C]> : never,
    C extends Listed<A, 'insert'> ? InsertOf<T['columns'][C]> : never,
    C extends Listed<A, 'update'> ? ValueOf<T['columns'][C]> : never
  >
}

type Having<Tables, S extends string, Key extends string> = {
  [T in keyof Tables]: [Listed<AccessOf<Tables[T], S>, Key>] extends [never] ? never : T
}[keyof Tables]

type Deletable<Tables, S extends string> = {
  [T in keyof Tables]: AccessOf<Tables[T], S> extends { readonly delete: true } ? T : never
}[keyof Tables]

type TablesShape<Tables> = { readonly [T in keyof Tables]: TypedTable }

/** Every seat that some table names, and those that are derived. */
export type SeatOf<Tables> =
  | DerivedSeat
  | { [T in keyof Tables]: Tables[T] extends { readonly access: infer A } ? keyof A & string : never }[keyof Tables]

export type ReadableTables<Tables extends TablesShape<Tables>, S extends string> = {
  [T in Having<Tables, S, 'read'>]: ReadableTable<Tables[T], AccessOf<Tables[T], S>>
}
export type InsertableTables<Tables extends TablesShape<Tables>, S extends string> = {
  [T in Having<Tables, S, 'insert'>]: ChangeableTable<Tables[T], AccessOf<Tables[T], S>>
}
export type UpdatableTables<Tables extends TablesShape<Tables>, S extends string> = {
  [T in Having<Tables, S, 'update'>]: ChangeableTable<Tables[T], AccessOf<Tables[T], S>>
}
export type DeletableTables<Tables extends TablesShape<Tables>, S extends string> = {
  [T in Deletable<Tables, S>]: ChangeableTable<Tables[T], AccessOf<Tables[T], S>>
}

/**
 * What a purpose role sees of the tables, as types. Place: between the declaration and Kysely, so that a column outside the purpose
 * does not compile. The database refuses it as well: types can be talked round.
 */
import type { ColumnType } from 'kysely'

/** The part of a declared table that types are made from. */
export interface TypedTable {
  /** Null: nobody is in it. */
  readonly subject: string | null
  readonly columns: Readonly<
    Record<string, { readonly type: string; readonly nullable: boolean; readonly default: string | null }>
  >
  readonly access: unknown
}

/** What `pg` returns; `bigint` comes as text, so that no digit is lost, and a date as its ISO text, without a time zone. */
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

/** What it takes besides. */
interface Written extends Omit<Values, 'bigint' | 'bytea' | 'timestamptz'> {
  bigint: string | number | bigint
  bytea: Uint8Array
  timestamptz: Date | string
}

type ValueOf<C, V extends Values | Written = Values> = C extends {
  readonly type: infer T extends keyof Values
  readonly nullable: infer N
}
  ? N extends true
    ? V[T] | null
    : V[T]
  : never

/** A value need not be given where the column has a default or may be empty. */
type InsertOf<C> = C extends { readonly default: string } | { readonly nullable: true }
  ? ValueOf<C, Written> | undefined
  : ValueOf<C, Written>

/**
 * Purpose roles that the statement derives for every table with people, beside what the tables grant them. Their columns are worked
 * out there, so that the types here are wider than the grants.
 */
type DerivedRole = 'data-rights' | 'erasure' | 'erasure:worker'
interface DerivedAccess<Name, S> {
  readonly read: readonly Name[]
  readonly update: readonly (S extends 'data-rights' ? never : Name)[]
  readonly delete: S extends 'data-rights' ? false : true
}

type StatedAccess<T, S extends string> = T extends { readonly access: infer A }
  ? S extends keyof A
    ? A[S]
    : never
  : never
type ExtraAccess<T, S extends string> = T extends { readonly subject: string; readonly columns: infer C }
  ? S extends DerivedRole
    ? DerivedAccess<keyof C, S>
    : never
  : never

type Listed<A, Key extends string> = A extends { readonly [K in Key]: readonly (infer N extends string)[] } ? N : never
/** The names of the columns that the purpose role may read, insert or update. */
type Granted<T, S extends string, Key extends string> = Listed<StatedAccess<T, S>, Key> | Listed<ExtraAccess<T, S>, Key>

type ReadableTable<T extends TypedTable, S extends string> = {
  [C in Granted<T, S, 'read'> & keyof T['columns']]: ColumnType<ValueOf<T['columns'][C]>, never, never>
}

type ChangeableTable<T extends TypedTable, S extends string> = {
  [C in Granted<T, S, 'read' | 'insert' | 'update'> & keyof T['columns']]: ColumnType<
    C extends Granted<T, S, 'read'> ? ValueOf<T['columns'][C]> : never,
    C extends Granted<T, S, 'insert'> ? InsertOf<T['columns'][C]> : never,
    C extends Granted<T, S, 'update'> ? ValueOf<T['columns'][C], Written> : never
  >
}

type Having<Tables, S extends string, Key extends string> = {
  [T in keyof Tables]: [Granted<Tables[T], S, Key>] extends [never] ? never : T
}[keyof Tables]

type DeleteOf<A> = A extends { readonly delete: infer D } ? D : never
type Deletable<Tables, S extends string> = {
  [T in keyof Tables]: true extends DeleteOf<StatedAccess<Tables[T], S>> | DeleteOf<ExtraAccess<Tables[T], S>>
    ? T
    : never
}[keyof Tables]

type TablesShape<Tables> = { readonly [T in keyof Tables]: TypedTable }

/** Every purpose role that some table names, and those that are derived. */
export type RoleOf<Tables> =
  | DerivedRole
  | { [T in keyof Tables]: Tables[T] extends { readonly access: infer A } ? keyof A & string : never }[keyof Tables]

export type ReadableTables<Tables extends TablesShape<Tables>, S extends string> = {
  [T in Having<Tables, S, 'read'>]: ReadableTable<Tables[T], S>
}
export type InsertableTables<Tables extends TablesShape<Tables>, S extends string> = {
  [T in Having<Tables, S, 'insert'>]: ChangeableTable<Tables[T], S>
}
export type UpdatableTables<Tables extends TablesShape<Tables>, S extends string> = {
  [T in Having<Tables, S, 'update'>]: ChangeableTable<Tables[T], S>
}
export type DeletableTables<Tables extends TablesShape<Tables>, S extends string> = {
  [T in Deletable<Tables, S>]: ChangeableTable<Tables[T], S>
}

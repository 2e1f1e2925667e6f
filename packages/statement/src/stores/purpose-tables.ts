/**
 * The database as one seat sees it, for a typed query builder: only its tables, only its columns, each to be read,
 * inserted or updated as granted. A query beyond it does not compile. The shape of a column is that of Kysely's
 * `ColumnType`, by structure, so that no query builder is needed here. Types only.
 */
import type { ColumnType } from '../model/store.js'
import type { Tables } from './index.js'

interface Values {
  uuid: string
  text: string
  bytea: Uint8Array
  integer: number
  /** The driver gives 64-bit integers as text, because a number would lose digits. */
  bigint: string
  boolean: boolean
  date: string
  timestamptz: Moment
  jsonb: unknown
}

// biome-ignore lint/style/noRestrictedGlobals: the type of a moment; nothing here asks for the time.
type Moment = Date

/** For writing, the driver also takes what it can turn into the type. */
interface Written extends Omit<Values, 'bigint' | 'timestamptz'> {
  bigint: string | number | bigint
  timestamptz: Moment | string
}

interface ColumnAccess<Selected, Inserted, Updated> {
  readonly __select__: Selected
  readonly __insert__: Inserted
  readonly __update__: Updated
}

interface AnyColumn {
  readonly type: ColumnType
  readonly nullable: boolean
  readonly default: string | null
}

type Null<C extends AnyColumn> = C['nullable'] extends true ? null : never
type Optional<C extends AnyColumn> = C['nullable'] extends true
  ? undefined
  : C['default'] extends null
    ? never
    : undefined

type Granted<A, Way extends 'read' | 'insert' | 'update'> = A extends { readonly [W in Way]: readonly (infer N)[] }
  ? N
  : never

type SeatColumn<C extends AnyColumn, Name, A> = ColumnAccess<
  Name extends Granted<A, 'read'> ? Values[C['type']] | Null<C> : never,
  Name extends Granted<A, 'insert'> ? Written[C['type']] | Null<C> | Optional<C> : never,
  Name extends Granted<A, 'update'> ? Written[C['type']] | Null<C> : never
>

type SeatTable<T extends { columns: Record<string, AnyColumn> }, A> = {
  [N in keyof T['columns'] & string as N extends Granted<A, 'read' | 'insert' | 'update'> ? N : never]: SeatColumn<
    T['columns'][N],
    N,
    A
  >
}

type AccessOf<T> = T extends { readonly access: infer A } ? A : never

/** What the tables themselves grant to a seat; the derived seats (`data-rights`, `erasure`) work from plans instead. */
export type PurposeTables<S extends string> = {
  [T in keyof Tables as S extends keyof AccessOf<Tables[T]> ? T : never]: SeatTable<
    Tables[T],
    AccessOf<Tables[T]>[S & keyof AccessOf<Tables[T]>]
  >
}

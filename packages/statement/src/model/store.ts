/**
 * Stores: every place that holds personal data, down to the field. Plain data, so that a published version can be kept
 * for ever. Place: written by `defineTable` and its kin, read by everything that is derived.
 */
import type { Text } from '@confidant/i18n'
import type { Period } from './period.js'

/** Types of PostgreSQL that the declaration uses. */
export type ColumnType = 'uuid' | 'text' | 'bytea' | 'integer' | 'bigint' | 'boolean' | 'date' | 'timestamptz' | 'jsonb'

/** Where a value came from; only what a person provided is portable (GDPR Art. 20), everything is shown (Art. 15). */
export type Origin = 'provided' | 'observed' | 'issued' | 'third-party'

export interface ColumnDeclaration {
  readonly type: ColumnType
  /** What the person whose row it is reads above the value; null in tables with nobody in them. */
  readonly label: Text | null
  /** Null: not personal. */
  readonly category: string | null
  readonly nullable: boolean
  /** An SQL expression; null when a value must be given. */
  readonly default: string | null
  readonly origin: Origin
  /** Null: it is in the export. Otherwise why it is not (a secret that protects the person themself, for instance). */
  readonly withheld: Text | null
  /** A shorter life than its row's: emptied when this purpose no longer needs it. Null: as long as the row. */
  readonly emptied: RetentionBinding | null
}

/** Ties the retention of a purpose to the column in which its event is recorded. */
export interface RetentionBinding {
  readonly purpose: string
  /**
   * Shorter than the purpose allows: no part of what it has to keep, so that a request for erasure takes it at once.
   * Null: for as long as the purpose allows.
   */
  readonly sooner: Period | null
  /** Erasure makes the term begin where it has not: a kept row then has an end. Needs a nullable column. */
  readonly beginsOnErasure: boolean
  /** A timestamptz or date; while it is null the event has not happened. */
  readonly since: string
  /** When the event happens by itself if nothing made it happen before: a session ends, or else expires. */
  readonly atLatest?: string
}

/**
 * Which rows: the person's own; the one whose column equals the looked-up value that the connection can prove;
 * everybody's, for desks and workers only, with the reason; or any, in tables that have no person in them.
 */
export type RowScope =
  | { readonly kind: 'own' }
  | { readonly kind: 'matching'; readonly column: string }
  | { readonly kind: 'everyone'; readonly why: Text }
  | { readonly kind: 'any' }

/** A further condition on the rows: of one kind, or with something filled in. */
export type RowFilter =
  | { readonly column: string; readonly is: 'present' }
  | { readonly column: string; readonly equals: string }

export interface Access {
  readonly rows: RowScope
  /** Null: no further condition. */
  readonly only: RowFilter | null
  readonly read: readonly string[]
  readonly insert: readonly string[]
  readonly update: readonly string[]
  readonly delete: boolean
}

export interface TableDeclaration {
  readonly name: string
  readonly about: Text
  /** The column that holds the person's number; null for tables without personal data. */
  readonly subject: string | null
  readonly columns: Readonly<Record<string, ColumnDeclaration>>
  readonly primaryKey: readonly string[]
  readonly unique: readonly (readonly string[])[]
  /** The table whose primary key equals these columns; rows go with their parent. */
  readonly parent: { readonly table: string; readonly columns: readonly string[] } | null
  /** By purpose role: a purpose (`orders`), its desk (`orders:desk`), its worker (`orders:worker`), or a task. */
  readonly access: Readonly<Record<string, Access>>
  /** The row goes when every one of these has run out. Empty where it goes with its parent, or where there is no person. */
  readonly retention: readonly RetentionBinding[]
}

/** @throws {RangeError} when nobody is to read the column: it is of a table with nobody in it, or there is no such column */
export function columnLabel({ name, columns }: Pick<TableDeclaration, 'name' | 'columns'>, column: string): Text {
  const label = columns[column]?.label ?? null
  if (label === null) throw new RangeError(`${name}.${column} has no label: it is no column that a person reads.`)
  return label
}

export interface BlobDeclaration {
  readonly name: string
  readonly about: Text
  readonly category: string
  readonly purposes: readonly string[]
  /** The column that names the blob: it lives and dies with that row. */
  readonly namedBy: { readonly table: string; readonly column: string }
  /** Null: it is in the export; otherwise why not. */
  readonly withheld: Text | null
}

/**
 * Writes a column down: personal, with its category, or plain, which says that it is not personal. Both are shown to the person whose
 * row it is, and have a label; a column of a table with nobody in it has none.
 */
import { type Text, text } from '@confidant/i18n'
import type { CategoryId } from '../declaration/categories.js'
import type { PurposeId } from '../declaration/purposes/index.js'
import type { Period } from '../model/period.js'
import type { ColumnType, Origin, RetentionBinding } from '../model/store.js'

interface ColumnOptions {
  readonly nullable?: boolean
  /** An SQL expression. */
  readonly default?: string
}

interface PersonalOptions extends ColumnOptions {
  /** `provided` unless said otherwise. */
  readonly origin?: Origin
  /** Why it is not in the export. */
  readonly withheld?: Text
  /** Emptied before its row goes; the column has to be nullable. */
  readonly emptied?: {
    readonly purpose: PurposeId
    readonly since: string
    readonly atLatest?: string
    readonly sooner?: Period
  }
}

/** A column whose category, type and need of a value the type checker knows. */
export interface Column<
  T extends ColumnType,
  C extends CategoryId | null,
  Nullable extends boolean,
  Default extends string | null,
  Label extends Text | null = Text,
> {
  readonly type: T
  readonly label: Label
  readonly category: C
  readonly nullable: Nullable
  readonly default: Default
  readonly origin: Origin
  readonly withheld: Text | null
  readonly emptied: RetentionBinding | null
}

type NullableOf<O> = O extends { readonly nullable: true } ? true : false
type DefaultOf<O> = O extends { readonly default: infer D extends string } ? D : null

function column<T extends ColumnType, C extends CategoryId | null, L extends Text | null, O extends PersonalOptions>(
  type: T,
  category: C,
  label: L,
  options: O,
  origin: Origin,
): Column<T, C, NullableOf<O>, DefaultOf<O>, L> {
  return {
    type,
    label,
    category,
    nullable: (options.nullable ?? false) as NullableOf<O>,
    default: (options.default ?? null) as DefaultOf<O>,
    origin: options.origin ?? origin,
    withheld: options.withheld ?? null,
    emptied: options.emptied === undefined ? null : { sooner: null, beginsOnErasure: false, ...options.emptied },
  }
}

export function personal<
  const T extends ColumnType,
  const C extends CategoryId,
  const O extends PersonalOptions = object,
>(type: T, category: C, label: Text, options?: O): Column<T, C, NullableOf<O>, DefaultOf<O>> {
  return column(type, category, label, (options ?? {}) as O, 'provided')
}

/** Not personal: it would tell nothing of anybody even if it were published with the number of the person. */
export function plain<const T extends ColumnType, const O extends ColumnOptions = object>(
  type: T,
  label: Text,
  options?: O,
): Column<T, null, NullableOf<O>, DefaultOf<O>> {
  return column(type, null, label, (options ?? {}) as O, 'issued')
}

/** Of a table with nobody in it, which is shown to nobody. */
export function openColumn<const T extends ColumnType, const O extends ColumnOptions = object>(
  type: T,
  options?: O,
): Column<T, null, NullableOf<O>, DefaultOf<O>, null> {
  return column(type, null, null, (options ?? {}) as O, 'issued')
}

/** The number of the person whom the row is about. */
export function personNumber(): Column<'uuid', 'person-number', false, null> {
  return column('uuid', 'person-number', text('Your number', 'Uw nummer'), {}, 'issued')
}

/** A random id of the row itself. */
export function rowId(): Column<'uuid', null, false, 'gen_random_uuid()'> {
  const label = text('Number of this entry', 'Nummer van deze regel')
  return column('uuid', null, label, { default: 'gen_random_uuid()' } as const, 'issued')
}

/**
 * Writes down what may come in, wait or go out. The type checker refuses a field of a category that the purpose does not
 * need, so that no form can ask for more than it may (P3).
 */
import { type Text, text } from '@confidant/i18n'
import type { CategoryId } from '../declaration/categories.js'
import type { CategoryOf, PurposeId } from '../declaration/purposes/index.js'
import type { RecipientId, recipients } from '../declaration/recipients.js'
import type { FieldDeclaration, FieldShape, PayloadDeclaration, PayloadKind } from '../model/payload.js'

interface FieldOptions {
  readonly required?: boolean
  readonly label?: Text
  readonly autocomplete?: string
}

export interface Field<C extends CategoryId | null, S extends FieldShape, R extends boolean> extends FieldDeclaration {
  readonly category: C
  readonly shape: S
  readonly required: R
}

type RequiredOf<O> = O extends { readonly required: false } ? false : true

const unlabelled = text('', '')

/** Required unless said otherwise. Category null: not personal. */
export function field<
  const C extends CategoryId | null,
  const S extends FieldShape,
  const O extends FieldOptions = object,
>(category: C, shape: S, options?: O): Field<C, S, RequiredOf<O>> {
  return {
    category,
    shape,
    required: (options?.required ?? true) as RequiredOf<O>,
    label: options?.label ?? unlabelled,
    autocomplete: options?.autocomplete ?? null,
  }
}

type Fields<Category> = Readonly<Record<string, FieldDeclaration & { readonly category: Category | null }>>

export interface Payload<N extends string, P extends PurposeId, F>
  extends Omit<PayloadDeclaration, 'name' | 'purpose' | 'fields'> {
  readonly name: N
  readonly purpose: P
  readonly fields: F
}

interface Input<N extends string, P extends PurposeId, F> {
  readonly name: N
  readonly purpose: P
  readonly fields: F
}

function definer(kind: Exclude<PayloadKind, 'outgoing'>) {
  return <const N extends string, const P extends PurposeId, const F extends Fields<CategoryOf<P>>>(
    input: Input<N, P, F>,
  ): Payload<N, P, F> => ({ kind, recipient: null, ...input })
}

export const defineForm = definer('form')
export const defineApiInput = definer('api')
/** A job's payload: numbers of persons and rows, so that erasing the rows erases the job's content. */
export const defineJob = definer('job')

type ReceivedBy<R extends RecipientId> = (typeof recipients)[R]['receives'][number]

/** What a recipient is sent: only categories that it may receive and that the purpose needs. */
export function defineOutgoing<
  const N extends string,
  const P extends PurposeId,
  const R extends RecipientId,
  const F extends Fields<Extract<CategoryOf<P>, ReceivedBy<R>>>,
>(input: Input<N, P, F> & { readonly recipient: R }): Payload<N, P, F> {
  return { kind: 'outgoing', ...input }
}

/**
 * The check of a payload, derived from its declaration: exactly its fields, each in its shape, and nothing else. Place: at
 * every entrance (forms, API, jobs) and before everything that goes out to a recipient.
 */
import { z } from 'zod'
import type { FieldDeclaration, FieldShape, PayloadDeclaration } from '../model/payload.js'

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come in.
const lineControls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/
// biome-ignore lint/suspicious/noControlCharactersInRegex: likewise; a text may hold tabs and line breaks.
const textControls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

/** Trimmed and lowercased: the database compares it byte by byte, without a function that would cost the index. */
const email = z.string().trim().toLowerCase().max(254).pipe(z.email())

const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((value) => !lineControls.test(value))

const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((value) => !textControls.test(value))

/** A box that is not ticked is absent from a form; a ticked one says "on". */
const boolean = z.union([
  z.boolean(),
  z.literal('on').transform(() => true),
  z.stringbool({ truthy: ['true'], falsy: ['false'] }),
])

const integer = (min: number, max: number) =>
  z
    .union([
      z.int(),
      z
        .string()
        .regex(/^-?\d{1,16}$/)
        .transform(Number),
    ])
    .pipe(z.int().min(min).max(max))

type Typed<S extends FieldShape> = S extends { type: 'boolean' }
  ? boolean
  : S extends { type: 'integer' }
    ? number
    : S extends { type: 'choice'; of: readonly (infer C)[] }
      ? C
      : S extends { type: 'file' }
        ? File
        : string

function shapeSchema(shape: FieldShape): z.ZodType {
  switch (shape.type) {
    case 'email':
      return email
    case 'country':
      return z.string().regex(/^[A-Z]{2}$/)
    case 'language':
      return z.enum(['en', 'nl'])
    case 'uuid':
      return z.uuid()
    case 'date':
      return z.iso.date()
    case 'boolean':
      return boolean
    case 'line':
      return line(shape.max)
    case 'text':
      return text(shape.max)
    case 'integer':
      return integer(shape.min, shape.max)
    case 'base64url':
      return z.base64url().min(1).max(shape.max)
    case 'choice':
      return z.enum(shape.of)
    case 'file':
      return z
        .file()
        .min(1)
        .max(shape.maxBytes)
        .mime([...shape.accept])
  }
}

function fieldSchema({ shape, required }: FieldDeclaration): z.ZodType {
  const schema = shapeSchema(shape)
  if (required) return schema
  // An empty input of a form is one that was left out.
  return z.preprocess((value) => (value === '' ? undefined : value), schema.optional())
}

export type PayloadValue<P extends { readonly fields: Readonly<Record<string, FieldDeclaration>> }> = {
  readonly [K in keyof P['fields'] as P['fields'][K]['required'] extends true ? K : never]: Typed<
    P['fields'][K]['shape']
  >
} & {
  readonly [K in keyof P['fields'] as P['fields'][K]['required'] extends true ? never : K]?: Typed<
    P['fields'][K]['shape']
  >
}

/** Refuses every field that is not declared. */
export function payloadSchema<const P extends Pick<PayloadDeclaration, 'fields'>>(
  payload: P,
): z.ZodType<PayloadValue<P>> {
  const fields = Object.entries(payload.fields).map(([name, field]) => [name, fieldSchema(field)])
  return z.strictObject(Object.fromEntries(fields)) as unknown as z.ZodType<PayloadValue<P>>
}

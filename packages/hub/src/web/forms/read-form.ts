/**
 * Reads a posted form as its declaration has it: exactly the declared fields, each in its shape. Place: the one entrance for
 * what people type. What the purpose did not ask for is refused, and stored nowhere (P3).
 */
import { type FieldDeclaration, type PayloadDeclaration, type PayloadValue, payloadSchema } from '@confidant/statement'
import type { Context } from 'hono'
import type { HubEnv } from '../hub-env.js'

export type FormValues = Readonly<Record<string, string>>

/** Why a field was refused. `undeclared` is no mistake a person can make with our pages. */
export type FieldProblem =
  | 'missing'
  | 'too-long'
  | 'not-an-email'
  | 'invalid'
  | 'wrong-kind-of-file'
  | 'file-too-large'
  | 'damaged-file'
  | 'too-often'
  | 'undeclared'

export type FormResult<P extends Pick<PayloadDeclaration, 'fields'>> =
  | { readonly ok: true; readonly value: PayloadValue<P> }
  | {
      readonly ok: false
      /** By field; for the form to show again. */
      readonly problems: Readonly<Record<string, FieldProblem>>
      /** What was typed into declared fields, so that nobody has to type it again. */
      readonly typed: FormValues
    }

/** @param carried names of inputs beside the declared fields that carry sealed state (`flow`); they hold nothing typed */
export async function readForm<const P extends Pick<PayloadDeclaration, 'fields'>>(
  c: Context<HubEnv>,
  payload: P,
  carried: readonly string[] = [],
): Promise<FormResult<P>> {
  const body = await readBody(c)
  const given = Object.fromEntries(
    Object.entries(body).filter(
      (entry): entry is [string, Given] => isGiven(entry[1], payload.fields[entry[0]]) && !carried.includes(entry[0]),
    ),
  )
  const parsed = payloadSchema(payload).safeParse(given)
  if (parsed.success && Object.keys(body).every((name) => carried.includes(name) || name in given))
    return { ok: true, value: parsed.data }
  const typed = Object.entries(given).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && Object.hasOwn(payload.fields, entry[0]),
  )
  return { ok: false, problems: problemsOf(payload, body, given, carried), typed: Object.fromEntries(typed) }
}

type Given = string | File

/** What one input of a form sends: text, or the file that is declared. */
function isGiven(value: unknown, field: FieldDeclaration | undefined): boolean {
  return typeof value === 'string' || (value instanceof File && field?.shape.type === 'file')
}

/** A carried input; empty when it was not there. */
export async function readCarried(c: Context<HubEnv>, name: string): Promise<string> {
  const value = (await readBody(c))[name]
  return typeof value === 'string' ? value : ''
}

// Twice the same name becomes an array, which no declared field is.
async function readBody(c: Context<HubEnv>): Promise<Record<string, unknown>> {
  try {
    return await c.req.parseBody({ all: true })
  } catch (error) {
    // The platform says so of a body that is not what its content type says.
    if (error instanceof TypeError) throw new UnreadableForm()
    throw error
  }
}

/** What was sent is no form, whatever it calls itself. Answered in one place, for all routes. */
export class UnreadableForm extends Error {
  readonly code = 'unreadable-form'

  constructor() {
    super('The body of the request could not be read as a form. Nothing was done.')
    this.name = 'UnreadableForm'
  }
}

function problemsOf(
  payload: Pick<PayloadDeclaration, 'fields'>,
  body: Record<string, unknown>,
  given: Readonly<Record<string, Given>>,
  carried: readonly string[],
): Record<string, FieldProblem> {
  const undeclared = Object.keys(body).filter(
    (name) => !carried.includes(name) && (!Object.hasOwn(payload.fields, name) || !(name in given)),
  )
  const refused = Object.entries(payload.fields).flatMap(([name, field]): [string, FieldProblem][] => {
    const problem = problemOf(name, field, given[name])
    return problem === null ? [] : [[name, problem]]
  })
  return Object.fromEntries([...refused, ...undeclared.map((name) => [name, 'undeclared'] as const)])
}

function problemOf(name: string, field: FieldDeclaration, value: Given | undefined): FieldProblem | null {
  const schema = payloadSchema({ fields: { [name]: field } })
  if (schema.safeParse(value === undefined ? {} : { [name]: value }).success) return null
  if (value === undefined || (typeof value === 'string' ? value.trim() === '' : value.size === 0)) return 'missing'
  if (field.shape.type === 'file')
    return typeof value !== 'string' && value.size > field.shape.maxBytes ? 'file-too-large' : 'wrong-kind-of-file'
  if (typeof value !== 'string') return 'invalid'
  if ('max' in field.shape && typeof field.shape.max === 'number' && value.length > field.shape.max) return 'too-long'
  return field.shape.type === 'email' ? 'not-an-email' : 'invalid'
}

/** The operator's own description: legal entities, the parties that work for them, the site. Place: the file that OPERATOR names. */
import { checkDeclaration, declare, type IsoDate, type Operator, serviceParts } from '@confidant/statement'
import { z } from 'zod'

const line = z.string().trim().min(1).max(200)
const country = z.string().regex(/^[A-Z]{2}$/, 'two capital letters (ISO 3166-1)')
const id = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'lower-case letters, digits and hyphens')
const site = z.url({ protocol: /^https?$/ })
const date = z.custom<IsoDate>((value) => z.iso.date().safeParse(value).success, 'a date such as 2026-11-22')

const entity = z.strictObject({
  id,
  name: line,
  legalForm: line,
  subsidiaryOf: id.nullable(),
  address: z.strictObject({ street: line, postalCode: line, city: line, country }),
  registrationNumber: line,
  vatNumber: line,
  contactEmail: z.email(),
  answersFor: z.array(z.enum(serviceParts)),
})

const operatorSchema = z.strictObject({
  entities: z.tuple([entity], entity),
  site,
  parties: z.record(id, z.strictObject({ name: line, country, contractDate: date.nullable() })),
  authority: z.strictObject({ name: line, site, country }),
  amendment: z.strictObject({ number: z.int().min(1), date }).exactOptional(),
})

/** The operator, or what is wrong, each with the place in the file. */
export function readOperator(content: string): Operator | readonly string[] {
  let parsed: unknown
  try {
    parsed = JSON.parse(content)
  } catch {
    return ['invalid JSON']
  }
  const checked = operatorSchema.safeParse(parsed)
  if (!checked.success) return checked.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  // What no single field can say: who belongs to whom, and who answers for what.
  const problems = checkDeclaration(declare(checked.data)).map(({ message }) => message)
  return problems.length > 0 ? problems : checked.data
}

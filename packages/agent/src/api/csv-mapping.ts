/** The check of a mapping of columns. Its type is the importers'; the compiler holds the two against each other, field by field. */
import type { CsvMapping } from '@confidant/importers'
import { z } from 'zod'

type FieldsOf<T> = { [Field in keyof T]-?: z.ZodType<Exclude<T[Field], undefined>> }

export const csvMapping: z.ZodType<CsvMapping, CsvMapping> = z.strictObject({
  date: z.string(),
  dateFormat: z.string(),
  amount: z.string(),
  decimal: z.enum([',', '.']),
  direction: z.strictObject({ column: z.string(), debit: z.string() }).exactOptional(),
  description: z.array(z.string()),
  counterparty: z.string().exactOptional(),
  counterpartyAccount: z.string().exactOptional(),
  account: z.string().exactOptional(),
  currency: z.string().exactOptional(),
  reference: z.string().exactOptional(),
} satisfies FieldsOf<CsvMapping>)

/** A mapping on its own, under the name that `import` takes it by, so that what is wrong with it is named alike. */
export const namedCsvMapping = z.strictObject({ csvMapping })

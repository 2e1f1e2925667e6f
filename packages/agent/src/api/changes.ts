/** Correcting, adding to, and forgetting what the vault holds. */
import { z } from 'zod'
import { itemId } from './fields.js'
import type { Method } from './method.js'

export const changeParams = {
  correct: z.strictObject({ id: itemId, field: z.enum(['title', 'text', 'at']), value: z.string().max(1_000_000) }),
  annotate: z.strictObject({
    id: itemId,
    type: z.enum(['note', 'tag', 'link']),
    value: z.string().min(1).max(100_000),
  }),
  forget: z.union([z.strictObject({ id: itemId }), z.strictObject({ source: z.int() })]),
}

export type ChangeApi = {
  correct: Method<typeof changeParams.correct, { id: string }>
  annotate: Method<typeof changeParams.annotate, { annotation: number }>
  forget: Method<typeof changeParams.forget, { forgotten: number }>
}

/** A data request in a form of the desk, for an hour: an answer takes longer to write than a person to look up. */
import { z } from 'zod'
import type { RequestKey } from '../../data-requests/index.js'
import { sealedForEmployee } from '../../staff/sealed-for-employee.js'

export const sealedRequest = sealedForEmployee<RequestKey>({
  use: 'desk-request',
  content: z.strictObject({ person: z.uuid(), request: z.uuid() }),
  lifetimeMs: 60 * 60_000,
})

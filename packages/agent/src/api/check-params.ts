/** Checks what a client gave against the schema of the method that it calls. */
import type { z } from 'zod'
import { ChannelError } from '../channel/index.js'
import { describeIssues } from './describe-issues.js'

/**
 * The parameters as the operation wants them.
 * @throws {ChannelError} `invalid`, naming the field but not its content, when they do not fit.
 */
export function checkParams<T>(schema: z.ZodType<T>, params: unknown): T {
  const result = schema.safeParse(params)
  if (result.success) return result.data
  throw new ChannelError('invalid', describeIssues(result.error.issues, params))
}

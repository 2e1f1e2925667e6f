/**
 * What a form of the desk carries to its next request: sealed for one employee and a while, in the body. Place: pages of the desk about a
 * person, whose addresses and pages never show bare person numbers (decision 85).
 */
import { z } from 'zod'
import type { Secrets } from '../secrets/secrets.js'
import type { Employee } from './employee.js'

export interface SealedForEmployee<Content> {
  seal(secrets: Pick<Secrets, 'seal'>, employee: Employee, content: Content, now: Date): string
  /** Null when it was not sealed for this employee, or has expired. */
  open(secrets: Pick<Secrets, 'open'>, employee: Employee, sealed: string, now: Date): Content | null
}

interface SealOptions<Content> {
  /** Short and stable: what is sealed for one use opens for no other. */
  readonly use: string
  readonly content: z.ZodType<Content>
  readonly lifetimeMs: number
}

export function sealedForEmployee<Content>({
  use,
  content,
  lifetimeMs,
}: SealOptions<Content>): SealedForEmployee<Content> {
  const form = z.strictObject({ employee: z.uuid(), content })
  return {
    seal: (secrets, { personId }, content, now) =>
      secrets.seal(use, { employee: personId, content }, new Date(now.getTime() + lifetimeMs)),
    open(secrets, { personId }, sealed, now) {
      const opened = form.safeParse(secrets.open(use, sealed, now)).data
      return opened?.employee === personId ? opened.content : null
    },
  }
}

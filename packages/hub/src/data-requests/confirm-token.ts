/**
 * The token in the confirmation link of a data request: whoever follows it reads the mail of the address. Sealed, in hexadecimal;
 * valid for that one request only.
 */
import { z } from 'zod'
import type { Secrets } from '../secrets/secrets.js'

const use = 'data-request'
const content = z.strictObject({ person: z.uuid(), request: z.uuid() })

export type RequestKey = z.infer<typeof content>

export function sealConfirmToken(secrets: Pick<Secrets, 'seal'>, key: RequestKey, expiresAt: Date): string {
  return Buffer.from(secrets.seal(use, key, expiresAt), 'base64url').toString('hex')
}

/** Null for what was not sealed here, or has expired. */
export function openConfirmToken(secrets: Pick<Secrets, 'open'>, token: string, now: Date): RequestKey | null {
  const opened = content.safeParse(secrets.open(use, Buffer.from(token, 'hex').toString('base64url'), now))
  return opened.success ? opened.data : null
}

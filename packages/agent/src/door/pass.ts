/**
 * A pass, which is an egress grant: who may receive, which categories, for which purpose, until when and how often. The vault signs it, the door
 * checks it. Pure. Deny is the default: whatever cannot be read or does not verify is no pass.
 */
import { type SigningKey, verifySignature } from '@confidant/crypto/signature'
import { z } from 'zod'

const receiver = z.strictObject({
  /** `http` is for the loopback address alone. */
  scheme: z.enum(['https', 'http']),
  /** Lower case, as in a URL; IPv6 in brackets. */
  host: z.string().min(1).max(255),
  port: z.int().min(1).max(65535),
  /** Begins with a slash. What is sent to must be this path or lie below it. With a query it is that address alone. */
  pathPrefix: z.string().startsWith('/').max(1000),
})

const pass = z.strictObject({
  id: z.string().min(1).max(100),
  receiver,
  categories: z.array(z.string()),
  purpose: z.string().min(1),
  /** Milliseconds since 1970-01-01T00:00Z, null for no end. */
  until: z.int().nullable(),
  /** How often it may be used, null for no limit. */
  sends: z.int().min(1).nullable(),
})

export type Receiver = z.infer<typeof receiver>
export type Pass = z.infer<typeof pass>

/** So that no other signature of this key can be taken for a pass. */
const domain = 'confidant pass 1\n'

/**
 * `payload.signature`, both base64url (RFC 4648 section 5).
 * @throws {z.ZodError} when the terms are not those of a pass.
 */
export function signPass(terms: Pass, key: SigningKey): string {
  const payload = Buffer.from(JSON.stringify(pass.parse(terms)))
  const signature = Buffer.from(key.sign(signedBytes(payload)))
  return `${payload.toString('base64url')}.${signature.toString('base64url')}`
}

/** Null for anything that was not signed by this key's owner as a pass. */
export function openPass(signed: string, publicKey: Uint8Array): Pass | null {
  const [payload = '', signature = '', ...rest] = signed.split('.')
  const bytes = Buffer.from(payload, 'base64url')
  if (rest.length > 0 || !verifySignature(publicKey, signedBytes(bytes), Buffer.from(signature, 'base64url')))
    return null
  try {
    return pass.parse(JSON.parse(bytes.toString('utf8')))
  } catch {
    return null
  }
}

function signedBytes(payload: Buffer): Buffer {
  return Buffer.concat([Buffer.from(domain), payload])
}

/**
 * The ticket with which the hub tells the database who a transaction is for. Place: made by the hub for every transaction,
 * taken by `enter()` at its beginning. It travels as a parameter and stays nowhere that a statement could read it.
 */
import { sha384 } from '@confidant/crypto/hash'
import { DatabaseError } from '../database-error.js'

/** Whose rows: a person's, those that match a value the request has proven, or everybody's (desks and workers). */
export type Subject = { readonly person: string } | { readonly lookup: string } | 'everyone'

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const lookupChars = 512

/** What `enter()` takes, as its two parameters: who it is and until when, and the code that vouches for it. */
export type IdentityTicket = readonly [identity: string, code: Buffer]

/**
 * The code is SHA-384 (FIPS 180-4) over key, role, process and identity. The key in front is enough: SHA-384 keeps a quarter of its
 * state to itself, so that nobody can go on from a code to that of a longer text, which is what HMAC is for. And it is half the work.
 * @param expiresAtMs by the hub's clock, which the database's has to agree with; the transaction's identity ends with it
 * @param boundProcess the server process that alone will take it; null behind a pooler, where the next one is not known
 * @throws DatabaseError `refused` for a subject that is none
 */
export function identityTicket(
  key: Uint8Array,
  role: string,
  subject: Exclude<Subject, 'everyone'>,
  expiresAtMs: number,
  boundProcess: number | null = null,
): IdentityTicket {
  const identity = identityOf(subject, expiresAtMs)
  const vouched = Buffer.from(`${role}|${boundProcess ?? ''}${identity}`, 'utf8')
  return [identity, sha384(Buffer.concat([key, vouched]))]
}

/** Letters, digits and underscores alone: the setting that holds it in the database takes no others. */
function identityOf(subject: Exclude<Subject, 'everyone'>, expiresAtMs: number): string {
  const expiry = String(Math.ceil(expiresAtMs / 1000)).padStart(10, '0')
  if ('person' in subject) {
    if (!uuidPattern.test(subject.person)) {
      throw new DatabaseError('refused', 'A person number must be a UUID in lower case.')
    }
    return `confidant_p_${expiry}_${subject.person.replaceAll('-', '')}`
  }
  if (subject.lookup.length === 0 || subject.lookup.length > lookupChars) {
    throw new DatabaseError('refused', `A lookup value must be 1 to ${lookupChars} characters long.`)
  }
  return `confidant_l_${expiry}_${Buffer.from(subject.lookup, 'utf8').toString('hex')}`
}

/**
 * The ticket with which the hub tells the database who a transaction is for. Place: made by the hub for every transaction,
 * taken by `enter()` at its beginning. It travels as a parameter and stays nowhere that a statement could read it.
 */
import { createHmac } from 'node:crypto'
import { DatabaseError } from '../database-error.js'

/** Whose rows: a person's, those that match a value the request has proven, or everybody's (desks and workers). */
export type Subject = { readonly person: string } | { readonly lookup: string } | 'everyone'

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const lookupChars = 512

/** What `enter()` takes, as its two parameters: who it is and until when, and the code that vouches for it. */
export type IdentityTicket = readonly [identity: string, code: Buffer]

/**
 * The code is HMAC-SHA-256 (RFC 2104) over role, process and identity.
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
  const vouched = `${role}|${boundProcess ?? ''}|${identity}`
  return [identity, createHmac('sha256', key).update(vouched).digest()]
}

/** Letters, digits and underscores alone: the setting that holds it in the database takes no others. */
function identityOf(subject: Exclude<Subject, 'everyone'>, expiresAtMs: number): string {
  const expiry = String(Math.ceil(expiresAtMs / 1000)).padStart(10, '0')
  if ('person' in subject) {
    if (!uuidPattern.test(subject.person)) {
      throw new DatabaseError('refused', 'A person is named by a UUID in lower case.')
    }
    return `confidant_p_${expiry}_${subject.person.replaceAll('-', '')}`
  }
  if (subject.lookup.length === 0 || subject.lookup.length > lookupChars) {
    throw new DatabaseError('refused', `A value looked up has 1 to ${lookupChars} characters.`)
  }
  return `confidant_l_${expiry}_${Buffer.from(subject.lookup, 'utf8').toString('hex')}`
}

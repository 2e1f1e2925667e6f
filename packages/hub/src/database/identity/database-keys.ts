/**
 * Everything secret between hub and database, derived from one root of the hub's configuration (HKDF, RFC 5869): a password
 * for each role and the key that authenticates identities. One value to keep, and a new purpose needs no new one.
 */
import { createHash, createHmac, hkdfSync, pbkdf2Sync } from 'node:crypto'

export interface DatabaseKeys {
  /** 32 bytes. */
  readonly identityKey: Uint8Array
  passwordOf(role: string): string
  /** What PostgreSQL stores of the password (RFC 5803), so that the password itself travels in no statement and no log. */
  verifierOf(role: string): string
}

const scramIterations = 4096

/** @param rootBytes 32 random bytes @throws RangeError for another length */
export function createDatabaseKeys(rootBytes: Uint8Array): DatabaseKeys {
  if (rootBytes.length !== 32)
    throw new RangeError(`The root of the database keys must be 32 bytes, not ${rootBytes.length}.`)
  const derive = (use: string, bytes: number) =>
    Buffer.from(hkdfSync('sha256', rootBytes, new Uint8Array(), `confidant-hub database ${use}`, bytes))
  const passwordOf = (role: string) => derive(`password ${role}`, 24).toString('base64url')
  const verifiers = new Map<string, string>()
  return {
    identityKey: derive('identity', 32),
    passwordOf,
    // Slow to make on purpose, and asked for several times in a start.
    verifierOf(role) {
      const verifier = verifiers.get(role) ?? scramVerifier(passwordOf(role), derive(`salt ${role}`, 16))
      verifiers.set(role, verifier)
      return verifier
    },
  }
}

function scramVerifier(password: string, salt: Buffer): string {
  const salted = pbkdf2Sync(password, salt, scramIterations, 32, 'sha256')
  const clientKey = createHmac('sha256', salted).update('Client Key').digest()
  const storedKey = createHash('sha256').update(clientKey).digest('base64')
  const serverKey = createHmac('sha256', salted).update('Server Key').digest('base64')
  return `SCRAM-SHA-256$${scramIterations}:${salt.toString('base64')}$${storedKey}:${serverKey}`
}

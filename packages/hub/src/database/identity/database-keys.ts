/**
 * Everything secret between hub and database, derived from one root of the hub's configuration (HKDF, RFC 5869): a password
 * for each role and the key that authenticates identities. One value to keep, and a new purpose needs no new one.
 */
import { keyedHash, sha256 } from '@confidant/crypto/hash'
import { hkdf, pbkdf2 } from '@confidant/crypto/key-derivation'

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
    hkdf(rootBytes, new Uint8Array(), `confidant-hub database ${use}`, bytes)
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
  const salted = pbkdf2(password, salt, scramIterations)
  const storedKey = sha256(keyedHash(salted, 'Client Key')).toString('base64')
  const serverKey = keyedHash(salted, 'Server Key').toString('base64')
  return `SCRAM-SHA-256$${scramIterations}:${salt.toString('base64')}$${storedKey}:${serverKey}`
}

import { createPublicKey, verify } from 'node:crypto'
import { expect, test } from 'vitest'
import { createSecrets } from './secrets.js'

const secrets = createSecrets(new Uint8Array(32).fill(1))
const other = createSecrets(new Uint8Array(32).fill(2))
const now = new Date('2026-11-22T12:00:00Z')
const later = new Date('2026-11-22T12:05:00Z')

test('what was sealed opens for its use, until it expires, and nowhere else', () => {
  const sealed = secrets.seal('sign-in', { person: 'p' }, later)
  expect(secrets.open('sign-in', sealed, now)).toEqual({ person: 'p' })
  expect(secrets.open('sign-in', sealed, later)).toBeNull()
  expect(secrets.open('export', sealed, now)).toBeNull()
  expect(other.open('sign-in', sealed, now)).toBeNull()
})

test('a sealed value with any character changed is nothing', () => {
  const sealed = secrets.seal('sign-in', { person: 'p' }, later)
  for (let index = 0; index < sealed.length - 1; index++) {
    const changed = sealed.slice(0, index) + (sealed[index] === 'A' ? 'B' : 'A') + sealed.slice(index + 1)
    expect(secrets.open('sign-in', changed, now)).toBeNull()
  }
  expect(secrets.open('sign-in', '', now)).toBeNull()
})

test('lookups and hashes of one value differ by kind and by hub', () => {
  const values = [
    secrets.lookup('email', 'a@example.com'),
    secrets.lookup('passkey', 'a@example.com'),
    other.lookup('email', 'a@example.com'),
    secrets.hash('email', 'a@example.com').toString('base64url'),
  ]
  expect(new Set(values).size).toBe(4)
  expect(secrets.lookup('email', 'a@example.com')).toBe(values[0])
})

test('a signature is checked with the public key alone', () => {
  const content = Buffer.from('an export')
  const key = createPublicKey(secrets.publicKeyPem)
  expect(verify(null, content, key, secrets.sign(content))).toBe(true)
  expect(verify(null, content, key, other.sign(content))).toBe(false)
})

test('a wrapped key is one person’s and one hub’s', () => {
  const key = new Uint8Array(32).fill(9)
  const wrapped = secrets.wrapKey('anna', key)
  expect(new Uint8Array(secrets.unwrapKey('anna', wrapped))).toEqual(key)
  expect(() => secrets.unwrapKey('bram', wrapped)).toThrow('not this person’s')
  expect(() => other.unwrapKey('anna', wrapped)).toThrow('root key')
})

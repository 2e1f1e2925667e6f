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
  expect(() => secrets.unwrapKey('bram', wrapped)).toThrow('belongs to another person')
  expect(() => other.unwrapKey('anna', wrapped)).toThrow('root key')
})

test('frozen: what was stored, sealed or signed once holds for ever', () => {
  const frozen = createSecrets(Uint8Array.from({ length: 32 }, (_, index) => index))
  const sealed = 'CbLJJU8HMlp7Hry0gE-QY6-u9wtzy4-YDVvEQxlSTXLHHOSC-7A9f2K-LHgo5C0ltLJqjMeIIldJ3w'
  const wrapped = Buffer.from(
    '0deb61b9313a48839193a512e633452083ac9fadd294fd2b1eaea79b3725582a4cc92ea80de20808c6cb71b53f0c065a0ef2a425506c4dcc4834e736',
    'hex',
  )
  expect(frozen.lookup('email', 'anna@example.com')).toBe('Jla-Hb5D8R6vP0JR4oRzh_cCrOGtlxtO1_tdNWEw1Eo')
  expect(frozen.hash('session', 'abc').toString('hex')).toBe(
    '2f58cdddd98da0a581b1b98c3dcf803c697b5bc2b3e07037c460beacb4c1b75d',
  )
  expect(frozen.open('sign-in', sealed, now)).toEqual({ person: 'p' })
  expect(frozen.unwrapKey('anna', wrapped).toString('hex')).toBe(
    '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f',
  )
  expect(frozen.publicKeyPem).toContain('\nMCowBQYDK2VwAyEAPhpd6m4DelauyoHihpUThizp28azkWotdDA021/3ku8=\n')
  expect(frozen.sign(Buffer.from('message')).toString('hex')).toBe(
    '2b13f0174ea7d629d0c13ce744e14c3ae8d736f29749b55977e5b104bd08bdd0ebd07d37f7f9754ecf7be222708ed71f827b99d94803f477b1395f7e51db7402',
  )
})

/**
 * From a passphrase or recovery words to the vault key, and back into a header.
 * Place: the only code that sees passphrases. Must never keep, log or return one.
 */
import {
  newPassphraseSalt,
  openWithRecovery,
  type PassphraseCost,
  passphraseKey,
  recoveryEntropy,
  sealToRecovery,
  unwrapKey,
  wrapKey,
} from '@confidant/crypto/device'
import { CryptoError } from '@confidant/crypto/error'
import { wipe } from '@confidant/crypto/random'
import { VaultError } from '../vault.js'
import { vaultError } from '../vault-error.js'
import { type UnverifiedHeader, type VaultHeader, wrapContext } from './header.js'

export type Secret = { passphrase: string } | { recoveryWords: string }

/** @throws {VaultError} `wrong-passphrase`, or `vault-damaged` when the secret is right and the header was changed */
export function unlock({ header, isAuthentic }: UnverifiedHeader, secret: Secret): Uint8Array {
  const vaultKey = openHeader(header, secret)
  if (isAuthentic(vaultKey)) return vaultKey
  wipe(vaultKey)
  throw vaultError('vault-damaged')
}

function openHeader(header: VaultHeader, secret: Secret): Uint8Array {
  const unwrap = 'passphrase' in secret ? unwrapWithPassphrase : unwrapWithRecovery
  try {
    return unwrap(header, 'passphrase' in secret ? secret.passphrase : secret.recoveryWords)
  } catch (cause) {
    if (cause instanceof CryptoError && cause.code === 'not-authentic') throw wrongSecret(secret)
    throw cause
  }
}

function unwrapWithPassphrase(header: VaultHeader, passphrase: string): Uint8Array {
  const { saltHex, cost, wrappedKeyHex } = header.passphrase
  const wrappingKey = passphraseKey(passphrase, fromHex(saltHex), cost)
  try {
    return unwrapKey(wrappingKey, fromHex(wrappedKeyHex), wrapContext(header, 'passphrase'))
  } finally {
    wipe(wrappingKey)
  }
}

function unwrapWithRecovery(header: VaultHeader, words: string): Uint8Array {
  const entropy = entropyOf(words)
  try {
    return openWithRecovery(entropy, fromHex(header.recovery.wrappedKeyHex), wrapContext(header, 'recovery'))
  } finally {
    wipe(entropy)
  }
}

function entropyOf(words: string): Uint8Array {
  try {
    return recoveryEntropy(words)
  } catch (cause) {
    if (cause instanceof CryptoError) throw new VaultError('wrong-passphrase', cause.message)
    throw cause
  }
}

function wrongSecret(secret: Secret): VaultError {
  return new VaultError(
    'wrong-passphrase',
    'passphrase' in secret
      ? 'Wrong passphrase. Try again, or use your 24 recovery words.'
      : 'These are not the recovery words for this vault.',
  )
}

/**
 * The header with its vault key wrapped under a new passphrase.
 * @throws {VaultError} `invalid` for an empty one
 */
export function withPassphrase(
  header: VaultHeader,
  vaultKey: Uint8Array,
  passphrase: string,
  cost: PassphraseCost,
): VaultHeader {
  if (passphrase === '') throw new VaultError('invalid', 'The passphrase cannot be empty.')
  const salt = newPassphraseSalt()
  const next = { ...header, passphrase: { ...header.passphrase, cost, saltHex: toHex(salt) } }
  const wrappingKey = passphraseKey(passphrase, salt, cost)
  next.passphrase.wrappedKeyHex = toHex(wrapKey(wrappingKey, vaultKey, wrapContext(next, 'passphrase')))
  wipe(wrappingKey)
  return next
}

/** The header with its vault key sealed to the public half of the recovery key. */
export function withRecovery(header: VaultHeader, vaultKey: Uint8Array, publicKey: Uint8Array): VaultHeader {
  const publicKeyHex = toHex(publicKey)
  const next = { ...header, recovery: { publicKeyHex, wrappedKeyHex: '' } }
  next.recovery.wrappedKeyHex = toHex(sealToRecovery(publicKey, vaultKey, wrapContext(next, 'recovery')))
  return next
}

/** As `withPassphrase` and `withRecovery` for the next generation, whose vault key is another one. */
export function nextGeneration(header: VaultHeader, vaultKey: Uint8Array, passphrase: string): VaultHeader {
  const next = { ...header, generation: header.generation + 1 }
  const { passphrase: slot, recovery } = header
  return withRecovery(withPassphrase(next, vaultKey, passphrase, slot.cost), vaultKey, fromHex(recovery.publicKeyHex))
}

function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}

function fromHex(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'hex'))
}

/**
 * From a passphrase or recovery words to the vault key, and back into a header.
 * Place: the only code that sees passphrases. Must never keep, log or return one.
 */
import {
  CryptoError,
  newPassphraseSalt,
  type PassphraseCost,
  passphraseKey,
  recoveryEntropy,
  unwrapKey,
  wipe,
  wrapKey,
} from '@confidant/crypto'
import { VaultError } from '../vault.js'
import { vaultError } from '../vault-error.js'
import { type UnprovenHeader, type VaultHeader, wrapContext } from './header.js'

export type Secret = { passphrase: string } | { recoveryWords: string }

/** Throws VaultError `wrong-passphrase`, or `vault-damaged` when the secret is right and the header was changed. */
export function unlock({ header, provenBy }: UnprovenHeader, secret: Secret): Uint8Array {
  const slot = 'passphrase' in secret ? 'passphrase' : 'recovery'
  const wrappingKey = wrappingKeyOf(header, secret)
  try {
    const vaultKey = unwrapKey(wrappingKey, fromHex(header[slot].wrappedKeyHex), wrapContext(header, slot))
    if (!provenBy(vaultKey)) throw vaultError('vault-damaged')
    return vaultKey
  } catch (cause) {
    if (cause instanceof CryptoError && cause.code === 'not-authentic') throw wrongSecret(secret)
    throw cause
  } finally {
    wipe(wrappingKey)
  }
}

function wrappingKeyOf(header: VaultHeader, secret: Secret): Uint8Array {
  if ('passphrase' in secret) {
    return passphraseKey(secret.passphrase, fromHex(header.passphrase.saltHex), header.passphrase.cost)
  }
  try {
    return recoveryEntropy(secret.recoveryWords)
  } catch (cause) {
    if (cause instanceof CryptoError) throw new VaultError('wrong-passphrase', cause.message)
    throw cause
  }
}

function wrongSecret(secret: Secret): VaultError {
  return new VaultError(
    'wrong-passphrase',
    'passphrase' in secret
      ? 'This is not the passphrase of this vault. Try again, or use the 24 recovery words.'
      : 'These are not the recovery words of this vault.',
  )
}

/** The header with its vault key wrapped under a new passphrase. Throws VaultError `invalid` for an empty one. */
export function withPassphrase(
  header: VaultHeader,
  vaultKey: Uint8Array,
  passphrase: string,
  cost: PassphraseCost,
): VaultHeader {
  if (passphrase === '') throw new VaultError('invalid', 'A passphrase must not be empty.')
  const salt = newPassphraseSalt()
  const next = { ...header, passphrase: { ...header.passphrase, cost, saltHex: toHex(salt) } }
  const wrappingKey = passphraseKey(passphrase, salt, cost)
  next.passphrase.wrappedKeyHex = toHex(wrapKey(wrappingKey, vaultKey, wrapContext(next, 'passphrase')))
  wipe(wrappingKey)
  return next
}

export function withRecovery(header: VaultHeader, vaultKey: Uint8Array, entropy: Uint8Array): VaultHeader {
  return { ...header, recovery: { wrappedKeyHex: toHex(wrapKey(entropy, vaultKey, wrapContext(header, 'recovery'))) } }
}

function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}

function fromHex(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'hex'))
}

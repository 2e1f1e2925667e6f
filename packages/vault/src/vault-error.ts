/**
 * From what SQLite, the file system and the cryptography report to the one error of this package.
 * Place: every function that an open vault offers passes through `withVaultErrors`, so that callers meet VaultError alone.
 * Must never put content of items, keys or passphrases into a message.
 */
import { CryptoError } from '@confidant/crypto/error'
import { VaultError } from './vault.js'

const messages = {
  'not-permitted':
    'The vault\u2019s files cannot be read and written: they belong to another account, are protected, or are on a disk that is read-only or cannot lock files. Nothing was lost. Give your account read and write access to the vault folder and everything in it, or copy the folder to another disk, then open the vault again.',
  'disk-full':
    'The disk is full. Nothing from this step was saved, and the vault is intact. Free up space, then try again.',
  'vault-in-use':
    'Another process has this vault open, and only one can use it at a time. Use the running agent, or stop it first.',
  'vault-damaged':
    'Part of the vault cannot be read: it was changed outside the agent, or the disk is failing. No wrong data was returned. Run a check, then restore from a backup.',
} as const

type Failure = keyof typeof messages

export function vaultError(failure: Failure): VaultError {
  return new VaultError(failure === 'not-permitted' ? 'invalid' : failure, messages[failure])
}

const failuresByCause: Record<string, Failure> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  SQLITE_FULL: 'disk-full',
  SQLITE_IOERR_WRITE: 'disk-full',
  SQLITE_IOERR_FSYNC: 'disk-full',
  EACCES: 'not-permitted',
  EPERM: 'not-permitted',
  EROFS: 'not-permitted',
  SQLITE_PERM: 'not-permitted',
  SQLITE_READONLY: 'not-permitted',
  SQLITE_CANTOPEN: 'not-permitted',
  SQLITE_IOERR_LOCK: 'not-permitted',
  SQLITE_IOERR_RDLOCK: 'not-permitted',
  SQLITE_BUSY: 'vault-in-use',
  SQLITE_LOCKED: 'vault-in-use',
  SQLITE_CORRUPT: 'vault-damaged',
  SQLITE_NOTADB: 'vault-damaged',
  SQLITE_IOERR: 'vault-damaged',
}

/** The VaultError for what was caught; anything that is no failure of storage is given back as it is. */
export function toVaultError(cause: unknown): unknown {
  if (cause instanceof VaultError) return cause
  if (cause instanceof CryptoError) return vaultError('vault-damaged')
  const code = codeOf(cause)
  const known = failuresByCause[code] ?? failuresByCause[code.split('_').slice(0, 2).join('_')]
  return known === undefined ? cause : vaultError(known)
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
}

/** The same object, with every function reporting through `toVaultError`. */
export function withVaultErrors<T extends object>(target: T): T {
  const entries = Object.entries(target).map(([name, value]) => [
    name,
    typeof value === 'function' ? withVaultError(value) : value,
  ])
  return Object.fromEntries(entries) as T
}

function withVaultError<F extends (...args: never[]) => unknown>(inner: F) {
  return (...args: Parameters<F>): unknown => {
    try {
      const result = inner(...args)
      return result instanceof Promise ? result.catch((cause: unknown) => Promise.reject(toVaultError(cause))) : result
    } catch (cause) {
      throw toVaultError(cause)
    }
  }
}

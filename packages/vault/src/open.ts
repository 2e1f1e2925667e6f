/**
 * Making and opening a vault.
 * Place: the way in; everything else of this package works on what is opened here. Must touch no path outside the
 * vault folder, and must leave nothing behind that tells more than that a vault exists.
 *
 * The folder: `vault.json` (header), `lock` (empty), and `generation-N` with `vault.db` and `blobs`.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import {
  calibrateCost,
  leastCost,
  type PassphraseCost,
  recoveryPublicKey,
  recoveryWords,
  subkey,
} from '@confidant/crypto/device'
import { randomBuffer, randomKey, wipe } from '@confidant/crypto/random'
import { createHandle } from './handle.js'
import { migrate } from './migrations/migrate.js'
import { putItemIdKey } from './open-data.js'
import { openDatabase } from './store/database.js'
import { makeFolder } from './store/files.js'
import { folderOf } from './store/folder.js'
import { headerFormat, readHeader, type VaultHeader, writeHeader } from './store/header.js'
import { takeLock, type VaultLock } from './store/lock.js'
import { type Secret, unlock, withPassphrase, withRecovery } from './store/unlock.js'
import { type Vault, VaultError } from './vault.js'
import { toVaultError } from './vault-error.js'

export interface VaultOptions {
  /** Milliseconds since 1970-01-01T00:00Z; the system's clock by default. */
  now?: () => number
}

export interface CreateOptions extends VaultOptions {
  passphrase: string
  /** Cost of the passphrase; measured on this machine by default. */
  cost?: PassphraseCost
}

/** Whether there is a vault in the folder, without opening it. */
export function vaultState(dir: string): 'absent' | 'present' {
  return existsSync(folderOf(dir).header) ? 'present' : 'absent'
}

/**
 * Makes a vault. The recovery words are shown to the person once and kept nowhere.
 * @throws {VaultError} `vault-exists`, `vault-in-use`, `disk-full`, or `invalid` for an empty passphrase or a folder that
 * may not be written
 */
export async function createVault(
  dir: string,
  options: CreateOptions,
): Promise<{ vault: Vault; recoveryWords: string[] }> {
  const lock = lockNewFolder(dir)
  const vaultKey = randomKey()
  const entropy = randomKey()
  try {
    if (vaultState(dir) === 'present') {
      throw new VaultError('vault-exists', 'This folder already contains a vault. Open it, or choose another folder.')
    }
    const header = newHeader(vaultKey, entropy, options)
    createDatabase(dir, header, vaultKey)
    writeHeader(folderOf(dir).header, header, vaultKey)
    const vault = openUnlocked(dir, header, vaultKey, lock, options)
    return { vault, recoveryWords: recoveryWords(entropy) }
  } catch (cause) {
    lock.release()
    wipe(vaultKey)
    throw toVaultError(cause)
  } finally {
    wipe(entropy)
  }
}

/**
 * @throws {VaultError} `no-vault`, `wrong-passphrase`, `vault-in-use`, `vault-damaged`, or `invalid` for a newer version and
 * for files that may not be written
 */
export async function openVault(dir: string, options: Secret & VaultOptions): Promise<Vault> {
  if (vaultState(dir) === 'absent') readHeader(folderOf(dir).header)
  const lock = takeLock(folderOf(dir).lock)
  let vaultKey: Uint8Array | null = null
  try {
    const unverified = readHeader(folderOf(dir).header)
    vaultKey = unlock(unverified, options)
    return openUnlocked(dir, unverified.header, vaultKey, lock, options)
  } catch (cause) {
    lock.release()
    if (vaultKey !== null) wipe(vaultKey)
    throw toVaultError(cause)
  }
}

/** The lock of a folder that is made when it is not there. */
export function lockNewFolder(dir: string): VaultLock {
  try {
    makeFolder(dir)
    return takeLock(folderOf(dir).lock)
  } catch (cause) {
    throw toVaultError(cause)
  }
}

function newHeader(vaultKey: Uint8Array, entropy: Uint8Array, options: CreateOptions): VaultHeader {
  const cost = options.cost ?? calibrateCost(() => performance.now())
  const empty: VaultHeader = {
    format: headerFormat,
    vault: Buffer.from(randomBuffer(16)).toString('hex'),
    generation: 1,
    passphrase: { kdf: 'argon2id', cost: { ...leastCost }, saltHex: '', wrappedKeyHex: '' },
    recovery: { publicKeyHex: '', wrappedKeyHex: '' },
  }
  return withRecovery(withPassphrase(empty, vaultKey, options.passphrase, cost), vaultKey, recoveryPublicKey(entropy))
}

/** What a creation that died left behind has no header, and so no key: it goes. */
function createDatabase(dir: string, header: VaultHeader, vaultKey: Uint8Array): void {
  const folder = folderOf(dir).generation(header.generation)
  rmSync(folder.path, { recursive: true, force: true })
  makeFolder(folder.blobs)
  const database = openDatabase(folder.database, vaultKey)
  try {
    migrate(database)
    putItemIdKey(database, subkey(vaultKey, 'item-ids'))
  } finally {
    database.close()
  }
}

function openUnlocked(
  dir: string,
  header: VaultHeader,
  vaultKey: Uint8Array,
  lock: VaultLock,
  options: VaultOptions,
): Vault {
  removeOtherGenerations(dir, header.generation)
  return createHandle({ dir, header, vaultKey, lock, now: options.now ?? Date.now })
}

/** A rekey that died leaves either the old data or the new; the header tells which one counts. */
function removeOtherGenerations(dir: string, present: number): void {
  for (const name of readdirSync(dir)) {
    const match = /^generation-(\d+)$/u.exec(name)
    if (match !== null && Number(match[1]) !== present) rmSync(join(dir, name), { recursive: true, force: true })
  }
}

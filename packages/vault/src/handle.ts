/**
 * An open vault: its reader, its writer, and what concerns it as a maintenance.
 * Place: made by `open.ts` with a key that already proved right. Closing wipes the key and drops the connection.
 */
import { rmSync } from 'node:fs'
import { subkey } from '@confidant/crypto/device'
import { equalBytes } from '@confidant/crypto/hash'
import { wipe } from '@confidant/crypto/random'
import { type SigningKey, signingKey } from '@confidant/crypto/signature'
import { backupPieces, writeToFile } from './backup/write-backup.js'
import { checkVault } from './maintenance/check.js'
import { writeNextGeneration } from './maintenance/rekey.js'
import { type OpenData, openData } from './open-data.js'
import { pauseCheckpoints, resumeCheckpoints } from './store/database.js'
import { folderOf } from './store/folder.js'
import { readHeader, serialiseHeader, type VaultHeader, writeHeader } from './store/header.js'
import type { VaultLock } from './store/lock.js'
import { createStaging } from './store/staging.js'
import { type Secret, unlock, withPassphrase } from './store/unlock.js'
import { type Vault, VaultError } from './vault.js'
import { toVaultError, withVaultErrors } from './vault-error.js'

export interface HandleDeps {
  dir: string
  header: VaultHeader
  vaultKey: Uint8Array
  lock: VaultLock
  /** Milliseconds since 1970-01-01T00:00Z. */
  now(): number
}

export function createHandle({ dir, lock, now, ...opened }: HandleDeps): Vault {
  const folder = folderOf(dir)
  let { header, vaultKey } = opened
  let data: OpenData = openData(folder.generation(header.generation), vaultKey, now)
  let passKey: SigningKey = passKeyOf(vaultKey)
  const staging = createStaging(folder.staged)
  let backingUp = false
  let closed = false

  function assertPassphrase(passphrase: string): void {
    wipe(unlock(readHeader(folder.header), { passphrase }))
  }

  async function verify(secret: Secret): Promise<void> {
    const key = unlock(readHeader(folder.header), secret)
    const same = equalBytes(key, vaultKey)
    wipe(key)
    if (!same) throw new VaultError('wrong-passphrase', 'This belongs to a different vault.')
  }

  function changePassphrase(passphrase: string, newPassphrase: string): void {
    assertPassphrase(passphrase)
    const next = withPassphrase(header, vaultKey, newPassphrase, header.passphrase.cost)
    writeHeader(folder.header, next, vaultKey)
    header = next
  }

  function rekey(passphrase: string): void {
    if (backingUp) throw new VaultError('invalid', 'A backup is in progress. Wait until it is done, then try again.')
    assertPassphrase(passphrase)
    const { database, blobs } = data
    const old = { key: vaultKey, folder: folder.generation(header.generation) }
    const next = writeNextGeneration({ folder, header, database, blobs, oldKey: old.key, passphrase, now: now() })
    data.close()
    ;({ header, vaultKey } = next)
    data = openData(folder.generation(header.generation), vaultKey, now)
    passKey = passKeyOf(vaultKey)
    wipe(old.key)
    rmSync(old.folder.path, { recursive: true, force: true })
  }

  /** What is copied is the vault as it is when this returns; `end` must be called. */
  function beginBackup(): { pieces: AsyncIterable<Uint8Array>; end(): void } {
    if (backingUp) throw new VaultError('invalid', 'A backup is already in progress. Wait until it is done.')
    const { database, blobs } = data
    const generation = folder.generation(header.generation)
    const headerBytes = serialiseHeader(header, vaultKey)
    pauseCheckpoints(database)
    const hold = blobs.hold()
    backingUp = true
    const pieces = backupPieces({ generation, header: headerBytes, vaultKey, blobFiles: blobs.files() })
    const end = (): void => {
      backingUp = false
      if (closed) return
      resumeCheckpoints(database)
      hold.release()
    }
    return { pieces, end }
  }

  async function* whileOpen(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces) {
      if (closed) {
        throw new VaultError(
          'invalid',
          'The vault was locked during the backup. Unlock it, then start the backup again.',
        )
      }
      yield piece
    }
  }

  async function backup(file: string): Promise<void> {
    const { pieces, end } = beginBackup()
    try {
      await writeToFile(whileOpen(pieces), file)
    } finally {
      end()
    }
  }

  async function* backupStream(): AsyncGenerator<Uint8Array> {
    try {
      const { pieces, end } = beginBackup()
      try {
        yield* whileOpen(pieces)
      } finally {
        end()
      }
    } catch (cause) {
      throw toVaultError(cause)
    }
  }

  function close(): void {
    if (closed) return
    closed = true
    staging.close()
    data.close()
    lock.release()
    wipe(vaultKey)
  }

  const maintenance = withVaultErrors({
    verify,
    changePassphrase,
    rekey,
    check: () => checkVault(data, folder.header, vaultKey),
    backup,
    backupStream,
    stage: () => withVaultErrors(staging.stage()),
    readStaged: staging.readStaged,
    removeStaged: staging.removeStaged,
    close,
  })
  return {
    ...maintenance,
    reader: delegateTo(() => data.reader),
    writer: delegateTo(() => data.writer),
    get database() {
      return data.database
    },
    get passKey() {
      return passKey
    },
    async [Symbol.asyncDispose]() {
      maintenance.close()
    },
  }
}

function passKeyOf(vaultKey: Uint8Array): SigningKey {
  const seed = subkey(vaultKey, 'pass-signing')
  const key = signingKey(seed)
  wipe(seed)
  return key
}

/** The functions of whatever is current, so that who holds a reader or writer keeps it through a rekey. */
function delegateTo<T extends object>(current: () => T): T {
  const names = Object.keys(current()) as (keyof T & string)[]
  const calls = names.map((name) => [
    name,
    (...args: unknown[]) => (current()[name] as (...args: unknown[]) => unknown)(...args),
  ])
  return withVaultErrors(Object.fromEntries(calls) as T)
}

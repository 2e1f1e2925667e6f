/**
 * A vault from a backup.
 * Place: the third way to a vault, beside making and opening one. The header is written last: until then there is no
 * vault, and what a restore that died left behind goes with the next attempt.
 */
import { createReadStream, rmSync } from 'node:fs'
import { wipe } from '@confidant/crypto/random'
import { lockNewFolder, openVault, type VaultOptions, vaultState } from '../open.js'
import { makeFolder } from '../store/files.js'
import { folderOf } from '../store/folder.js'
import { parseHeader, writeHeader } from '../store/header.js'
import { type Secret, unlock } from '../store/unlock.js'
import { type Vault, VaultError } from '../vault.js'
import { toVaultError } from '../vault-error.js'
import { createByteQueue } from './byte-queue.js'
import { openedPieces, readPreamble, writeEntries } from './read-backup.js'

/**
 * Restores a backup into a folder without a vault, and opens it.
 * @param backup path of the file, or its bytes as a stream
 * @throws {VaultError} `vault-exists`, `wrong-passphrase`, `vault-damaged`, `disk-full`, or `invalid` for another file
 */
export async function restoreVault(
  backup: string | AsyncIterable<Uint8Array>,
  dir: string,
  options: Secret & VaultOptions,
): Promise<Vault> {
  const lock = lockNewFolder(dir)
  try {
    if (vaultState(dir) === 'present') {
      throw new VaultError('vault-exists', 'This folder already contains a vault. Restore into another folder.')
    }
    await restoreFiles(typeof backup === 'string' ? createReadStream(backup) : backup, dir, options)
  } catch (cause) {
    throw toVaultError(cause)
  } finally {
    lock.release()
  }
  return openVault(dir, options)
}

async function restoreFiles(source: AsyncIterable<Uint8Array>, dir: string, secret: Secret): Promise<void> {
  const queue = createByteQueue(source)
  const headerBytes = await readPreamble(queue)
  const unverified = parseHeader(headerBytes)
  const vaultKey = unlock(unverified, secret)
  const { path, blobs } = folderOf(dir).generation(unverified.header.generation)
  try {
    rmSync(path, { recursive: true, force: true })
    makeFolder(blobs)
    await writeEntries(openedPieces(queue, headerBytes, vaultKey), path)
    writeHeader(folderOf(dir).header, unverified.header, vaultKey)
  } catch (cause) {
    rmSync(path, { recursive: true, force: true })
    throw cause
  } finally {
    wipe(vaultKey)
  }
}

/** A backup on its way in, in pieces; nothing of it waits on the disk but what is already a vault in the making. */
import { PassThrough } from 'node:stream'
import { randomUuid } from '@confidant/crypto/random'
import { restoreVault, type Vault, vaultState } from '@confidant/vault'
import { vaultExists } from '../api/messages.js'
import { ChannelError } from '../channel/index.js'

export type RestoreSecret = { passphrase: string } | { recoveryWords: string }

export interface Restoring {
  /** @throws {ChannelError} `vault-exists` when the folder holds one. */
  begin(secret: RestoreSecret): string
  append(upload: string, chunk: Uint8Array): Promise<void>
  /**
   * The vault that was restored, open.
   * @throws {VaultError} when the backup cannot be read; nothing is left of it then.
   */
  end(upload: string): Promise<Vault>
}

interface Restore {
  id: string
  input: PassThrough
  vault: Promise<Vault>
}

export function createRestoring(vaultDir: string): Restoring {
  let current: Restore | null = null

  const underWay = (upload: string): Restore => {
    if (current?.id === upload) return current
    throw new ChannelError('not-found', 'That restore is no longer in progress. Start it again.')
  }

  return {
    begin(secret) {
      if (vaultState(vaultDir) !== 'absent') throw vaultExists(vaultDir)
      current?.input.destroy()
      const input = new PassThrough()
      const vault = restoreVault(input, vaultDir, secret)
      // Whoever sends the pieces learns of a failure with the next piece or at the end.
      vault.catch(() => input.destroy())
      current = { id: randomUuid(), input, vault }
      return current.id
    },
    async append(upload, chunk) {
      const { input, vault } = underWay(upload)
      if (input.destroyed) await vault
      if (!input.write(chunk)) await new Promise((resume) => input.once('drain', resume).once('close', resume))
    },
    async end(upload) {
      const { input, vault } = underWay(upload)
      current = null
      input.end()
      return vault
    },
  }
}

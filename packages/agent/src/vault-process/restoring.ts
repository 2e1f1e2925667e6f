/** A backup on its way in: it is encrypted, so its pieces may lie in the vault's folder until it is whole. */
import { randomUUID } from 'node:crypto'
import { appendFileSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { restoreVault, vaultState } from '@confidant/vault'
import { ChannelError } from '../channel/index.js'

export interface Restoring {
  /** Throws ChannelError `vault-exists`. */
  begin(): string
  /** Returns how many bytes have arrived. */
  append(upload: string, chunk: Uint8Array): number
  /** Throws VaultError when it is not a whole backup; nothing of it stays then. */
  end(upload: string): Promise<void>
}

export function createRestoring(vaultDir: string): Restoring {
  let current: string | null = null
  const file = join(vaultDir, 'restore.tmp')

  const require = (upload: string) => {
    if (upload !== current) throw new ChannelError('not-found', 'That restore is not under way. Begin it again.')
  }

  return {
    begin() {
      if (vaultState(vaultDir) !== 'absent')
        throw new ChannelError(
          'vault-exists',
          `There is a vault in ${vaultDir} already. Restore into another folder: --vault DIR.`,
        )
      mkdirSync(vaultDir, { recursive: true, mode: 0o700 })
      writeFileSync(file, '', { mode: 0o600 })
      current = randomUUID()
      return current
    },
    append(upload, chunk) {
      require(upload)
      appendFileSync(file, chunk)
      return statSync(file).size
    },
    async end(upload) {
      require(upload)
      current = null
      try {
        await restoreVault(file, vaultDir)
      } finally {
        rmSync(file, { force: true })
      }
    },
  }
}

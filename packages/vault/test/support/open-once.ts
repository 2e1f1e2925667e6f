/**
 * Opens a vault and writes to it, and tells the parent process what came of it.
 * Place: started by tests as a process of its own.
 */
import { openVault, VaultError } from '@confidant/vault'

const [dir = '', passphrase = ''] = process.argv.slice(2)
try {
  const vault = await openVault(dir, { passphrase })
  vault.writer.putSetting('opened', 'yes')
  vault.close()
  process.send?.('opened')
} catch (cause) {
  process.send?.(cause instanceof VaultError ? `${cause.code}: ${cause.message}` : `another error: ${String(cause)}`)
}
process.disconnect?.()

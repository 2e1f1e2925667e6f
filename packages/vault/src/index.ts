/** The vault: the person's data, encrypted at rest and while in use. */
export { restoreVault } from './backup/restore.js'
export * from './item.js'
export { eraseVault } from './maintenance/erase.js'
export { type CreateOptions, createVault, openVault, type VaultOptions, vaultState } from './open.js'
export * from './search/index.js'
export * from './vault.js'
export { toVaultError } from './vault-error.js'

/** Errors that more than one side reports. Values alone, so that any process can have them. */
import { ChannelError } from '../channel/index.js'

export function noVault(vaultDir: string): ChannelError {
  return new ChannelError('no-vault', `There is no vault in ${vaultDir} yet. Create one with "confidant init".`)
}

export function vaultExists(vaultDir: string): ChannelError {
  return new ChannelError(
    'vault-exists',
    `There is already a vault in ${vaultDir}. Choose another folder with --vault.`,
  )
}

export function noSource(source: number | string): ChannelError {
  return new ChannelError('not-found', `There is no source ${source}. "confidant sources" lists them.`)
}

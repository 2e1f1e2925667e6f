/** The one place where errors of the vault's parts become errors that may cross to a client. */
import { VaultError } from '@confidant/vault'
import { ChannelError } from '../channel/index.js'

export function toChannelError(error: unknown): ChannelError {
  if (error instanceof ChannelError) return error
  if (error instanceof VaultError) return new ChannelError(error.code, error.message)
  // The text of an unknown error may hold anything; only its kind may leave.
  const name = error instanceof Error ? error.name : typeof error
  return new ChannelError(
    'internal',
    `Something went wrong inside Confidant (${name}). Nothing was lost. Please report this, and what you were doing.`,
  )
}

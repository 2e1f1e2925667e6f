/** The one error that crosses a channel, and the page's HTTP. */

export const errorCodes = [
  'locked',
  'wrong-passphrase',
  'no-vault',
  'vault-exists',
  'vault-in-use',
  'vault-damaged',
  'disk-full',
  'not-found',
  'invalid',
  'denied',
  'cancelled',
  'worker-failed',
  'disconnected',
  'internal',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** `message` says what happened, what it means and what to do. It is safe to show and holds no content of items. */
export class ChannelError extends Error {
  readonly code: ErrorCode
  constructor(code: ErrorCode, message: string) {
    super(message)
    this.name = 'ChannelError'
    this.code = code
  }
}

/**
 * What becomes of an error at the edge of a channel: a code and a message that is safe to show, and nothing else.
 * Must never let the text of an unknown error through: it may quote an item or a path.
 */
import { ChannelError, type ErrorCode, errorCodes } from './channel-error.js'

const internalMessage =
  'Something went wrong inside Confidant. Nothing was lost. Try again; if it keeps happening, run "confidant doctor --vault-check".'

/** What is sent for an error that a handler threw. */
export function toWireError(error: unknown): { code: ErrorCode; message: string } {
  if (error instanceof ChannelError) return { code: error.code, message: error.message }
  return { code: 'internal', message: internalMessage }
}

/** The error that a caller sees for what the other end sent; `internal` when that is not an error at all. */
export function fromWireError(value: unknown): ChannelError {
  const { code, message } = (value ?? {}) as { code?: unknown; message?: unknown }
  const known = errorCodes.find((one) => one === code)
  if (!known || typeof message !== 'string') return new ChannelError('internal', internalMessage)
  return new ChannelError(known, message)
}

export function cancelled(): ChannelError {
  return new ChannelError('cancelled', 'Cancelled before it was finished.')
}

export function disconnected(): ChannelError {
  return new ChannelError('disconnected', 'Part of Confidant stopped before it answered. Try again.')
}

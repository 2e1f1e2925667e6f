/** Typed calls between the processes of one agent. */
export * from './channel.js'
export { ChannelError, type ErrorCode } from './channel-error.js'
export { createChannel } from './create-channel.js'

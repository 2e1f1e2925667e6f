/** Typed calls between the processes of one agent. */
export * from './channel.js'
export { createChannel } from './create-channel.js'

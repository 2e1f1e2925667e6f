/** Starting the agent, and reaching one that runs. For the `confidant` program, tests and demos. */
export { type Host, type HostOptions, startHost } from './host.js'
export { HostError } from './host-error.js'
export { type CommandOptions, type Connection, connectOrStart, connectToAgent, runCommand } from './run-command.js'

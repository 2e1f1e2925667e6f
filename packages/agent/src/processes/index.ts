/** Starting the agent, and reaching one that runs. For the `confidant` program, tests and demos. */
export { type Host, HostError, type HostOptions, startHost } from './host.js'
export { type CommandOptions, type Connection, connectOrStart, connectToAgent, runCommand } from './run-command.js'

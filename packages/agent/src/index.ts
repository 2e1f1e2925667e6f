/** The agent as the programs that start it see it. Importing it opens nothing and starts nothing. */
export * from './processes/index.js'
export { exitOnBrokenPipe } from './terminal/broken-pipe.js'
export { commands } from './terminal/commands/index.js'
export { describeFailure } from './terminal/failure.js'
export { generalHelp, helpFor } from './terminal/help.js'
export { parseCommandLine } from './terminal/parse.js'

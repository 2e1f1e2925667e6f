/** Reads a command line. Pure: it looks at nothing but its arguments. */
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import type { Command, CommandLine } from './command.js'

export interface GlobalOptions {
  json: boolean
  vault: string | null
  passphraseFile: string | null
  /** ISO 8601: answer as if it were this moment. */
  now: string | null
}

export type Parsed =
  | { type: 'run'; command: Command; line: CommandLine; global: GlobalOptions }
  | { type: 'help'; command: Command | null }
  | { type: 'version' }
  | { type: 'usage'; message: string; command: Command | null }

const globalOptions = {
  json: { type: 'boolean' },
  vault: { type: 'string' },
  'passphrase-file': { type: 'string' },
  now: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} satisfies ParseArgsOptionsConfig

export function parseCommandLine(argv: readonly string[], commands: readonly Command[]): Parsed {
  const [name, ...rest] = argv
  if (name === undefined || name === 'help' || name === '--help' || name === '-h')
    return { type: 'help', command: commands.find((command) => command.name === rest[0]) ?? null }
  if (name === '--version' || name === '-v') return { type: 'version' }
  const command = commands.find((known) => known.name === name)
  if (!command)
    return {
      type: 'usage',
      message: `There is no command "${name}". "confidant help" lists all commands.`,
      command: null,
    }
  try {
    const { values, positionals } = parseArgs({
      args: rest,
      options: { ...command.options, ...globalOptions },
      allowPositionals: true,
      strict: true,
    })
    if (values.help) return { type: 'help', command }
    const wrong = argumentsProblem(command, positionals.length) ?? nowProblem(values.now)
    if (wrong) return { type: 'usage', message: wrong, command }
    const line = { values: values as CommandLine['values'], positionals }
    const { json = false, vault = null, 'passphrase-file': passphraseFile = null, now = null } = values
    return { type: 'run', command, line, global: { json, vault, passphraseFile, now } }
  } catch (error) {
    return {
      type: 'usage',
      message:
        error instanceof Error
          ? error.message
          : 'The command could not be understood. "confidant help" lists all commands.',
      command,
    }
  }
}

function argumentsProblem(command: Command, given: number): string | null {
  if (given < command.arguments.least) return `"confidant ${command.name}" needs ${command.usage}.`
  if (given > command.arguments.most)
    return command.usage === ''
      ? `"confidant ${command.name}" takes no arguments.`
      : `"confidant ${command.name}" takes only ${command.usage}.`
  return null
}

function nowProblem(now: string | undefined): string | null {
  return now !== undefined && Number.isNaN(Date.parse(now)) ? '--now needs a time such as 2025-03-31T14:00:00Z.' : null
}

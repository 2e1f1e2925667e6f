/** Reads a command line, and writes the help. Pure: it looks at nothing but its arguments. */
import { parseArgs } from 'node:util'
import { configurationValues, type GivenValues } from '@confidant/hub'
import type { HubCommand, HubCommandContext } from './hub-command.js'

export type ParsedLine =
  | {
      readonly type: 'run'
      readonly command: HubCommand
      readonly options: HubCommandContext['options']
      readonly args: readonly string[]
      readonly json: boolean
      readonly named: GivenValues
      readonly configFile: string | undefined
    }
  | { readonly type: 'help'; readonly text: string }
  | { readonly type: 'version' }
  | { readonly type: 'usage'; readonly message: string }

const shared = {
  json: { type: 'boolean' },
  data: { type: 'string' },
  config: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

const sharedHelp: HubCommand['optionHelp'] = [
  ['--data DIR', 'data folder (or CONFIDANT_HUB_DATA)'],
  ['--config FILE', 'JSON file with the values below (or CONFIDANT_HUB_CONFIG)'],
  ['--json', 'output JSON'],
  ['-h, --help', 'show this help'],
]

export function parseLine(argv: readonly string[], commands: readonly HubCommand[]): ParsedLine {
  const [name = 'help', ...rest] = argv
  if (name === '--version' || name === '-v') return { type: 'version' }
  if (['help', '--help', '-h'].includes(name)) return { type: 'help', text: helpOf(rest[0], commands) }
  const command = commands.find((known) => known.name === name)
  if (command === undefined)
    return { type: 'usage', message: `Unknown command "${name}". Run "confidant-hub help" for a list.` }
  try {
    return parseCommand(command, rest)
  } catch (error) {
    return { type: 'usage', message: (error as Error).message }
  }
}

function parseCommand(command: HubCommand, rest: readonly string[]): ParsedLine {
  const { values, positionals } = parseArgs({
    args: [...rest],
    options: { ...command.options, ...shared },
    allowPositionals: true,
    strict: true,
  })
  if (values.help === true) return { type: 'help', text: commandHelp(command) }
  const { least, most } = command.arguments
  if (positionals.length < least || positionals.length > most)
    return { type: 'usage', message: `Usage: confidant-hub ${command.name} ${command.usage}` }
  const options = values as HubCommandContext['options']
  const { json = false, config: configFile } = values
  return { type: 'run', command, options, args: positionals, json, named: namedBy(options), configFile }
}

/** Options that stand for a value of the configuration. */
const optionOf = { port: 'PORT', data: 'CONFIDANT_HUB_DATA', roles: 'ROLES' } as const

function namedBy(options: HubCommandContext['options']): GivenValues {
  const given = Object.entries(optionOf).flatMap(([option, name]) => {
    const said = options[option]
    return typeof said === 'string' ? [[name, said] as const] : []
  })
  return Object.fromEntries(given)
}

function helpOf(name: string | undefined, commands: readonly HubCommand[]): string {
  const command = commands.find((known) => known.name === name)
  return command === undefined ? generalHelp(commands) : commandHelp(command)
}

function commandHelp(command: HubCommand): string {
  return [
    `Usage: confidant-hub ${command.name} ${command.usage}`.trimEnd(),
    '',
    command.summary,
    '',
    'Options:',
    ...columns([...command.optionHelp, ...sharedHelp]),
    '',
    'Examples:',
    ...command.examples.map((example) => `  ${example}`),
  ].join('\n')
}

function generalHelp(commands: readonly HubCommand[]): string {
  return [
    'Confidant hub: the online service, whose database enforces the privacy statement.',
    '',
    'Usage: confidant-hub COMMAND …',
    '',
    'Commands:',
    ...columns(commands.map(({ name, summary }) => [name, summary] as const)),
    '',
    'Options for every command:',
    ...columns(sharedHelp),
    '',
    'Configuration, from the environment or the file; without any, the hub runs as a demo:',
    ...columns(
      configurationValues.map(({ name, meaning, otherwise }) => [name, `${meaning} (default: ${otherwise})`] as const),
    ),
    '',
    'Exit codes: 0 success, 1 failure, 2 usage error, 130 interrupted.',
    'Run "confidant-hub COMMAND --help" for examples.',
  ].join('\n')
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}

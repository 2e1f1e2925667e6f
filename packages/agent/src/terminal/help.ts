/** The text of `--help`. */
import type { Command } from './command.js'

const globalHelp: readonly (readonly [string, string])[] = [
  ['--vault DIR', 'folder of the vault (or set CONFIDANT_VAULT)'],
  ['--passphrase-file FILE', 'read the passphrase from this file (or set CONFIDANT_PASSPHRASE_FILE)'],
  ['--json', 'answer in JSON'],
  ['--now TIME', 'answer as if this were the current time, e.g. 2025-03-31T14:00:00Z'],
  ['-h, --help', 'show this help'],
]

export function helpFor(command: Command): string {
  const lines = [
    `Usage: confidant ${command.name} ${command.usage}`.trimEnd(),
    '',
    command.summary,
    '',
    'Options:',
    ...columns([...command.optionHelp, ...globalHelp]),
    '',
    'Examples:',
    ...command.examples.map((example) => `  ${example}`),
  ]
  return lines.join('\n')
}

export function generalHelp(commands: readonly Command[]): string {
  const lines = [
    'Confidant, your own agent. What you share with it stays with it.',
    '',
    'Usage: confidant COMMAND …',
    '',
    'Commands:',
    ...columns(commands.map(({ name, summary }) => [name, summary] as const)),
    '',
    'Options for every command:',
    ...columns(globalHelp),
    '',
    'Exit codes: 0 done, 1 failed, 2 wrong usage, 3 locked or wrong passphrase, 4 done with rejects, 130 stopped.',
    'Run "confidant COMMAND --help" for options and examples.',
  ]
  return lines.join('\n')
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}

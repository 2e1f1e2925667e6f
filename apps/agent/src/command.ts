/** One run of `confidant`: the command line is read, and the command runs in processes with the rights it needs. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import {
  commands,
  describeFailure,
  exitOnBrokenPipe,
  generalHelp,
  HostError,
  helpFor,
  parseCommandLine,
  runCommand,
} from '@confidant/agent'
import manifest from '../package.json' with { type: 'json' }
import { readConfig } from './config.js'

const failed = 1
const wrongUsage = 2

/** Returns the exit code. */
export async function confidant(argv: readonly string[]): Promise<number> {
  exitOnBrokenPipe(process)
  const json = argv.includes('--json')
  const parsed = parseCommandLine(argv, commands)
  if (parsed.type === 'help') return print(parsed.command ? helpFor(parsed.command) : generalHelp(commands))
  if (parsed.type === 'version') return print(manifest.version)
  if (parsed.type === 'usage') return printError(parsed.message, { code: 'usage', json })
  const { command, line, global } = parsed
  const stay = command.pagePort !== undefined
  const port = command.pagePort ? command.pagePort(line) : null
  if (port === undefined) return printError('--port needs a number from 0 to 65535.', { code: 'usage', json })
  const { vaultDir, passphraseFile, cwd, color, environment, terminalEnvironment } = readConfig(global)
  const named = command.files?.(line) ?? { read: [], write: [] }
  const absolute = (name: string): string => path.resolve(cwd, name)
  const missing = (command.inputs?.(line) ?? []).map(absolute).filter((name) => !existsSync(name))
  try {
    return await runCommand({
      argv,
      vaultDir,
      port,
      stay,
      now: global.now,
      environment,
      terminalEnvironment,
      terminal: { color, passphraseFile, cwd, missing },
      files: {
        read: [...named.read.map(absolute), ...(passphraseFile === null ? [] : [passphraseFile])],
        write: named.write.map(absolute),
      },
      report: (text) => process.stderr.write(`${text}\n`),
    })
  } catch (error) {
    const { code, message } = error instanceof HostError ? error : describeFailure(error)
    return printError(message, { code, json })
  }
}

function print(text: string): number {
  process.stdout.write(`${text}\n`)
  return 0
}

/** For what is wrong before a command has begun: to the person, and in the shape of the `--json` contract. */
function printError(message: string, { code, json }: { code: string; json: boolean }): number {
  if (json) process.stdout.write(`${JSON.stringify({ error: { code, message } })}\n`)
  process.stderr.write(`${message}\n`)
  return code === 'usage' ? wrongUsage : failed
}

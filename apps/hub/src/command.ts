/** One run of `confidant-hub`: reads the command line, runs the command, and says what went wrong in words and by a code. */
import process from 'node:process'
import { ConfigurationError } from '@confidant/hub'
import manifest from '../package.json' with { type: 'json' }
import { parseLine } from './command-line.js'
import { commands } from './commands/index.js'
import { readConfig } from './config.js'
import { describeFailure } from './failure.js'
import { type ExitCode, UsageError } from './hub-command.js'

/** Returns the exit code. */
export async function confidantHub(argv: readonly string[]): Promise<ExitCode> {
  endWhenUnread()
  const json = argv.includes('--json')
  const parsed = parseLine(argv, commands)
  if (parsed.type === 'help') return say(parsed.text)
  if (parsed.type === 'version') return say(manifest.version)
  if (parsed.type === 'usage') return complain({ code: 'usage', message: parsed.message }, json)
  const stopping = stopSignal()
  try {
    return await parsed.command.run({
      configuration: readConfig(parsed.named, parsed.configFile),
      options: parsed.options,
      args: parsed.args,
      json: parsed.json,
      say,
      note: (text) => process.stderr.write(`${text}\n`),
      now: () => new Date(),
      stopped: stopping,
    })
  } catch (error) {
    if (error instanceof UsageError || error instanceof ConfigurationError)
      return complain({ code: 'usage', message: error.message }, json)
    return complain(describeFailure(error), json)
  }
}

function say(text: string): 0 {
  process.stdout.write(`${text}\n`)
  return 0
}

function complain(failure: { readonly code: string; readonly message: string }, json: boolean): ExitCode {
  if (json) process.stdout.write(`${JSON.stringify({ error: failure })}\n`)
  process.stderr.write(`${failure.message}\n`)
  return failure.code === 'usage' ? 2 : 1
}

function stopSignal(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => controller.abort(signal))
  // Whoever started this with a channel is gone, killed perhaps, and nobody is left to stop it.
  process.on('disconnect', () => controller.abort('SIGTERM'))
  process.channel?.unref()
  return controller.signal
}

/** As in `confidant-hub statement | head`. */
function endWhenUnread(): void {
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1))
  process.stderr.on('error', () => {})
}

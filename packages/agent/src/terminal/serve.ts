/**
 * The process that a person's terminal belongs to: it asks the vault and prints. It has no network and no child
 * processes, and of the disk only the files that its command names.
 */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Duplex } from 'node:stream'
import type { TerminalApi } from '../api/contract.js'
import { leastPassphraseCharacters } from '../api/limits.js'
import { noVault } from '../api/messages.js'
import { type Channel, ChannelError, createChannel } from '../channel/index.js'
import type { ChildContext } from '../processes/child.js'
import { exitOnBrokenPipe } from './broken-pipe.js'
import type { CommandContext, ExitCode } from './command.js'
import { commands } from './commands/index.js'
import { createConsole } from './console.js'
import { describeFailure, exitCodeOf } from './failure.js'
import { parseCommandLine } from './parse.js'

export async function serveTerminal(child: ChildContext, socket: Duplex): Promise<void> {
  exitOnBrokenPipe(process)
  const { cwd, color, passphraseFile } = child.terminal
  const parsed = parseCommandLine(child.argv, commands)
  if (parsed.type !== 'run') throw new Error('The host checks the command line before it starts a terminal.')
  const { command, line, global } = parsed
  const console = createConsole({ color })
  const api = createChannel<Record<never, never>, TerminalApi>(socket, {})
  const secrets = createSecrets(passphraseFile === null ? null : resolve(cwd, passphraseFile), console)
  const context: CommandContext = {
    api,
    console,
    json: global.json,
    line,
    cwd,
    missing: child.terminal.missing ?? [],
    ...secrets,
    open: () => open(api, secrets),
    openInBrowser: (url) => child.openInBrowser(url),
  }
  child.setExitCode(await run(context, () => command.run(context)))
  api.close()
}

function createSecrets(
  file: string | null,
  console: CommandContext['console'],
): Pick<CommandContext, 'passphrase' | 'newPassphrase'> {
  // One line end at the end is how editors close a file, not part of the passphrase.
  const fromFile = () => (file === null ? null : readFileSync(file, 'utf8').replace(/\r?\n$/, ''))
  return {
    passphrase: async (prompt) => fromFile() ?? (await console.askHidden(prompt)),
    async newPassphrase(prompt) {
      const given = fromFile()
      if (given !== null) return given
      const first = await console.askHidden(prompt)
      if ([...first].length < leastPassphraseCharacters)
        // Said before it is asked for once more.
        throw new ChannelError(
          'invalid',
          `The passphrase must have at least ${leastPassphraseCharacters} characters. Nothing was changed.`,
        )
      if (first !== (await console.askHidden('Repeat the passphrase: ')))
        throw new Error('The two passphrases do not match. Nothing was changed.')
      return first
    },
  }
}

async function open(api: Channel<TerminalApi>, { passphrase }: Pick<CommandContext, 'passphrase'>): Promise<void> {
  const { state, vault } = await api.call('status', {})
  if (state === 'unlocked') return
  if (state === 'absent') throw noVault(vault)
  await api.call('unlock', { passphrase: await passphrase('Passphrase: ') })
}

async function run({ console, json }: CommandContext, command: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await command()
  } catch (error) {
    console.endProgress()
    const failure = describeFailure(error)
    if (json) console.printJson({ error: failure })
    console.warn(failure.message)
    return exitCodeOf(error)
  }
}

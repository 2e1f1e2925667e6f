/** Commands that make, open, lock and describe the vault. */
import { resolve } from 'node:path'
import type { Status } from '../../api/contract.js'
import { leastPassphraseCharacters } from '../../api/limits.js'
import { noVault, vaultExists } from '../../api/messages.js'
import type { Command, CommandContext } from '../command.js'
import { flag, text } from '../command.js'
import { bytes, count, oneLine, plural } from '../format.js'
import { writeRecoveryFile } from '../recovery-file.js'

export const init: Command = {
  name: 'init',
  summary: 'Create a new vault, protected by a passphrase and 24 recovery words.',
  usage: '',
  arguments: { least: 0, most: 0 },
  options: { 'recovery-file': { type: 'string' } },
  optionHelp: [['--recovery-file FILE', 'write the recovery words to this new file instead of showing them']],
  examples: ['confidant init', 'confidant init --vault ~/work-vault', 'confidant init --passphrase-file ./pass --json'],
  files(line) {
    const file = text(line, 'recovery-file')
    return { read: file === null ? [] : [file], write: file === null ? [] : [file] }
  },
  async run({ api, console, json, line, cwd, newPassphrase }) {
    const { state, vault } = await api.call('status', {})
    if (state !== 'absent') throw vaultExists(vault)
    const passphrase = await newPassphrase(
      `Choose a passphrase (at least ${leastPassphraseCharacters} characters; several words are best): `,
    )
    const file = text(line, 'recovery-file')
    const create = async () => (await api.call('create', { passphrase })).recoveryWords
    const recoveryWords = file ? await writeRecoveryFile(resolve(cwd, file), create) : await create()
    if (json) console.printJson({ vault, ...(file ? {} : { recoveryWords: recoveryWords.join(' ') }) })
    else {
      console.print(`Created a new vault in ${vault}.`)
      if (file)
        console.print(`The recovery words are in ${file}. Move that file to a safe place, away from this device.`)
      else printRecoveryWords(console, recoveryWords)
      console.print(`Next, import something: ${console.bold('confidant import PATH')}`)
    }
    return 0
  },
}

function printRecoveryWords(console: CommandContext['console'], words: string[]): void {
  console.print('Write these 24 words on paper and keep them away from this device. If you forget the passphrase,')
  console.print('they are the only way into the vault. They are not shown again, and nobody can recover them for you.')
  console.print()
  for (let row = 0; row < words.length; row += 6) {
    const cells = words
      .slice(row, row + 6)
      .map((word, n) => `${String(row + n + 1).padStart(2)} ${console.bold(word.padEnd(9))}`)
    console.print(`  ${cells.join(' ')}`)
  }
  console.print()
}

export const unlock: Command = {
  name: 'unlock',
  summary: 'Unlock the vault of the running agent.',
  usage: '',
  arguments: { least: 0, most: 0 },
  options: { recovery: { type: 'boolean' } },
  optionHelp: [['--recovery', 'use the 24 recovery words instead of the passphrase']],
  examples: ['confidant unlock', 'confidant unlock --recovery'],
  async run({ api, console, json, line, passphrase }) {
    const { state } = flag(line, 'recovery')
      ? await api.call('unlock', { recoveryWords: await passphrase('Recovery words: ') })
      : await api.call('unlock', { passphrase: await passphrase('Passphrase: ') })
    if (json) console.printJson({ state })
    else console.print((await isAgentRunning(api)) ? 'The vault is unlocked.' : lockedAgain)
    return 0
  },
}

/** An agent that was started for this command alone ends with it, and locks. */
async function isAgentRunning(api: CommandContext['api']): Promise<boolean> {
  return (await api.call('openingLink', {})).url !== ''
}

const lockedAgain =
  'Unlocking works, but no agent is running, so the vault is locked again now. Start an agent with "confidant start".'

export const lock: Command = {
  name: 'lock',
  summary: 'Lock the vault and remove its keys from memory.',
  usage: '',
  arguments: { least: 0, most: 0 },
  options: {},
  optionHelp: [],
  examples: ['confidant lock'],
  async run({ api, console, json }) {
    const { state } = await api.call('lock', {})
    if (json) console.printJson({ state })
    else console.print('The vault is locked.')
    return 0
  },
}

export const status: Command = {
  name: 'status',
  summary: 'Show the state of the vault.',
  usage: '',
  arguments: { least: 0, most: 0 },
  options: {},
  optionHelp: [],
  examples: ['confidant status', 'confidant status --json'],
  async run({ api, console, json }) {
    const now = await api.call('status', {})
    if (json) console.printJson(now)
    else describe(console, now)
    return 0
  },
}

function describe(console: CommandContext['console'], { state, vault, counts, imports }: Status): void {
  if (state === 'absent') {
    console.print(noVault(vault).message)
    return
  }
  console.print(state === 'locked' ? `The vault in ${vault} is locked.` : `The vault in ${vault} is unlocked.`)
  if (counts) printCounts(console, counts)
  for (const { path, imported } of imports)
    console.print(
      plural(imported, {
        one: `Importing ${oneLine(path)}: one item so far.`,
        other: `Importing ${oneLine(path)}: ${count(imported)} items so far.`,
      }),
    )
}

function printCounts(console: CommandContext['console'], counts: NonNullable<Status['counts']>): void {
  const { items, byKind, sources, rejected } = counts
  const size = bytes(counts.bytes)
  const kinds = Object.entries(byKind).map(([kind, each]) => `${kind} ${count(each)}`)
  console.print(
    plural(items, {
      one: `One item, ${size} on disk.`,
      other: plural(sources, {
        one: `${count(items)} items from one source, ${size} on disk.`,
        other: `${count(items)} items from ${count(sources)} sources, ${size} on disk.`,
      }),
    }),
  )
  if (kinds.length > 0) console.print(`By type: ${kinds.join(', ')}.`)
  if (rejected > 0)
    console.print(
      plural(rejected, {
        one: 'One input could not be read; "confidant sources" shows which.',
        other: `${count(rejected)} inputs could not be read; "confidant sources" shows which.`,
      }),
    )
}

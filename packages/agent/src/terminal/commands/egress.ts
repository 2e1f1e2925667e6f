/** `passes`, `ledger` and `doctor`: what may leave, what has left, and what keeps the rest in. */
import type { LedgerLine, PassInfo, SandboxCheck } from '../../api/contract.js'
import { sandboxCheckLabels, sandboxedProcessLabels, sandboxMechanismLabels } from '../../api/sandbox-labels.js'
import type { Command, CommandContext } from '../command.js'
import { bytes, count, moment, plural } from '../format.js'

export const passes: Command = {
  name: 'passes',
  summary: 'List the passes: who may receive what. Without a pass, nothing leaves this device.',
  usage: '',
  arguments: { least: 0, most: 0 },
  options: {},
  optionHelp: [],
  examples: ['confidant passes', 'confidant passes --json'],
  async run({ api, console, json, open }) {
    await open()
    const { passes: all } = await api.call('passes', {})
    if (json) console.printJson({ passes: all })
    else if (all.length === 0) console.print('There are no passes, so nothing may leave this device.')
    else for (const pass of all) printPass(console, pass)
    return 0
  },
}

function printPass(console: CommandContext['console'], pass: PassInfo): void {
  const { id, receiver, categories, purpose, until, remaining, state } = pass
  console.print(`${console.bold(id)}  ${receiver}  (${state})`)
  console.print(`  May receive: ${categories.join(', ')}`)
  console.print(`  Purpose: ${purpose}`)
  if (until !== null) console.print(`  Valid until: ${moment(until)}`)
  if (remaining !== null) console.print(`  Sends left: ${count(remaining)}`)
}

export const ledger: Command = {
  name: 'ledger',
  summary: 'Show everything that has ever left this device.',
  usage: '',
  arguments: { least: 0, most: 0 },
  options: {},
  optionHelp: [],
  examples: ['confidant ledger', 'confidant ledger --json'],
  async run({ api, console, json, open }) {
    await open()
    const { lines, intact } = await api.call('ledger', { limit: 10_000 })
    if (json) console.printJson({ lines, intact })
    else {
      if (lines.length === 0) console.print('Nothing has left this device.')
      for (const each of lines) printLedgerLine(console, each)
      if (!intact)
        console.print(
          console.red(
            'The ledger has been altered: an entry was changed or removed outside Confidant, so this list may be incomplete.',
          ),
        )
    }
    return intact ? 0 : 1
  },
}

function printLedgerLine(console: CommandContext['console'], line: LedgerLine): void {
  const { at, receiver, purpose, categories, items } = line
  const size = bytes(line.bytes)
  console.print(`${console.bold(moment(at))}  ${receiver}`)
  console.print(
    plural(items.length, {
      one: `  ${size} from one item (${categories.join(', ')})`,
      other: `  ${size} from ${count(items.length)} items (${categories.join(', ')})`,
    }),
  )
  console.print(`  Purpose: ${purpose}`)
}

export const doctor: Command = {
  name: 'doctor',
  summary: 'Check that each process of Confidant is confined to its own job, and with --vault-check the vault itself.',
  usage: '',
  arguments: { least: 0, most: 0 },
  options: { 'vault-check': { type: 'boolean' } },
  optionHelp: [['--vault-check', 'also unlock the vault and verify all of its pages, indexes and files']],
  examples: ['confidant doctor', 'confidant doctor --vault-check', 'confidant doctor --json'],
  async run({ api, console, json, line, open }) {
    const { checks } = await api.call('sandboxChecks', {})
    let problems: string[] | null = null
    if (line.values['vault-check']) {
      await open()
      problems = (await api.call('check', {})).problems
    }
    if (json) console.printJson({ checks, ...(problems ? { vault: { ok: problems.length === 0, problems } } : {}) })
    else {
      printChecks(console, checks)
      if (problems?.length === 0) console.print('The vault is intact.')
      for (const problem of problems ?? []) console.print(console.red(problem))
    }
    return (problems?.length ?? 0) > 0 ? 1 : 0
  },
}

function printChecks(console: CommandContext['console'], checks: SandboxCheck[]): void {
  for (const [name, own] of Map.groupBy(checks, (check) => check.process)) {
    console.print(console.bold(sandboxedProcessLabels[name]))
    for (const { id, mechanism, evidence } of own) {
      console.print(
        mechanism
          ? `  ${console.green('✓')} ${sandboxCheckLabels[id]}: prevented by ${sandboxMechanismLabels[mechanism]}.`
          : `  ${console.red('✗')} ${sandboxCheckLabels[id]}: not prevented.`,
      )
      console.print(console.dim(`    ${evidence}`))
    }
  }
}

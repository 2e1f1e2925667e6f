/** `passes`, `ledger` and `doctor`: what may leave, what has left, and what keeps the rest in. */
import type { SandboxCheck } from '../../api/contract.js'
import { sandboxCheckLabels, sandboxedProcessLabels, sandboxMechanismLabels } from '../../api/sandbox-labels.js'
import type { Command, CommandContext } from '../command.js'
import { bytes, moment } from '../format.js'

export const passes: Command = {
  name: 'passes',
  summary: 'List who may receive what. Without a pass nothing leaves.',
  usage: '',
  arguments: { least: 0, most: 0 },
  options: {},
  optionHelp: [],
  examples: ['confidant passes', 'confidant passes --json'],
  async run({ api, console, json, open }) {
    await open()
    const { passes: all } = await api.call('passes', {})
    if (json) console.printJson({ passes: all })
    else if (all.length === 0) console.print('There are no passes: nothing may leave this device.')
    else
      for (const { id, receiver, categories, purpose, until, remaining, state } of all)
        console.print(
          `${id}  ${receiver}: ${categories.join(', ')} for ${purpose}, ${state}${until ? `, until ${moment(until)}` : ''}${remaining === null ? '' : `, ${remaining} left`}`,
        )
    return 0
  },
}

export const ledger: Command = {
  name: 'ledger',
  summary: 'Show everything that ever left this device.',
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
      for (const { at, receiver, purpose, categories, bytes: size, items } of lines)
        console.print(
          `${moment(at)}  ${receiver}  ${bytes(size)}, ${items.length} items (${categories.join(', ')}) for ${purpose}`,
        )
      if (!intact)
        console.print(
          console.red('The chain of the ledger is broken: a line was changed or removed outside this program.'),
        )
    }
    return intact ? 0 : 1
  },
}

export const doctor: Command = {
  name: 'doctor',
  summary:
    'Check from the inside that each process is confined to its task; --vault-check also checks the vault itself.',
  usage: '',
  arguments: { least: 0, most: 0 },
  options: { 'vault-check': { type: 'boolean' } },
  optionHelp: [['--vault-check', 'unlock the vault and verify every page, index and file of it']],
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
      if (problems)
        console.print(problems.length === 0 ? 'Every page, index and file of the vault is as it was written.' : '')
      for (const problem of problems ?? []) console.print(console.red(problem))
    }
    return (problems?.length ?? 0) > 0 ? 1 : 0
  },
}

function printChecks(console: CommandContext['console'], checks: SandboxCheck[]): void {
  for (const [name, own] of Map.groupBy(checks, (check) => check.process)) {
    console.print(console.bold(sandboxedProcessLabels[name]))
    for (const { id, mechanism, evidence } of own) {
      const mark = mechanism ? console.green('prevented    ') : console.red('not prevented')
      const by = mechanism ? ` (${sandboxMechanismLabels[mechanism]})` : ''
      console.print(`  ${mark}  ${sandboxCheckLabels[id]}${console.dim(`${by}: ${evidence}`)}`)
    }
  }
}

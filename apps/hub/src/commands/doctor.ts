/** `confidant-hub doctor`: checks that everything a hub needs is present, safe and in step; prints one line per check. */
import { examineHub } from '@confidant/hub'
import type { HubCommand } from '../hub-command.js'

export const doctorCommand: HubCommand = {
  name: 'doctor',
  summary: 'Check configuration, database, mail, files, clocks and proofs.',
  usage: '',
  arguments: { least: 0, most: 0 },
  options: {},
  optionHelp: [],
  examples: ['confidant-hub doctor', 'confidant-hub doctor --json'],
  async run({ configuration, json, say, now }) {
    const checks = await examineHub(configuration, { now })
    const ok = checks.every(({ state }) => state !== 'failed')
    if (json) say(JSON.stringify({ ok, checks }))
    else for (const { name, state, detail } of checks) say(`${marks[state]} ${name}: ${detail}`)
    return ok ? 0 : 1
  },
}

const marks = { ok: 'ok     ', warning: 'warning', failed: 'FAILED ' } as const

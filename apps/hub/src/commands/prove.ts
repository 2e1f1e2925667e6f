/** `confidant-hub prove`: every guarantee of the statement against the running system, in one report. */
import { besideRunningHub, createLog, type GuaranteeReport, type ProofReport, proveHub, startHub } from '@confidant/hub'
import { proveDevice } from '../device-proof.js'
import type { HubCommand } from '../hub-command.js'

export const proveCommand: HubCommand = {
  name: 'prove',
  summary: 'Check every guarantee of the privacy statement against the running system.',
  usage: '',
  arguments: { least: 0, most: 0 },
  options: {},
  optionHelp: [],
  examples: ['confidant-hub prove', 'confidant-hub prove --json > proof.json'],
  async run({ configuration, json, say, note, now }) {
    const logged: string[] = []
    // A second site on the same database, so that its log can be read.
    const config = await besideRunningHub(configuration.config)
    const here = { port: 0, host: '127.0.0.1', publicUrl: null, trustedProxies: 0, roles: ['web'] } as const
    await using hub = await startHub({ ...config, ...here }, { log: createLog((line) => logged.push(line), now), now })
    const report = await proveHub(hub, {
      logged: () => logged,
      device: proveDevice,
      onDone: (done) => note(progress(done)),
    })
    if (json) say(JSON.stringify(report))
    else for (const line of inWords(report)) say(line)
    return report.ok ? 0 : 1
  },
}

function progress({ id, ok, ms }: GuaranteeReport): string {
  return `${ok ? 'holds' : 'FAILS'}  ${id} (${ms} ms)`
}

function inWords({ ok, clauses }: ProofReport): string[] {
  const lines = clauses.flatMap(({ id, guarantees }) => [
    `${id}  ${guarantees.every((guarantee) => guarantee.ok) ? 'holds' : 'FAILS'}`,
    ...guarantees.map((guarantee) => `    ${guarantee.ok ? 'holds' : 'FAILS'}  ${guarantee.id}: ${guarantee.evidence}`),
  ])
  const all = new Map(clauses.flatMap(({ guarantees }) => guarantees.map((guarantee) => [guarantee.id, guarantee.ok])))
  const failed = [...all.values()].filter((holds) => !holds).length
  const sum = ok ? `All ${all.size} guarantees passed.` : `${failed} of ${all.size} guarantees failed.`
  return [...lines, '', sum]
}

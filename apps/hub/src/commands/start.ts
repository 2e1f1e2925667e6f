/** `confidant-hub start`: prints its configuration, serves until told to stop, and stops in order. */
import process from 'node:process'
import { createLog, type Demo, explainConfiguration, firstOperatorLink, prepareDemo, startHub } from '@confidant/hub'
import type { HubCommand } from '../hub-command.js'

export const startCommand: HubCommand = {
  name: 'start',
  summary: 'Run the site and its background jobs until stopped.',
  usage: '[--port 7430] [--data DIR] [--roles web,relay,worker]',
  arguments: { least: 0, most: 0 },
  options: { port: { type: 'string' }, roles: { type: 'string' } },
  optionHelp: [
    ['--port PORT', 'port to listen on, 0 for any free port (or PORT)'],
    ['--roles ROLES', 'roles of this process: web, relay, worker (or ROLES)'],
  ],
  examples: ['confidant-hub start', 'confidant-hub start --config hub.json --roles worker'],
  async run({ configuration, json, say, note, now, stopped }) {
    for (const line of explainConfiguration(configuration)) note(line)
    const log = createLog((line) => process.stderr.write(line), now)
    // Also closed when something fails after the start: otherwise the hub could not be stopped.
    await using hub = await startHub(configuration.config, { log, now })
    const { publicUrl, port, parts } = hub
    const demo = configuration.config.demo ? await prepareDemo(parts) : null
    say(json ? JSON.stringify({ url: publicUrl, port, ...(demo && { demo }) }) : publicUrl)
    if (demo !== null && !json) for (const line of inWords(demo)) note(line)
    // Nobody else could invite the first administrator.
    const operatorLink =
      demo === null && configuration.config.roles.includes('web') ? await firstOperatorLink(parts) : null
    if (operatorLink !== null) note(operatorLine(operatorLink))
    await aborted(stopped)
    note('Stopping: finishing running requests and jobs first.')
    return stopped.reason === 'SIGINT' ? 130 : 0
  },
}

function inWords({ email, outbox, operatorLink }: Demo): string[] {
  return [
    `Sign in as ${email}; the code is in the demo outbox: ${outbox}`,
    ...(operatorLink === null ? [] : [operatorLine(operatorLink)]),
  ]
}

function operatorLine(link: string): string {
  return `To become the administrator of the desk, open this link once, within a day: ${link}`
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (signal.aborted) done()
    else signal.addEventListener('abort', () => done(), { once: true })
  })
}

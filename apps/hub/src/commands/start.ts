/** `confidant-hub start`: says how it is configured, serves until it is told to stop, and stops in order. */
import process from 'node:process'
import { createLog, type Demo, explainConfiguration, firstOperatorLink, prepareDemo, startHub } from '@confidant/hub'
import type { HubCommand } from '../hub-command.js'

export const startCommand: HubCommand = {
  name: 'start',
  summary: 'Serve the site and do its work until stopped.',
  usage: '[--port 7430] [--data DIR] [--roles web,relay,worker]',
  arguments: { least: 0, most: 0 },
  options: { port: { type: 'string' }, roles: { type: 'string' } },
  optionHelp: [
    ['--port PORT', 'the port to listen on, 0 for a free one (or PORT)'],
    ['--roles ROLES', 'what this process does, of web, relay, worker (or ROLES)'],
  ],
  examples: ['confidant-hub start', 'confidant-hub start --config hub.json --roles worker'],
  async run({ configuration, json, say, note, now, stopped }) {
    for (const line of explainConfiguration(configuration)) note(line)
    const log = createLog((line) => process.stderr.write(line), now)
    // Closed as well when something fails after it serves: a hub that nobody waits for could not be stopped.
    await using hub = await startHub(configuration.config, { log, now })
    const { publicUrl, port, parts } = hub
    const demo = configuration.config.demo ? await prepareDemo(parts) : null
    say(json ? JSON.stringify({ url: publicUrl, port, ...(demo && { demo }) }) : publicUrl)
    if (demo !== null && !json) for (const line of inWords(demo)) note(line)
    // Nobody else could let the first operator in.
    const operatorLink =
      demo === null && configuration.config.roles.includes('web') ? await firstOperatorLink(parts) : null
    if (operatorLink !== null) note(operatorLine(operatorLink))
    await aborted(stopped)
    note('Stopping: what is under way is finished first.')
    return stopped.reason === 'SIGINT' ? 130 : 0
  },
}

function inWords({ email, outbox, operatorLink }: Demo): string[] {
  return [
    `Sign in as ${email}; the code is in the mail of this demo: ${outbox}`,
    ...(operatorLink === null ? [] : [operatorLine(operatorLink)]),
  ]
}

function operatorLine(link: string): string {
  return `To run its desk, once and within a day: ${link}`
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (signal.aborted) done()
    else signal.addEventListener('abort', () => done(), { once: true })
  })
}

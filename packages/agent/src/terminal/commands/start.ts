/** `start`: the agent with its page, until it is told to stop. */
import type { Command } from '../command.js'
import { flag, text } from '../command.js'

const defaultPort = 7420

export const start: Command = {
  name: 'start',
  summary: 'Start the agent and open its page in the browser.',
  usage: '',
  arguments: { least: 0, most: 0 },
  options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } },
  optionHelp: [
    ['--port N', `port of the page on this device (default ${defaultPort})`],
    ['--no-open', 'print the link instead of opening it'],
  ],
  examples: ['confidant start', 'confidant start --port 7500 --no-open'],
  pagePort: (line) => portOf(text(line, 'port')),
  async run({ api, console, json, line, openInBrowser }) {
    const { url } = await api.call('openingLink', {})
    if (json) console.printJson({ url })
    else {
      console.print('Confidant is running. Open it with this link, which works once:')
      console.print(`  ${console.bold(url)}`)
      console.print(console.dim('Press Ctrl-C to stop it.'))
    }
    if (!flag(line, 'no-open') && !json) openInBrowser(url)
    await api.closed
    return 0
  },
}

/** Undefined when it is none. */
function portOf(given: string | null): number | undefined {
  if (given === null) return defaultPort
  const port = /^\d{1,5}$/.test(given) ? Number(given) : -1
  return port >= 0 && port <= 65535 ? port : undefined
}

export const link: Command = {
  name: 'link',
  summary: 'Open the page of the running agent again, in this or another browser.',
  usage: '',
  arguments: { least: 0, most: 0 },
  options: { 'no-open': { type: 'boolean' } },
  optionHelp: [['--no-open', 'print the link instead of opening it']],
  examples: ['confidant link', 'confidant link --no-open'],
  async run({ api, console, json, line, openInBrowser }) {
    const { url } = await api.call('openingLink', {})
    if (url === '') {
      console.warn('No agent is running for this vault. Start one with "confidant start".')
      return 1
    }
    if (json) console.printJson({ url })
    else console.print(`This link works once:\n  ${console.bold(url)}`)
    if (!flag(line, 'no-open') && !json) openInBrowser(url)
    return 0
  },
}

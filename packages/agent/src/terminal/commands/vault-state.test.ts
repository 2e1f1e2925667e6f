import { expect, test } from 'vitest'
import type { CommandContext } from '../command.js'
import { unlock } from './vault-state.js'

/** What `unlock` prints; `url` is the link to the page, empty where no agent stays to serve it. */
async function printedByUnlock(url: string): Promise<string[]> {
  const printed: string[] = []
  const answers: Record<string, unknown> = { unlock: { state: 'unlocked' }, openingLink: { url } }
  const context = {
    api: { call: async (method: string) => answers[method] },
    console: { print: (line: string) => printed.push(line) },
    json: false,
    line: { positionals: [], values: {} },
    passphrase: async () => 'a passphrase',
  }
  await unlock.run(context as unknown as CommandContext)
  return printed
}

test('unlock calls the vault unlocked only where an agent stays that keeps it so', async () => {
  expect(await printedByUnlock('http://127.0.0.1:7420/open')).toEqual(['The vault is unlocked.'])
  expect(await printedByUnlock('')).toEqual([expect.stringMatching(/no agent is running.*locked again/)])
})

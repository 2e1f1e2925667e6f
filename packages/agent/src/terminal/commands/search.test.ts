import { expect, test } from 'vitest'
import type { ItemView } from '../../api/contract.js'
import { ChannelError } from '../../channel/index.js'
import type { CommandContext } from '../command.js'
import { createConsole } from '../console.js'
import { search, show } from './search.js'

const mail = (changes: Partial<ItemView['detail']>, title = 'Hello') =>
  ({
    ...{ id: '0123456789abcdef0123456789abcdef', kind: 'mail', title, at: null, text: '', participants: [] },
    ...{ attachments: [], annotations: [], corrected: [], warnings: [], sources: [], thread: [] },
    detail: { kind: 'mail', signed: false, encrypted: false, bulk: false, labels: [], ...changes },
  }) as unknown as ItemView

/** What `show` prints of an item, by line. */
async function shown(item: ItemView): Promise<string[]> {
  const printed: string[] = []
  const console = { ...createConsole({ color: false }), print: (line = '') => void printed.push(line) }
  const api = { call: async () => item }
  const line = { positionals: [item.id], values: {} }
  await show.run({ api, console, line, json: false, open: async () => {} } as unknown as CommandContext)
  return printed
}

test('an encrypted mail says so, and a signature that nobody verified', async () => {
  const encrypted = 'This message is encrypted; its content cannot be read here.'
  const signed = 'This message is signed. The signature has not been verified.'
  expect(await shown(mail({ encrypted: true, signed: true }))).toEqual(expect.arrayContaining([encrypted, signed]))
  expect((await shown(mail({}))).join('\n')).not.toMatch(/encrypted|signature/)
})

test('a title with line ends takes one line', async () => {
  expect((await shown(mail({}, 'The summer\n  house')))[0]).toBe('The summer house')
})

test('the stream of questions ends only when none can be answered any more', async () => {
  const printed: unknown[] = []
  const failures = ['invalid', 'internal', 'locked'] as const
  let asked = 0
  const context = {
    api: { call: async () => Promise.reject(new ChannelError(failures[asked++] ?? 'internal', 'Why.')) },
    console: {
      printJson: (value: unknown) => printed.push(value),
      warn: () => {},
      async *lines() {
        yield* ['one', ' ', 'two', 'three', 'four']
      },
    },
    line: { positionals: [], values: { stdin: true } },
    open: async () => {},
  }
  expect(await search.run(context as unknown as CommandContext)).toBe(3)
  expect(printed).toEqual([
    { query: 'one', error: { code: 'invalid', message: 'Why.' } },
    { query: ' ', hits: [], tookMs: 0 },
    { query: 'two', error: { code: 'internal', message: 'Why.' } },
    { query: 'three', error: { code: 'locked', message: 'Why.' } },
  ])
})

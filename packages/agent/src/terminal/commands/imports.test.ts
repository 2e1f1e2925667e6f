import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ImportSummary } from '../../api/contract.js'
import { ChannelError } from '../../channel/index.js'
import type { CommandContext } from '../command.js'
import { Interrupted } from '../interruption.js'
import { importCommand } from './imports.js'

const done: ImportSummary = {
  found: 2,
  imported: 2,
  duplicates: 0,
  rejected: [],
  byKind: { mail: 2 },
  seconds: 1,
  ignored: 0,
}

let dir: string
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'confidant-test-'))
})
afterAll(() => rmSync(dir, { recursive: true }))

/** A terminal of which what is asked and printed is kept; `answer` stands for the vault process. */
function terminal(names: string[], answer: (signal: AbortSignal) => Promise<ImportSummary>, missing: string[] = []) {
  const asked: unknown[] = []
  const printed: unknown[] = []
  const ended: string[] = []
  const context = {
    api: {
      stream(_: string, params: unknown, { signal }: { signal: AbortSignal }) {
        asked.push(params)
        const result = answer(signal)
        result.catch(() => {})
        return { result, async *[Symbol.asyncIterator]() {} }
      },
    },
    console: { printJson: (value: unknown) => printed.push(value), endProgress: () => ended.push('progress') },
    json: true,
    line: { positionals: names, values: {} as Record<string, string> },
    cwd: dir,
    missing: missing.map((name) => join(dir, name)),
    open: async () => {},
  }
  return { context, asked, printed, run: () => importCommand.run(context as unknown as CommandContext) }
}

test('a name with an asterisk and one that is not there keep none of the others from being read', async () => {
  const { run, asked, printed } = terminal(['mail', 'a*b', 'nope'], async () => done, ['nope'])
  expect(await run()).toBe(4)
  expect(asked).toEqual([{ paths: [join(dir, 'mail')] }])
  expect(printed).toEqual([
    expect.objectContaining({
      found: 4,
      imported: 2,
      rejected: [
        { path: join(dir, 'a*b'), position: 0, reason: expect.stringMatching(/because of the \* in its name/) },
        { path: join(dir, 'nope'), position: 0, reason: expect.stringMatching(/no such/) },
      ],
    }),
  ])
})

test('when nothing that was named is there, nothing is begun', async () => {
  const { run, asked } = terminal(['nope'], async () => done, ['nope'])
  await expect(run()).rejects.toMatchObject({
    code: 'not-found',
    message: `There is no file or folder ${join(dir, 'nope')}. Check the path.`,
  })
  expect(asked).toEqual([])
})

test('Ctrl-C cancels the import and says what became of it', async () => {
  const { run } = terminal(['mail'], (signal) => {
    return new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(new ChannelError('cancelled', 'The call was cancelled.')))
      process.emit('SIGINT')
    })
  })
  await expect(run()).rejects.toEqual(
    new Interrupted('Stopped. What was read so far is kept; import again to continue.'),
  )
  expect(process.listenerCount('SIGINT')).toBe(0)
})

test.each(['{"date": ', '[]', '3'])(
  'the file of a mapping that holds %s is refused without a word of it',
  async (text) => {
    const { run, context, asked } = terminal(['mail'], async () => done)
    writeFileSync(join(dir, 'bank.json'), text)
    context.line.values['csv-mapping'] = 'bank.json'
    await expect(run()).rejects.toMatchObject({ code: 'invalid', message: expect.stringContaining('bank.json') })
    expect(asked).toEqual([])
  },
)

test('a field that a mapping misses is named, as the vault process would, before it is asked', async () => {
  const { run, context, asked } = terminal(['mail'], async () => done)
  writeFileSync(join(dir, 'bank.json'), '{"date": "Datum"}')
  context.line.values['csv-mapping'] = 'bank.json'
  await expect(run()).rejects.toMatchObject({
    code: 'invalid',
    message: '"dateFormat" in the CSV mapping must be given.',
  })
  expect(asked).toEqual([])
})

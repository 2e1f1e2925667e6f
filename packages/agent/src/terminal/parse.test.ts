import { expect, test } from 'vitest'
import { commands } from './commands/index.js'
import { generalHelp, helpFor } from './help.js'
import { parseCommandLine } from './parse.js'

const parse = (...argv: string[]) => parseCommandLine(argv, commands)

test('options that every command has are told apart from its own', () => {
  const parsed = parse(
    'search',
    'energy',
    'contract',
    '--json',
    '--vault',
    'v',
    '--limit',
    '3',
    '--passphrase-file',
    'p',
  )
  expect(parsed).toMatchObject({
    type: 'run',
    global: { json: true, vault: 'v', passphraseFile: 'p', now: null },
    line: { positionals: ['energy', 'contract'], values: { limit: '3' } },
  })
})

test.each([
  [['serch', 'x'], /no command "serch"/],
  [['show'], /needs ID/],
  [['show', 'a', 'b'], /takes only ID/],
  [['status', 'a'], /takes no arguments/],
  [['status', '--colour'], /colour/],
  [['ask', 'x', '--now', 'soon'], /--now/],
])('%j is a wrong use', (argv, message) => {
  expect(parseCommandLine(argv, commands)).toMatchObject({ type: 'usage', message: expect.stringMatching(message) })
})

test('nothing, help and --help ask for help', () => {
  expect(parse()).toEqual({ type: 'help', command: null })
  expect(parse('help', 'import')).toMatchObject({ type: 'help', command: { name: 'import' } })
  expect(parse('import', '--help')).toMatchObject({ type: 'help', command: { name: 'import' } })
})

test('every command has help with an example of itself', () => {
  for (const command of commands) {
    const help = helpFor(command)
    expect(help).toContain(`confidant ${command.name}`)
    expect(command.examples.length).toBeGreaterThan(0)
    for (const example of command.examples) expect(example).toMatch(new RegExp(`^confidant ${command.name}\\b`))
    for (const name of Object.keys(command.options)) expect(help).toContain(`--${name}`)
    expect(generalHelp(commands)).toContain(command.summary)
  }
})

test('a passphrase is never an argument', () => {
  for (const command of commands) expect(Object.keys(command.options)).not.toContain('passphrase')
})

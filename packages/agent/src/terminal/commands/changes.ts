/** `correct`, `note` and `forget`. */
import type { Command } from '../command.js'
import { text } from '../command.js'
import { count, plural } from '../format.js'

export const correct: Command = {
  name: 'correct',
  summary: 'Correct the title, text or time of an item. The imported version is kept.',
  usage: 'ID',
  arguments: { least: 1, most: 1 },
  options: { title: { type: 'string' }, text: { type: 'string' }, at: { type: 'string' } },
  optionHelp: [
    ['--title TEXT', 'the correct title'],
    ['--text TEXT', 'the correct text'],
    ['--at TIME', 'the correct time, e.g. 2025-03-31T14:00:00Z'],
  ],
  examples: ['confidant correct 3fa2b1c09d7e --title "Rent for April"'],
  async run({ api, console, json, line, open }) {
    const fields = (['title', 'text', 'at'] as const).flatMap((field) => {
      const value = text(line, field)
      return value === null ? [] : [{ field, value }]
    })
    if (fields.length === 0) {
      console.warn('Give what is correct: --title, --text or --at.')
      return 2
    }
    await open()
    const given = line.positionals[0] ?? ''
    let id = given
    for (const { field, value } of fields) id = (await api.call('correct', { id: given, field, value })).id
    if (json) console.printJson({ id })
    else console.print('Corrected. The imported version is kept.')
    return 0
  },
}

export const note: Command = {
  name: 'note',
  summary: 'Add a note, tag or link to an item.',
  usage: 'ID TEXT',
  arguments: { least: 2, most: 1000 },
  options: { tag: { type: 'boolean' }, link: { type: 'boolean' } },
  optionHelp: [
    ['--tag', 'TEXT is a tag'],
    ['--link', 'TEXT is the id of another item'],
  ],
  examples: ['confidant note 3fa2b1c09d7e "Paid in cash"', 'confidant note 3fa2b1c09d7e tax --tag'],
  async run({ api, console, json, line, open }) {
    await open()
    const [id = '', ...words] = line.positionals
    const type = line.values.tag ? 'tag' : line.values.link ? 'link' : 'note'
    const { annotation } = await api.call('annotate', { id, type, value: words.join(' ') })
    if (json) console.printJson({ annotation })
    else console.print('Added.')
    return 0
  },
}

export const forget: Command = {
  name: 'forget',
  summary: 'Remove an item, or a source and the items that came from it alone, with everything derived from them.',
  usage: '[ID]',
  arguments: { least: 0, most: 1 },
  options: { source: { type: 'string' }, yes: { type: 'boolean' } },
  optionHelp: [
    ['--source ID', 'the number of a source, as "confidant sources" shows it'],
    ['--yes', 'do not ask for confirmation'],
  ],
  examples: ['confidant forget 3fa2b1c09d7e', 'confidant forget --source 2'],
  async run({ api, console, json, line, open }) {
    const source = text(line, 'source')
    const id = line.positionals[0]
    if ((source === null) === (id === undefined)) {
      console.warn('Give either the id of an item or --source ID.')
      return 2
    }
    await open()
    if (!line.values.yes && !(await sure(console))) return 1
    const { forgotten } = await api.call('forget', source === null ? { id: id ?? '' } : { source: Number(source) })
    if (json) console.printJson({ forgotten })
    else
      console.print(
        plural(forgotten, {
          one: 'Forgot one item and everything derived from it.',
          other: `Forgot ${count(forgotten)} items and everything derived from them.`,
        }),
      )
    return 0
  },
}

async function sure(console: { ask(prompt: string): Promise<string>; warn(line: string): void }): Promise<boolean> {
  if (!process.stdin.isTTY) {
    console.warn('This cannot be undone. Add --yes to do it without confirmation.')
    return false
  }
  return /^(y|yes|j|ja)$/i.test((await console.ask('This cannot be undone. Continue? [y/N] ')).trim())
}

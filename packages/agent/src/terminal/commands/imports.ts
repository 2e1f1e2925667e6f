/** `import` and `sources`: bringing things in, and what became of each. */
import { resolve } from 'node:path'
import type { ImportSummary, Rejected, SourceInfo } from '../../api/contract.js'
import { noSource } from '../../api/messages.js'
import { ChannelError } from '../../channel/index.js'
import type { Command, CommandContext } from '../command.js'
import { flag, text } from '../command.js'
import { readCsvMapping } from '../csv-mapping.js'
import { count, moment, oneLine, plural } from '../format.js'
import { progressLine, rejectLine, summaryLines } from '../import-report.js'
import { interruptible } from '../interruption.js'

export const importCommand: Command = {
  name: 'import',
  summary: 'Import mail, calendars, contacts, chats, notes, documents and bank statements into the vault.',
  usage: 'PATH…',
  arguments: { least: 1, most: 1000 },
  options: { 'csv-mapping': { type: 'string' } },
  optionHelp: [
    [
      '--csv-mapping FILE',
      "how to read your bank's CSV: a JSON file as in docs/csv-mapping.md; remembered for later imports",
    ],
  ],
  examples: [
    'confidant import ~/Mail',
    'confidant import takeout-20260101.zip archive.mbox',
    'confidant import statements.csv --csv-mapping my-bank.json',
  ],
  files: (line) => ({ read: [text(line, 'csv-mapping')].filter((file) => file !== null), write: [] }),
  inputs: ({ positionals }) => positionals,
  async run(context) {
    const { console, json, line, cwd, open } = context
    const { paths, rejected } = sortOut(
      line.positionals.map((path) => resolve(cwd, path)),
      context.missing,
    )
    const mapping = text(line, 'csv-mapping')
    const csvMapping = mapping === null ? {} : { csvMapping: await readCsvMapping(resolve(cwd, mapping)) }
    await open()
    const { ignored, ...summary } =
      paths.length === 0
        ? nothingRead
        : await interruptible(stopped, (signal) => read(context, { paths, ...csvMapping }, signal))
    const outcome = { ...summary, found: summary.found + rejected.length, rejected: [...summary.rejected, ...rejected] }
    if (json) console.printJson(outcome)
    else for (const each of summaryLines(outcome, ignored, console)) console.print(each)
    return outcome.rejected.length > 0 ? 4 : 0
  },
}

const stopped = 'Stopped. What was read so far is kept; import again to continue.'

const nothingRead: ImportSummary = {
  found: 0,
  imported: 0,
  duplicates: 0,
  rejected: [],
  byKind: {},
  seconds: 0,
  ignored: 0,
}

/** Sets apart what no worker can be started for, so that it keeps none of the others from being read. */
function sortOut(named: readonly string[], missing: readonly string[]): { paths: string[]; rejected: Rejected[] } {
  if (named.every((path) => missing.includes(path)))
    throw new ChannelError('not-found', `There is no file or folder ${named.join(', ')}. Check the path.`)
  const paths: string[] = []
  const rejected: Rejected[] = []
  for (const path of named) {
    if (missing.includes(path)) rejected.push({ path, position: 0, reason: 'There is no such file or folder.' })
    else if (path.includes('*')) rejected.push({ path, position: 0, reason: asterisk })
    else paths.push(path)
  }
  return { paths, rejected }
}

const asterisk = 'It cannot be read because of the * in its name. Rename it, or import the folder it is in.'

async function read(
  { api, console }: CommandContext,
  request: Parameters<typeof api.stream<'import'>>[1],
  signal: AbortSignal,
): Promise<ImportSummary> {
  const running = api.stream('import', request, { signal })
  running.result.catch(() => {})
  for await (const progress of running) console.progress(progressLine(progress))
  console.endProgress()
  return running.result
}

export const sources: Command = {
  name: 'sources',
  summary: 'List the sources that were imported, and what was rejected from them.',
  usage: '[show] [ID]',
  arguments: { least: 0, most: 2 },
  options: { rejected: { type: 'boolean' } },
  optionHelp: [['--rejected', 'list what was rejected from this source, and why']],
  examples: ['confidant sources', 'confidant sources show 2', 'confidant sources show 2 --rejected'],
  async run({ api, console, json, line, open }) {
    await open()
    const given = line.positionals[0] === 'show' ? line.positionals[1] : line.positionals[0]
    const { sources: all } = await api.call('sources', {})
    if (given === undefined) {
      if (json) console.printJson({ sources: all })
      else if (all.length === 0) console.print('Nothing has been imported yet. Start with "confidant import PATH".')
      else for (const source of all) printSource(console, source)
      return 0
    }
    const source = all.find(({ id }) => String(id) === given)
    if (!source) {
      console.warn(noSource(given).message)
      return 1
    }
    if (!flag(line, 'rejected')) {
      if (json) console.printJson(source)
      else printSource(console, source)
      return 0
    }
    const { rejected } = await api.call('rejects', { source: source.id, limit: 10_000 })
    if (json) console.printJson({ source: source.id, rejected })
    else if (rejected.length === 0) console.print('Nothing was rejected.')
    else for (const reject of rejected) console.print(rejectLine(reject))
    return 0
  },
}

function printSource(console: CommandContext['console'], source: SourceInfo): void {
  const { id, name, importers, items, rejected, lastAt, unfinished } = source
  console.print(`${console.bold(String(id).padStart(3))}  ${oneLine(name)}`)
  console.print(
    plural(items, {
      one: `     One item (${importers.join(', ')}), last read ${moment(lastAt)}.`,
      other: `     ${count(items)} items (${importers.join(', ')}), last read ${moment(lastAt)}.`,
    }),
  )
  if (rejected > 0)
    console.print(
      console.red(plural(rejected, { one: '     One was rejected.', other: `     ${count(rejected)} were rejected.` })),
    )
  if (unfinished) console.print('     Not finished: import it again to continue.')
}

/** `search`, `ask` and `show`. */
import type { AskResult, ErrorCode, ItemView, SearchHit } from '../../api/contract.js'
import { defaultSearchHits } from '../../api/limits.js'
import type { Command, CommandContext, ExitCode } from '../command.js'
import { flag, text } from '../command.js'
import { describeFailure, exitCodeOf } from '../failure.js'
import { bytes, moment, oneLine, printable, wrap } from '../format.js'

const matchMarks = /[\ue000\ue001]/g

export const search: Command = {
  name: 'search',
  summary: 'Search for items by words, people, type and time.',
  usage: 'QUERY',
  arguments: { least: 0, most: 1000 },
  options: { stdin: { type: 'boolean' }, limit: { type: 'string' } },
  optionHelp: [
    ['--limit N', `show at most N results (default ${defaultSearchHits})`],
    ['--stdin', 'read one query per line from standard input, and answer each with one line of JSON'],
  ],
  examples: [
    'confidant search energy contract',
    'confidant search "from:anna after:2025-01 \\"summer house\\""',
    'confidant search kind:transaction last month --json',
    'confidant search --stdin < queries.txt',
  ],
  async run(context) {
    const limit = Number(text(context.line, 'limit') ?? defaultSearchHits)
    if (!Number.isInteger(limit) || limit < 1) return usage(context, '--limit needs a whole number, 1 or more.')
    const find = async (query: string) => {
      const { hits, ...rest } = await context.api.call('search', { query, limit })
      return { query: rest.query, hits: hits.map(unmarked), tookMs: rest.tookMs }
    }
    return eachOrOne(context, {
      asked: 'query',
      answer: find,
      nothing: (query) => ({ query, hits: [], tookMs: 0 }),
      async print(query) {
        const { hits } = await context.api.call('search', { query, limit })
        printHits(context.console, hits)
      },
    })
  },
}

export const ask: Command = {
  name: 'ask',
  summary: 'Ask a question and get an answer with its sources.',
  usage: 'QUESTION',
  arguments: { least: 0, most: 1000 },
  options: { stdin: { type: 'boolean' } },
  optionHelp: [['--stdin', 'read one question per line from standard input, and answer each with one line of JSON']],
  examples: [
    'confidant ask "How much did I pay the energy company last year?"',
    'confidant ask "Wanneer schreef ik Anna voor het laatst?"',
    'confidant ask "What is on next week?" --json',
  ],
  run: (context) =>
    eachOrOne(context, {
      asked: 'question',
      async answer(question) {
        const { sentences: _, ...answer } = await context.api.call('ask', { question })
        return answer
      },
      nothing: (question) => ({ question, answer: '', abstained: true, citations: [], model: null }),
      print: async (question) => printAnswer(context.console, await context.api.call('ask', { question })),
    }),
}

interface Asking {
  /** Name of what is asked in the answer to a line that failed. */
  asked: 'query' | 'question'
  /** The documented JSON. */
  answer(line: string): Promise<unknown>
  /** The answer to a line with nothing in it. */
  nothing(line: string): unknown
  print(line: string): Promise<void>
}

async function eachOrOne(context: CommandContext, asking: Asking): Promise<ExitCode> {
  const { line, console, json, open } = context
  if (flag(line, 'stdin')) {
    await open()
    return eachLine(context, asking)
  }
  const asked = line.positionals.join(' ').trim()
  if (asked === '') return usage(context, 'Give a query or question, or --stdin.')
  await open()
  if (json) console.printJson(await asking.answer(asked))
  else await asking.print(asked)
  return 0
}

/** One object out for each line in. After these no line can be answered any more. */
const endsTheStream: ReadonlySet<string> = new Set<ErrorCode>(['locked', 'no-vault', 'disconnected'])

async function eachLine({ console }: CommandContext, { asked, answer, nothing }: Asking): Promise<ExitCode> {
  for await (const line of console.lines()) {
    try {
      console.printJson(line.trim() === '' ? nothing(line) : await answer(line))
    } catch (error) {
      const failure = describeFailure(error)
      console.printJson({ [asked]: line, error: failure })
      if (!endsTheStream.has(failure.code)) continue
      console.warn(failure.message)
      return exitCodeOf(error)
    }
  }
  return 0
}

function usage({ console }: CommandContext, message: string): ExitCode {
  console.warn(message)
  return 2
}

/** The `--json` contract of a hit: `people` is for the page, and marks of matches are not part of the text. */
function unmarked({ people: _, ...hit }: SearchHit): SearchHit {
  hit.snippet = hit.snippet.replaceAll(matchMarks, '')
  return hit
}

function printHits(console: CommandContext['console'], hits: SearchHit[]): void {
  if (hits.length === 0) console.print('No results.')
  for (const hit of hits) {
    const head = [moment(hit.at), hit.kind, hit.people ?? ''].filter((part) => part !== '').join('  ')
    console.print(`${console.bold(oneLine(hit.title) || '(no title)')}`)
    console.print(console.dim(`  ${hit.id.slice(0, 12)}  ${oneLine(head)}`))
    const snippet = oneLine(hit.snippet)
    for (const line of wrap(snippet.replaceAll(matchMarks, ''), console.width - 4).slice(0, 3))
      console.print(`  ${line}`)
  }
}

function printAnswer(console: CommandContext['console'], { answer, citations }: AskResult): void {
  for (const line of wrap(printable(answer), console.width)) console.print(console.bold(line))
  for (const [n, { id, quote }] of citations.entries()) {
    const quoted = wrap(oneLine(quote), console.width - 20).slice(0, 3)
    console.print(console.dim(`  [${n + 1}] ${id.slice(0, 12)}  ${quoted[0] ?? ''}`))
    for (const line of quoted.slice(1)) console.print(console.dim(`${' '.repeat(20)}${line}`))
  }
}

export const show: Command = {
  name: 'show',
  summary: 'Show one item in full, with its sources.',
  usage: 'ID',
  arguments: { least: 1, most: 1 },
  options: {},
  optionHelp: [],
  examples: ['confidant show 3fa2b1c09d7e', 'confidant show 3fa2b1c09d7e --json'],
  async run({ api, console, json, line, open }) {
    await open()
    const item = await api.call('show', { id: line.positionals[0] ?? '' })
    if (json) console.printJson(item)
    else printItem(console, item)
    return 0
  },
}

function printItem(console: CommandContext['console'], item: ItemView): void {
  console.print(console.bold(oneLine(item.title) || '(no title)'))
  console.print(console.dim(`${item.kind}  ${moment(item.at)}  ${item.id}`))
  for (const { role, name, address } of item.participants)
    console.print(`${role.padEnd(10)} ${oneLine([name, address && `<${address}>`].filter(Boolean).join(' '))}`)
  for (const { name, mediaType, size } of item.attachments)
    console.print(`${'attachment'.padEnd(10)} ${oneLine(name)} (${mediaType}, ${bytes(size)})`)
  console.print()
  for (const remark of remarks(item)) console.print(console.dim(remark))
  for (const line of wrap(printable(item.text), console.width)) console.print(line)
  console.print()
  for (const { type, value } of item.annotations) console.print(`${type}: ${printable(value)}`)
  for (const { field, imported } of item.corrected)
    console.print(
      console.dim(`${field} was imported as: ${field === 'text' ? printable(imported) : oneLine(imported)}`),
    )
  for (const warning of item.warnings) console.print(console.red(warning))
  for (const { name, path, position } of item.sources) console.print(console.dim(originLine(name, path, position)))
  if (item.thread.length > 1) console.print(console.dim(`Part of a conversation of ${item.thread.length} items.`))
}

function originLine(source: string, path: string, position: number): string {
  const place = position > 0 ? `${oneLine(path)}, position ${position}` : oneLine(path)
  return path === source ? `From ${place}` : `From ${oneLine(source)}: ${place}`
}

/** What the text alone does not tell of a mail. */
function remarks({ detail }: ItemView): string[] {
  if (detail.kind !== 'mail') return []
  return [
    ...(detail.encrypted ? ['This message is encrypted; its content cannot be read here.'] : []),
    ...(detail.signed ? ['This message is signed. The signature has not been verified.'] : []),
  ]
}

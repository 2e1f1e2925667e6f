/** `confidant-hub statement`: the statement of this installation in each of its formats, and what changed between two versions. */
import { type Language, languages } from '@confidant/i18n'
import {
  type Change,
  declare,
  diffVersions,
  dpvDocument,
  processingRecords,
  processingRecordsCsv,
  publishedVersions,
  type Statement,
  statementDocument,
  statementHtml,
  statementJson,
  statementMarkdown,
} from '@confidant/statement'
import type { HubCommand, HubCommandContext } from '../hub-command.js'
import { UsageError } from '../hub-command.js'

const formats: Readonly<Record<string, (statement: Statement, language: Language) => string>> = {
  md: (statement, language) => statementMarkdown(statementDocument(statement, language)),
  html: (statement, language) => statementHtml(statementDocument(statement, language)),
  json: (statement, language) => statementJson(statementDocument(statement, language)),
  dpv: (statement) => JSON.stringify(dpvDocument(statement), null, 2),
  'ropa-csv': (statement, language) => processingRecordsCsv(processingRecords(statement, language), language),
}

export const statementCommand: HubCommand = {
  name: 'statement',
  summary: 'Show the privacy statement, or the changes between two versions.',
  usage: '[diff A B] [--format md|html|json|dpv|ropa-csv] [--version V] [--language en|nl]',
  arguments: { least: 0, most: 3 },
  options: { format: { type: 'string' }, version: { type: 'string' }, language: { type: 'string' } },
  optionHelp: [
    ['--format FORMAT', 'md (default), html, json, dpv (JSON-LD), or ropa-csv (records of processing)'],
    ['--version V', 'version to show (default: the version of this program)'],
    ['--language LANGUAGE', 'en (default) or nl'],
  ],
  examples: [
    'confidant-hub statement --language nl',
    'confidant-hub statement --format ropa-csv > records.csv',
    'confidant-hub statement diff 1 2',
  ],
  async run(context) {
    const language = languageOf(context)
    const [action, ...versions] = context.args
    if (action === undefined) return show(context, language)
    if (action !== 'diff' || versions.length !== 2)
      throw new UsageError('Name two versions to compare, for example: confidant-hub statement diff 1 2')
    return compare(context, versions as [string, string], language)
  },
}

function show(context: HubCommandContext, language: Language): 0 {
  const format = context.json ? 'json' : (context.options.format ?? 'md')
  const write = formats[String(format)]
  if (write === undefined) throw new UsageError(`--format must be one of ${Object.keys(formats).join(', ')}.`)
  const { version } = context.options
  context.say(write(versionOf(context, typeof version === 'string' ? version : undefined), language).trimEnd())
  return 0
}

function compare(context: HubCommandContext, [a, b]: [string, string], language: Language): 0 {
  const changes = diffVersions(versionOf(context, a), versionOf(context, b))
  if (context.json)
    context.say(JSON.stringify({ from: a, to: b, changes: changes.map((change) => inShort(change, language)) }))
  else if (changes.length === 0) context.say('No change in meaning.')
  else for (const { direction, description } of changes) context.say(`${direction.padEnd(8)} ${description[language]}`)
  return 0
}

function inShort({ kind, direction, about, purposes, description }: Change, language: Language) {
  return { kind, direction, about, purposes, description: description[language] }
}

/** The program's own by default; earlier ones as they were published. */
function versionOf({ configuration }: HubCommandContext, version: string | undefined): Statement {
  const now = declare(configuration.config.operator)
  if (version === undefined || version === now.version) return now
  const found = publishedVersions.find((one) => one.version === version)
  if (found === undefined) {
    const known = [...new Set([...publishedVersions.map((one) => one.version), now.version])]
    throw new UsageError(`The statement has no version "${version}". Available versions: ${known.join(', ')}.`)
  }
  return { ...found, operator: configuration.config.operator }
}

function languageOf({ options }: HubCommandContext): Language {
  const said = options.language ?? 'en'
  const language = languages.find((one) => one === said)
  if (language === undefined) throw new UsageError(`--language must be ${languages.join(' or ')}.`)
  return language
}

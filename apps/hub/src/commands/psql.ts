/** `confidant-hub psql`: a database session with exactly the rights of a purpose role, to test that nothing lets it reach further. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { joinPurpose, openPurposeSession, type PurposeLogin, purposeRoleNames } from '@confidant/hub'
import { declare } from '@confidant/statement'
import { terminalEnvironment } from '../config.js'
import { type ExitCode, type HubCommand, type HubCommandContext, UsageError } from '../hub-command.js'
import { inTable } from '../in-table.js'

export const psqlCommand: HubCommand = {
  name: 'psql',
  summary: 'Open a database session with exactly the rights of a purpose role, to test its limits.',
  usage: '--purpose NAME [--person ID]',
  arguments: { least: 0, most: 0 },
  options: { purpose: { type: 'string' }, person: { type: 'string' }, 'own-client': { type: 'boolean' } },
  optionHelp: [
    ['--purpose NAME', 'purpose role: a purpose, optionally followed by :desk or :worker'],
    ['--person ID', 'number of the person it acts for'],
    ['--own-client', 'read one statement per line, even if psql is installed'],
  ],
  examples: [
    'confidant-hub psql --purpose profile --person 3f1c7f9e-6d34-4b52-9d5a-0f4f7f0a1b2c',
    'confidant-hub psql --purpose newsletter:worker',
  ],
  async run(context) {
    const { purposeRole, person } = asked(context)
    await using joined = await joinPurpose(context.configuration.config, purposeRole, person)
    const { login } = joined
    context.note(
      person === null
        ? `Logged in as ${login.user}. If you can reach more than its purpose allows, that is a bug.`
        : `Logged in as ${login.user}, for that one person. If you can reach more than its purpose allows, that is a bug.`,
    )
    const own = context.options['own-client'] === true || context.json || !hasPsql()
    return own ? await readLines(context, login) : await runPsql(context, login)
  },
}

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function asked({ configuration, options }: HubCommandContext): { purposeRole: string; person: string | null } {
  const names = purposeRoleNames(declare(configuration.config.operator))
  const purposeRole = names.find((name) => name === options.purpose)
  if (purposeRole === undefined) throw new UsageError(`--purpose must be one of ${names.join(', ')}.`)
  const { person } = options
  if (person === undefined) return { purposeRole, person: null }
  if (typeof person !== 'string' || !uuidPattern.test(person))
    throw new UsageError('--person must be a person number: a UUID in lower case.')
  return { purposeRole, person }
}

function hasPsql(): boolean {
  return spawnSync('psql', ['--version'], { stdio: 'ignore' }).status === 0
}

async function runPsql({ note }: HubCommandContext, login: PurposeLogin): Promise<ExitCode> {
  const { host, port, database, ssl } = login.address
  const folder = mkdtempSync(path.join(tmpdir(), 'confidant-hub-psql-'))
  const startFile = path.join(folder, 'start')
  writeFileSync(startFile, startOf(login), { mode: 0o600 })
  if (login.enter !== null) note('After COMMIT or ROLLBACK, run "BEGIN; :enter;" to act for that person again.')
  try {
    const psql = spawn('psql', ['--quiet'], {
      stdio: 'inherit',
      env: {
        ...terminalEnvironment(),
        PGHOST: host,
        PGPORT: String(port),
        PGDATABASE: database,
        PGUSER: login.user,
        PGPASSWORD: login.password,
        PGSSLMODE: ssl ? 'verify-full' : 'prefer',
        PSQLRC: startFile,
      },
    })
    const [code] = (await once(psql, 'exit')) as [number | null]
    return code === 0 ? 0 : 1
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What psql does first: one transaction, as the hub begins it, in which a refusal undoes only the statement that it met. */
function startOf({ enter }: PurposeLogin): string {
  const lines = ['\\set ON_ERROR_ROLLBACK on', 'SET idle_in_transaction_session_timeout = 0;', 'BEGIN;']
  if (enter !== null)
    lines.push(
      `\\set enter '${enter.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`,
      '\\o /dev/null',
      ':enter;',
      '\\o',
    )
  return `${lines.join('\n')}\n`
}

async function readLines({ json, say, note }: HubCommandContext, login: PurposeLogin): Promise<ExitCode> {
  await using session = await openPurposeSession(login)
  if (process.stdin.isTTY) note('Enter one statement per line; an empty line or Ctrl-D exits.')
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') break
    const answer = await session.run(line)
    if (json) say(JSON.stringify(answer))
    else if ('refused' in answer) say(`refused (${answer.refused}): ${answer.message}`)
    else for (const shown of inTable(answer)) say(shown)
  }
  return 0
}

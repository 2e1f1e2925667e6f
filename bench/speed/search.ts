/**
 * Search over many mails: `confidant search --stdin` beside `mu find` on the same mails (up to 100,000, as a Maildir) and
 * beside plain SQLite FTS5 with bm25 in this process, unencrypted. Warm: every query once before it counts.
 * `npm run script -- bench/speed/search.ts [MAILS=100000] [QUERIES=200]`
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'
import { generateMails } from '../generate/mail.ts'
import { writeMaildir, writeMbox } from '../generate/maildir.ts'
import { createRandom } from '../generate/random.ts'
import { createVocabulary, pickWord } from '../generate/words.ts'
import { makeTemporaryVault, runPeer } from '../tools/command.ts'
import { quantile, table } from '../tools/statistics.ts'

const mails = Number(process.argv[2] ?? 100_000)
const queryCount = Number(process.argv[3] ?? 200)
const mostForMu = 100_000
const options = { attachmentBytes: 0 }
const root = mkdtempSync(join(tmpdir(), 'confidant-bench-'))

try {
  const queries = makeQueries(queryCount)
  const rows = [
    ['milliseconds', 'median', 'p95', 'p99'],
    row('confidant search (encrypted, ranked)', measureOurs(queries)),
    row('plain FTS5, bm25, in process', measurePlain(queries)),
    row('mu find (a process each)', mails <= mostForMu ? measureMu(queries) : []),
  ]
  console.log(`${mails} mails, ${queryCount} queries of one to three words, some with a sender or a phrase; warm.`)
  console.log(table(rows))
} finally {
  rmSync(root, { recursive: true, force: true })
}

function row(name: string, times: number[]): (string | number)[] {
  return [name, quantile(times, 0.5), quantile(times, 0.95), quantile(times, 0.99)]
}

interface Query {
  words: string[]
  phrase: boolean
  from: string | null
}

/** Words as frequent in queries as in mail, and half of them rarer, as people search for what tells things apart. */
function makeQueries(count: number): Query[] {
  const random = createRandom(7)
  const vocabulary = createVocabulary(60_000, 1)
  const rare = vocabulary.slice(200)
  return Array.from({ length: count }, () => ({
    words: Array.from({ length: 1 + random.below(3) }, () =>
      random.next() < 0.5 ? random.pick(rare) : pickWord(vocabulary, random),
    ),
    phrase: random.next() < 0.1,
    from: random.next() < 0.2 ? random.pick(['anna', 'bram', 'femke', 'kees']) : null,
  }))
}

function measureOurs(queries: Query[]): number[] {
  const mbox = join(root, 'all.mbox')
  writeMbox(mbox, Number.POSITIVE_INFINITY, options, mails)
  using vault = makeTemporaryVault()
  const summary = JSON.parse(vault.run(['import', mbox, '--json']).stdout)
  if (summary.imported !== mails) throw new Error(`Only ${summary.imported} of ${mails} mails were imported.`)
  rmSync(mbox)
  const lines = queries.map(
    ({ words, phrase, from }) => `${phrase ? `"${words.join(' ')}"` : words.join(' ')}${from ? ` from:${from}` : ''}`,
  )
  const { stdout } = vault.run(['search', '--stdin', '--json'], `${[...lines, ...lines].join('\n')}\n`)
  const times = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).tookMs as number)
  return times.slice(queries.length)
}

function measurePlain(queries: Query[]): number[] {
  const database = new Database(join(root, 'plain.db'))
  database.exec(
    "PRAGMA journal_mode = OFF; CREATE VIRTUAL TABLE mail USING fts5 (subject, sender, body, tokenize = 'unicode61 remove_diacritics 2')",
  )
  const insert = database.prepare('INSERT INTO mail VALUES (?, ?, ?)')
  database.transaction(() => {
    for (const { bytes } of generateMails(mails, options)) {
      const text = bytes.toString('utf8')
      insert.run(
        text.match(/^Subject: (.*)$/m)?.[1] ?? '',
        text.match(/^From: (.*)$/m)?.[1] ?? '',
        text.slice(text.indexOf('\r\n\r\n')),
      )
    }
  })()
  database.exec("INSERT INTO mail (mail) VALUES ('optimize')")
  const find = database.prepare('SELECT rowid, subject FROM mail WHERE mail MATCH ? ORDER BY rank LIMIT 20')
  const expressions = queries.map(
    ({ words, phrase, from }) =>
      `${phrase ? `"${words.join(' ')}"` : words.map((word) => `"${word}"`).join(' ')}${from ? ` sender:${from}` : ''}`,
  )
  const time = (expression: string) => {
    const startedAt = performance.now()
    find.all(expression)
    return performance.now() - startedAt
  }
  expressions.forEach(time)
  const times = expressions.map(time)
  database.close()
  return times
}

function measureMu(queries: Query[]): number[] {
  const home = join(root, 'mu')
  const maildir = join(root, 'Maildir')
  writeMaildir(maildir, mails, options)
  if (!runPeer('mu', ['init', `--maildir=${maildir}`, `--muhome=${home}`])) return []
  runPeer('mu', ['index', '--quiet', `--muhome=${home}`])
  const find = ({ words, phrase, from }: Query) => {
    const expression = `${phrase ? `"${words.join(' ')}"` : words.join(' ')}${from ? ` from:${from}` : ''}`
    return (
      runPeer('mu', ['find', `--muhome=${home}`, '--maxnum=20', '--sortfield=date', '--reverse', expression])!.seconds *
      1000
    )
  }
  queries.forEach(find)
  return queries.map(find)
}

/**
 * Measures search and answers on the question set: `npm run script -- bench/quality/run.ts [--failures]`.
 * Place: bench/quality. Writes into a temporary folder only, which it removes.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AskResult, SearchResult } from '@confidant/agent/api'
import { openVault } from '@confidant/vault'
import { createBaseline } from './baseline.ts'
import { createConfidant } from './confidant.ts'
import { today, writeCorpus } from './corpus/write-corpus.ts'
import { type KnownItem, knownItems, normalKey } from './evidence.ts'
import { failures } from './failures.ts'
import { type Half, halves, type Question, readQuestions } from './question.ts'
import { table } from './report.ts'
import { type Score, score } from './score.ts'

const passphrase = 'acht trage otters onder de brug'
const hitLimit = 10

const titles: Record<Half, string> = {
  tuning: 'Tuning half (the engine may have been adjusted to it)',
  heldout: 'Held-out half (nothing was adjusted to it)',
}

const say = (text: string) => process.stdout.write(`${text}\n`)
const folder = await mkdtemp(join(tmpdir(), 'confidant-quality-'))
try {
  await measure(folder)
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function measure(work: string): Promise<void> {
  const sets = await Promise.all(halves.map(async (half) => ({ half, questions: await readQuestions(half) })))
  const questions = sets.flatMap((set) => set.questions)
  const { items, searched, asked } = await ask(work, questions)
  sayMissing(items, questions)
  const baseline = createBaseline(items)
  const keys = new Map(items.map((item) => [item.id, item.keys]))
  const scores = new Map(
    questions.map((question, index): [Question, Score] => {
      const hits = searched[index]!.hits.map((hit) => hit.id)
      const found = { hits, baseline: baseline(question.question, hitLimit), asked: asked[index]! }
      return [question, score(question, found, (id) => keys.get(id) ?? [])]
    }),
  )
  for (const { half, questions: ofHalf } of sets) {
    say(
      `\n${table(
        titles[half],
        ofHalf.map((question) => scores.get(question)!),
      )}`,
    )
  }
  say(`\n${table('All', [...scores.values()])}`)
  const tookMs = searched.map((result) => result.tookMs).sort((a, b) => a - b)
  say(
    `\nSearch: median ${tookMs[tookMs.length >> 1]} ms, 95th percentile ${tookMs[Math.floor(tookMs.length * 0.95)]} ms`,
  )
  if (process.argv.includes('--failures')) {
    const tuning = sets[0]!.questions.map((question) => ({
      score: scores.get(question)!,
      asked: asked[questions.indexOf(question)]!,
    }))
    say(failures(tuning))
  }
}

/** Imports everything with the command, asks everything, and then opens the vault to know the items by name. */
async function ask(
  work: string,
  questions: readonly Question[],
): Promise<{ items: KnownItem[]; searched: SearchResult[]; asked: AskResult[] }> {
  const [corpus, vault, passphraseFile] = [join(work, 'corpus'), join(work, 'vault'), join(work, 'passphrase')]
  const messages = await writeCorpus(corpus)
  await writeFile(passphraseFile, passphrase, { mode: 0o600 })
  const confidant = createConfidant(vault, passphraseFile, today)
  await confidant.init()
  const summary = await confidant.import(corpus)
  say(
    `Imported ${summary.imported} items (${messages} of them in long conversations) in ${summary.seconds} s: ${kinds(summary.byKind)}`,
  )
  if (summary.rejected.length > 0)
    say(`Rejected: ${summary.rejected.map(({ path, reason }) => `${path}: ${reason}`).join('; ')}`)
  const texts = questions.map((question) => question.question)
  const searched = await confidant.search(texts)
  const asked = await confidant.ask(texts)
  await using opened = await openVault(vault, { passphrase })
  return { items: knownItems(opened.reader), searched, asked }
}

function kinds(byKind: Record<string, number>): string {
  return Object.entries(byKind)
    .map(([kind, count]) => `${count} ${kind}`)
    .join(', ')
}

/** Evidence that no item answers to counts as not found; said, because then an importer or a question is wrong. */
function sayMissing(items: readonly KnownItem[], questions: readonly Question[]): void {
  const known = new Set(items.flatMap((item) => item.keys))
  const missing = questions.flatMap((question) => question.evidence.flat()).filter((key) => !known.has(normalKey(key)))
  if (missing.length > 0) say(`Evidence that is not in the vault: ${[...new Set(missing)].join(', ')}`)
}

/**
 * A vault with a million items: how long it takes to open, and how much memory it holds at rest.
 * Usage: npm run script -- bench/speed/million-items.ts [--items 1000000] [--text-bytes 600] [--seed 1] [--dir FOLDER]
 * With --dir an existing vault of an earlier run is measured again; without it the vault is removed afterwards.
 * The passphrase's derivation is slow on purpose and is reported apart; the best of three of each. A process of its own does the measuring.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { passphraseKey } from '@confidant/crypto/device'
import { createSearch, createVault, type ItemDraft, openVault, vaultState } from '@confidant/vault'
import { createRandom, type Random } from '../generate/random.ts'
import { createVocabulary } from '../generate/words.ts'

const passphrase = 'a benchmark keeps no secrets'
const batchItems = 2000
/** Rates are those of the last so many batches, so that a slowing down shows. */
const reportedBatches = 50

interface Size {
  items: number
  textBytes: number
  seed: number
}

function textOf(words: string[], random: Random, bytes: number): string {
  const parts: string[] = []
  for (let length = 0; length < bytes; ) {
    const word = words[Math.floor(words.length * random.next() ** 4)]!
    parts.push(word)
    length += word.length + 1
  }
  return parts.join(' ')
}

/** Twenty years of mail between two thousand people, every second one an answer, every hundredth with a file. */
function draftOf(index: number, size: Size, words: string[], random: Random): ItemDraft {
  const at = Date.UTC(2006, 0, 1) + Math.floor((index / size.items) * 20 * 365.25 * 86_400_000)
  const person = Math.floor(random.next() ** 2 * 2000)
  const own = `m${index}@bench.example`
  const parent = random.next() < 0.5 ? [`m${Math.max(0, index - 1 - random.below(400))}@bench.example`] : []
  const file = { name: 'notes.bin', mediaType: 'application/octet-stream', text: '', contentId: '' }
  return {
    kind: 'mail',
    identity: `mid:${own}`,
    externalId: own,
    at,
    title: textOf(words, random, 40),
    participants: [
      { role: 'from', name: `Person ${person}`, address: `person${person}@bench.example` },
      { role: 'to', name: 'Owner', address: 'owner@bench.example' },
    ],
    text: textOf(words, random, size.textBytes),
    html: '',
    threadKeys: [own, ...parent],
    weakThreadKey: '',
    occurrences: [],
    attachments: index % 100 === 0 ? [{ ...file, bytes: Buffer.alloc(70_000, `${index}`) }] : [],
    detail: { kind: 'mail', signed: false, encrypted: false, bulk: false, labels: ['Inbox'], structured: [] },
    warnings: [],
  }
}

async function build(dir: string, size: Size): Promise<void> {
  const { vault } = await createVault(dir, { passphrase })
  const random = createRandom(size.seed)
  const words = createVocabulary(40_000, size.seed)
  const source = vault.writer.beginSource('million')
  const file = { path: 'million.mbox', importer: 'mbox', size: 1, modifiedAt: 1 }
  const terms = words.map((term) => ({ term, items: 1, stemEn: term, stemNl: term }))
  let writingMs = 0
  let cpuMs = 0
  for (let start = 0; start < size.items; start += batchItems) {
    const count = Math.min(batchItems, size.items - start)
    const items = Array.from({ length: count }, (_, offset) => ({
      position: start + offset,
      item: draftOf(start + offset, size, words, random),
    }))
    const done = start + count === size.items
    const began = performance.now()
    const cpuBegan = process.cpuUsage()
    vault.writer.writeBatches([
      { source, file, items, rejects: [], position: start + count, done, terms: start === 0 ? terms : [] },
    ])
    writingMs += performance.now() - began
    const cpu = process.cpuUsage(cpuBegan)
    cpuMs += (cpu.user + cpu.system) / 1000
    if ((start / batchItems) % reportedBatches !== reportedBatches - 1 && !done) continue
    const perSecond = (ms: number) => Math.round((reportedBatches * batchItems * 1000) / ms)
    process.stderr.write(`${start + count} items: ${perSecond(writingMs)} a second, ${perSecond(cpuMs)} a CPU second\n`)
    writingMs = 0
    cpuMs = 0
  }
  vault.writer.endSource(source)
  vault.close()
}

function derivationMs(dir: string): number {
  const { header } = JSON.parse(readFileSync(join(dir, 'vault.json'), 'utf8'))
  const began = performance.now()
  passphraseKey(passphrase, Buffer.from(header.passphrase.saltHex, 'hex'), header.passphrase.cost)
  return performance.now() - began
}

/** From the call to the newest items on the screen. */
async function openingMs(dir: string): Promise<number> {
  const began = performance.now()
  await using vault = await openVault(dir, { passphrase })
  vault.reader.timeline({ limit: 50 })
  return performance.now() - began
}

const mib = (bytes: number): number => Math.round(bytes / 1_048_576)
const rounded = (ms: number): number => Math.round(ms * 10) / 10

async function measure(dir: string): Promise<void> {
  const beforeMib = mib(process.memoryUsage.rss())
  const derivations: number[] = []
  const openings: number[] = []
  for (let round = 0; round < 3; round++) {
    derivations.push(derivationMs(dir))
    openings.push(await openingMs(dir))
  }
  const passphraseMs = Math.min(...derivations)
  const totalMs = Math.min(...openings)
  const vault = await openVault(dir, { passphrase })
  const first = vault.reader.timeline({ limit: 50 })
  const afterOpeningMib = mib(process.memoryUsage.rss())
  const search = createSearch(vault.database)
  const queries = first.map(({ title }) => title.split(' ').slice(0, 2).join(' '))
  for (const query of queries) search.search(query, { limit: 20 })
  const afterSearchesMib = mib(process.memoryUsage.rss())
  await sleep(2000)
  const result = {
    items: vault.reader.counts().items,
    vaultMib: mib(vault.reader.counts().bytes),
    openingMs: rounded(Math.max(0, totalMs - passphraseMs)),
    withPassphraseMs: rounded(totalMs),
    passphraseMs: rounded(passphraseMs),
    rssMib: {
      beforeOpening: beforeMib,
      afterOpening: afterOpeningMib,
      afterSearches: afterSearchesMib,
      atRest: mib(process.memoryUsage.rss()),
    },
  }
  vault.close()
  process.stdout.write(`${JSON.stringify(result)}\n`)
}

const { values } = parseArgs({
  options: {
    items: { type: 'string', default: '1000000' },
    'text-bytes': { type: 'string', default: '600' },
    seed: { type: 'string', default: '1' },
    dir: { type: 'string' },
    measure: { type: 'string' },
  },
})
if (values.measure !== undefined) {
  await measure(values.measure)
} else {
  const dir = values.dir ?? mkdtempSync(join(tmpdir(), 'confidant-million-'))
  const size = { items: Number(values.items), textBytes: Number(values['text-bytes']), seed: Number(values.seed) }
  if (vaultState(dir) === 'absent') await build(dir, size)
  execFileSync(process.execPath, [import.meta.filename, '--measure', dir], { stdio: 'inherit' })
  if (values.dir === undefined) rmSync(dir, { recursive: true, force: true })
}

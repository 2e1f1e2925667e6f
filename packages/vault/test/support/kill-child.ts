/**
 * A process that works on a vault until it is killed: it says what it is about to do, does it, and says that it is
 * done. What it said was done must be there afterwards.
 * Place: started by `kill-loop.ts` with the vault's folder, a seed and the number of the round.
 */
import { writeSync } from 'node:fs'
import { type ItemDraft, openVault, type Vault } from '@confidant/vault'
import { attachment, mail, noise, seededRandom } from './drafts.ts'

export type Step =
  | { type: 'import'; names: string[] }
  | { type: 'change'; name: string; revision: number }
  | { type: 'correct'; name: string; title: string }
  | { type: 'forget'; name: string }
  | { type: 'ledger'; bytes: number }
  | { type: 'rekey' }

export type Report = { says: 'ready' } | { says: 'begin' | 'done'; step: Step }

/** The passphrase of every vault of the loop; it protects nothing. */
export const loopPassphrase = 'a loop that is killed'

function report(message: Report): void {
  writeSync(1, `${JSON.stringify(message)}\n`)
}

/** A draft whose content follows from its name and revision alone, so that a survivor can be compared with it. */
export function draftOf(name: string, revision = 1) {
  const size = [...name, ...String(revision)].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 9973, 7)
  const bytes = size % 20 === 0 ? noise(size, 70_000) : noise(size % 9, 200)
  return mail(name, {
    revision: revision,
    at: Date.UTC(2026, 0, 1) + size * 600_000,
    text: `Revision ${revision}. The text of ${name} has the word w${size}w in it. `.repeat(1 + (size % 40)),
    threadKeys: [name, `thread ${size % 50}`],
    attachments: size % 3 === 0 ? [attachment('file', bytes)] : [],
  })
}

interface Odds {
  change: number
  correct: number
  forget: number
  ledger: number
  rekey: number
}

/** Every third round is mostly about replacing the key, the longest step and the one with most states to be caught in. */
function oddsOf(round: number): Odds {
  return round % 3 === 0
    ? { change: 0.1, correct: 0.1, forget: 0.1, ledger: 0.1, rekey: 0.5 }
    : { change: 0.2, correct: 0.1, forget: 0.1, ledger: 0.05, rekey: 0.02 }
}

function nextStep(random: () => number, alive: string[], odds: Odds, prefix: string, number: number): Step {
  let dice = random()
  const happens = (chance: number): boolean => {
    dice -= chance
    return dice < 0
  }
  const name = alive[Math.floor(random() * alive.length)]
  if (name !== undefined && happens(odds.change)) return { type: 'change', name, revision: number + 1 }
  if (name !== undefined && happens(odds.correct)) return { type: 'correct', name, title: `Corrected in ${prefix}` }
  if (name !== undefined && happens(odds.forget)) return { type: 'forget', name }
  if (happens(odds.ledger)) return { type: 'ledger', bytes: Math.floor(random() * 1e6) }
  if (happens(odds.rekey)) return { type: 'rekey' }
  const names = Array.from({ length: 1 + Math.floor(random() * 30) }, (_, index) => `${prefix} ${index}`)
  return { type: 'import', names: name === undefined ? names : [...names, name] }
}

function take(vault: Vault, step: Step, path: string): void {
  if (step.type === 'import')
    importDrafts(
      vault,
      step.names.map((name) => draftOf(name)),
      path,
    )
  if (step.type === 'change') importDrafts(vault, [draftOf(step.name, step.revision)], path)
  if (step.type === 'correct') vault.writer.correct(idOf(vault, step.name), 'title', step.title)
  if (step.type === 'forget') vault.writer.forgetItem(idOf(vault, step.name))
  if (step.type === 'ledger') vault.writer.appendLedger({ ...emptyLine, bytes: step.bytes })
  if (step.type === 'rekey') vault.rekey(loopPassphrase)
}

const emptyLine = { at: '', pass: '', receiver: '', purpose: '', categories: [], items: [], digest: '' }

function importDrafts({ writer }: Vault, drafts: ItemDraft[], path: string): void {
  const source = writer.beginSource('Loop')
  const items = drafts.map((item, position) => ({ position, item }))
  const file = { path, importer: 'mbox', size: 1, modifiedAt: 1 }
  writer.writeBatches([{ source, file, items, rejects: [], position: items.length, done: true, terms: [] }])
}

function idOf({ database }: Vault, name: string): string {
  return database
    .prepare<[string], string>(
      'SELECT lower(hex(item.id)) FROM item JOIN content ON content.rowid = item.content WHERE external_id = ?',
    )
    .pluck()
    .get(draftOf(name).externalId)!
}

async function work(dir: string, seed: number, round: number): Promise<void> {
  const random = seededRandom(seed * 1000 + round)
  const vault = await openVault(dir, { passphrase: loopPassphrase })
  const odds = oddsOf(round)
  const alive: string[] = []
  report({ says: 'ready' })
  for (let number = 0; ; number++) {
    const prefix = `round ${round} step ${number}`
    const step = nextStep(random, alive, odds, prefix, number)
    report({ says: 'begin', step })
    take(vault, step, prefix)
    report({ says: 'done', step })
    if (step.type === 'import') alive.push(...step.names.filter((name) => !alive.includes(name)))
    if (step.type === 'forget') alive.splice(alive.indexOf(step.name), 1)
  }
}

if (import.meta.main) {
  const [dir = '', seed = '1', round = '0'] = process.argv.slice(2)
  await work(dir, Number(seed), Number(round))
}

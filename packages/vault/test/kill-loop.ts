/**
 * Kills a process that writes into a vault at random moments (SIGKILL), opens the vault again, and compares: nothing
 * that was acknowledged is lost, nothing is there twice, and a step under way happened in full or not at all.
 * Usage: npm run kill-loop -- [--rounds 100] [--seed 1]. The same seed makes the same steps; the moments vary with
 * the machine.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createVault, openVault, type Vault } from '@confidant/vault'
import { seededRandom } from './support/drafts.ts'
import { draftOf, loopPassphrase, type Report, type Step } from './support/kill-child.ts'

const child = fileURLToPath(new URL('./support/kill-child.ts', import.meta.url))

export interface LoopResult {
  rounds: number
  /** Steps that were acknowledged, by type. */
  acknowledged: Record<string, number>
  /** Rounds whose kill fell into a step, by its type. */
  interrupted: Record<string, number>
  items: number
}

interface Expected {
  /** Title by name of every item that must be there. */
  titles: Map<string, string>
  /** By name, of every item that changed since it came. */
  revisions: Map<string, number>
  ledger: number[]
}

/** Throws with round and reason as soon as a vault is not as it was acknowledged. */
export async function runKillLoop(options: {
  rounds: number
  seed: number
  onRound?: (line: string) => void
}): Promise<LoopResult> {
  const dir = mkdtempSync(join(tmpdir(), 'confidant-kill-'))
  const result: LoopResult = { rounds: options.rounds, acknowledged: {}, interrupted: {}, items: 0 }
  try {
    const { vault } = await createVault(dir, {
      passphrase: loopPassphrase,
      cost: { memoryKib: 65_536, passes: 3, lanes: 4 },
    })
    vault.close()
    let expected: Expected = { titles: new Map(), revisions: new Map(), ledger: [] }
    for (let round = 1; round <= options.rounds; round++) {
      const { done, underWay } = await killOnce(dir, options.seed, round)
      for (const step of done) {
        apply(expected, step)
        result.acknowledged[step.type] = (result.acknowledged[step.type] ?? 0) + 1
      }
      if (underWay !== null) result.interrupted[underWay.type] = (result.interrupted[underWay.type] ?? 0) + 1
      expected = await compare(dir, expected, underWay, round)
      options.onRound?.(
        `round ${round}: ${done.length} steps, killed in ${underWay?.type ?? 'between'}, ${expected.titles.size} items`,
      )
    }
    result.items = expected.titles.size
    return result
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

/** Lets the child work for a random number of steps and kills it a random moment later. */
async function killOnce(dir: string, seed: number, round: number): Promise<{ done: Step[]; underWay: Step | null }> {
  const random = seededRandom(seed * 7919 + round)
  const killAfter = Math.floor(random() * 16)
  const delayMs = random() ** 2 * 60
  const worker = spawn(process.execPath, [child, dir, String(seed), String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<NodeJS.Signals | null>((resolve) => worker.once('exit', (_, signal) => resolve(signal)))
  const done: Step[] = []
  let underWay: Step | null = null
  let lines = 0
  for await (const line of createInterface({ input: worker.stdout })) {
    const message = JSON.parse(line) as Report
    if (message.says === 'begin') underWay = message.step
    if (message.says === 'done') {
      done.push(message.step)
      underWay = null
    }
    if (lines++ === killAfter) void sleep(delayMs).then(() => worker.kill('SIGKILL'))
  }
  const signal = await ended
  if (signal !== 'SIGKILL') throw new Error(`Round ${round}: the process ended by itself.`)
  return { done, underWay }
}

function apply(expected: Expected, step: Step): void {
  if (step.type === 'import') {
    for (const name of step.names) if (!expected.titles.has(name)) expected.titles.set(name, draftOf(name).title)
  }
  if (step.type === 'change') expected.revisions.set(step.name, step.revision)
  if (step.type === 'correct') expected.titles.set(step.name, step.title)
  if (step.type === 'forget') {
    expected.titles.delete(step.name)
    expected.revisions.delete(step.name)
  }
  if (step.type === 'ledger') expected.ledger.push(step.bytes)
}

/** The state that the vault is in: as acknowledged, with or without the step under way. Throws when it is neither. */
async function compare(dir: string, without: Expected, underWay: Step | null, round: number): Promise<Expected> {
  const vault = await openVault(dir, { passphrase: loopPassphrase })
  try {
    const problems = vault.check()
    if (problems.length > 0) throw new Error(`Round ${round}: ${problems.join(' ')}`)
    const { titles, revisions, ledger } = without
    const whole: Expected = { titles: new Map(titles), revisions: new Map(revisions), ledger: [...ledger] }
    if (underWay !== null) apply(whole, underWay)
    const found = describe(stateOf(vault))
    if (found === describe(without)) return without
    if (found === describe(whole)) return whole
    throw new Error(
      `Round ${round}: the vault is not as it was acknowledged (step under way: ${underWay?.type ?? 'none'}).`,
    )
  } finally {
    vault.close()
  }
}

function describe({ titles, revisions, ledger }: Expected): string {
  const items = [...titles].sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([items.map(([name, title]) => [name, title, revisions.get(name) ?? 1]), ledger])
}

/** Reads every item in full; throws when one is doubled, not found by its words, or differs from what was imported. */
function stateOf(vault: Vault): Expected {
  const titles = new Map<string, string>()
  const revisions = new Map<string, number>()
  const found = vault.database
    .prepare<[string, number], number>('SELECT count(*) FROM item_text WHERE item_text MATCH ? AND rowid = ?')
    .pluck()
  for (const { seq, title } of vault.reader.timeline({ limit: 1_000_000 })) {
    const item = vault.reader.itemBySeq(seq)!
    const name = item.externalId.replace('@mail.example', '')
    const revision = Number(/^Revision (\d+)/.exec(item.text)?.[1])
    const draft = draftOf(name, revision)
    const files = vault.reader.attachments(seq).map(({ index }) => vault.reader.attachmentBytes(seq, index))
    const same =
      !titles.has(name) &&
      item.text === draft.text &&
      item.at === draft.at &&
      found.get(`"${name}"`, seq) === 1 &&
      files.length === draft.attachments.length &&
      files.every((bytes, index) => Buffer.from(draft.attachments[index]!.bytes).equals(bytes))
    if (!same) throw new Error(`The item ${name} is doubled, not indexed, or not as it was imported.`)
    titles.set(name, title)
    revisions.set(name, revision)
  }
  return { titles, revisions, ledger: vault.reader.ledger(0, 1_000_000).map(({ bytes }) => bytes) }
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { rounds: { type: 'string', default: '100' }, seed: { type: 'string', default: '1' } },
  })
  const result = await runKillLoop({
    rounds: Number(values.rounds),
    seed: Number(values.seed),
    onRound: (line) => process.stdout.write(`${line}\n`),
  })
  process.stdout.write(`${JSON.stringify(result)}\nNo acknowledged item lost, none doubled.\n`)
}

/**
 * Fuzzes every parser of this package: `node dist/fuzz.js [--seconds N] [--target NAME] [--seed N] [--keep FOLDER]`.
 * Place: development only, by `npm run fuzz`. Exits with 1 when an input broke something; such inputs are kept in
 * FOLDER, and one that never ended is left there as `current`.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sha256 } from '@confidant/crypto/hash'
import type { FuzzTarget } from './fuzzing/fuzz-target.js'
import { loadFuzzTargets } from './fuzzing/load-targets.js'
import { type FuzzFailure, runFuzzTarget } from './fuzzing/run-target.js'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    target: { type: 'string', default: '' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 32) },
    keep: { type: 'string', default: join(tmpdir(), 'confidant-fuzz') },
  },
})

async function main(): Promise<number> {
  const targets = (await loadFuzzTargets()).filter((target) => target.name.startsWith(values.target))
  if (targets.length === 0) {
    print(`No target is called ${values.target}.`)
    return 2
  }
  mkdirSync(values.keep, { recursive: true })
  print(`seed ${values.seed}, ${targets.length} targets, ${values.seconds} s, failures to ${values.keep}`)
  let failures = 0
  for (const target of targets) failures += await fuzz(target, (Number(values.seconds) * 1000) / targets.length)
  return failures === 0 ? 0 : 1
}

async function fuzz(target: FuzzTarget, timeMs: number): Promise<number> {
  const current = join(values.keep, 'current')
  const outcome = await runFuzzTarget(target, {
    seed: Number(values.seed),
    maxInputs: Number.POSITIVE_INFINITY,
    maxBytes: 256 * 1024,
    until: performance.now() + timeMs,
    onInput: (bytes) => writeFileSync(current, bytes),
  })
  rmSync(current, { force: true })
  const rate = Math.round(outcome.inputs / (timeMs / 1000))
  print(`${target.name}: ${outcome.inputs} inputs, ${rate}/s, slowest ${Math.round(outcome.slowestMs)} ms`)
  for (const failure of outcome.failures) keep(target, failure)
  return outcome.failures.length
}

function keep(target: FuzzTarget, failure: FuzzFailure): void {
  const digest = sha256(failure.bytes).toString('hex').slice(0, 16)
  const file = join(values.keep, `${target.name.replaceAll('/', '-')}-${digest}`)
  writeFileSync(file, failure.bytes)
  const { error } = failure
  print(
    `  FAILED on input ${failure.input}, kept as ${file}\n  ${error instanceof Error ? error.stack : String(error)}`,
  )
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

process.exitCode = await main()

/**
 * Runs one target on mutated seeds until a number of them or a time is over.
 * Place: the fuzzers.
 */
import type { FuzzTarget } from './fuzz-target.js'
import { mutate } from './mutate.js'
import { createRandom } from './random.js'

export interface FuzzRun {
  seed: number
  /** Stops after so many inputs. */
  maxInputs: number
  /** Longest input. */
  maxBytes: number
  /** Stops at this moment, on the clock of `performance.now()`. */
  until: number
  /** Called before each input, so that one that never ends is known. */
  onInput?(bytes: Uint8Array): void
}

export interface FuzzFailure {
  /** Number of the input in the run; with the seed it is the same input again. */
  input: number
  bytes: Uint8Array
  error: unknown
}

export interface FuzzOutcome {
  inputs: number
  slowestMs: number
  failures: FuzzFailure[]
}

const maxFailures = 5
/** Inputs are small, so that what takes longer than this grows faster than its input. */
const maxInputMs = 20_000

/** The seeds themselves come first: a target that fails on a well-formed input has nothing to mutate. */
export async function runFuzzTarget(target: FuzzTarget, run: FuzzRun): Promise<FuzzOutcome> {
  const random = createRandom(run.seed)
  const outcome: FuzzOutcome = { inputs: 0, slowestMs: 0, failures: [] }
  while (outcome.inputs < run.maxInputs && performance.now() < run.until && outcome.failures.length < maxFailures) {
    const input = outcome.inputs++
    const bytes = target.seeds[input] ?? mutate(target.seeds, random, run.maxBytes)
    run.onInput?.(bytes)
    const startedAt = performance.now()
    try {
      await target.run(Uint8Array.from(bytes))
      const tookMs = performance.now() - startedAt
      outcome.slowestMs = Math.max(outcome.slowestMs, tookMs)
      if (tookMs > maxInputMs) throw new Error(`It took ${Math.round(tookMs)} ms.`)
    } catch (error) {
      outcome.failures.push({ input, bytes, error })
    }
  }
  return outcome
}

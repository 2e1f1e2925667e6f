import { describe, expect, it } from 'vitest'
import { loadFuzzTargets } from '../src/fuzzing/load-targets.js'
import { mutate } from '../src/fuzzing/mutate.js'
import { createRandom } from '../src/fuzzing/random.js'
import { runFuzzTarget } from '../src/fuzzing/run-target.js'

/** Enough to meet every mutation many times over, few enough for every day. `npm run fuzz` goes on from here. */
const inputs = 100
const seed = 20_230_501
const targets = await loadFuzzTargets()

describe('every parser, on inputs changed at random', () => {
  it.each(targets.map((target) => [target.name, target] as const))('%s holds', async (_name, target) => {
    const maxBytes = 4096 + 2 * Math.max(...target.seeds.map((each) => each.length))
    const outcome = await runFuzzTarget(target, { seed, maxInputs: inputs, maxBytes, until: Number.POSITIVE_INFINITY })
    const failures = outcome.failures.map(
      ({ input, error }) => `input ${input}: ${error instanceof Error ? error.stack : error}`,
    )
    expect(failures).toEqual([])
    expect(outcome.inputs).toBe(inputs)
  })

  it('covers every folder of importers', () => {
    const folders = new Set(targets.map(({ name }) => name.slice(0, name.indexOf('/'))))
    for (const folder of ['archive', 'bank', 'calendar', 'chat', 'contacts', 'documents', 'mail', 'notes'])
      expect(folders).toContain(folder)
  })
})

describe('the fuzzer', () => {
  const seeds = [Buffer.from('one two three'), Buffer.from('four five six')]

  it('makes the same inputs of the same seed, and others of another', () => {
    const series = (of: number) => {
      const random = createRandom(of)
      return Array.from({ length: 50 }, () => mutate(seeds, random, 1000).toString('hex'))
    }
    expect(series(1)).toEqual(series(1))
    expect(series(1)).not.toEqual(series(2))
    expect(new Set(series(1)).size).toBeGreaterThan(40)
  })

  it('reports the input on which a parser fails', async () => {
    const target = {
      name: 'test/fails',
      seeds,
      run: async (bytes: Uint8Array) => {
        if (!Buffer.from(bytes).includes('o')) throw new Error('no o')
      },
    }
    const outcome = await runFuzzTarget(target, {
      seed: 1,
      maxInputs: 1000,
      maxBytes: 1000,
      until: Number.POSITIVE_INFINITY,
    })
    expect(outcome.failures).toHaveLength(5)
    expect(Buffer.from(outcome.failures[0]?.bytes ?? []).includes('o')).toBe(false)
  })
})

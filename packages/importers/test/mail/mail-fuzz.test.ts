import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fuzzTargets } from '../../src/mail/fuzz-targets.js'

/** A change of bytes: replaced, taken away, doubled, or put in. */
type Mutation = { at: number; kind: 'replace' | 'remove' | 'repeat' | 'insert'; length: number; bytes: Uint8Array }

const pieces = [
  '=?',
  '?=',
  '\r\n',
  '\n\n',
  '--',
  '--o--',
  'From ',
  '\nFrom ',
  '"',
  '(',
  '<',
  '>',
  '=',
  '&#x',
  '<!--',
  '\x1b$B',
  '\x0e',
  'Content-Type: multipart/mixed; boundary=o\n',
  'Content-Transfer-Encoding: base64\n',
  'charset=utf-16',
  '\0',
  '\xff\xfe',
  '~{',
].map((text) => Buffer.from(text, 'latin1'))

const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom('replace', 'remove', 'repeat', 'insert'),
  length: fc.nat(60),
  bytes: fc.oneof(fc.uint8Array({ maxLength: 8 }), fc.constantFrom(...pieces)),
})

function mutate(seed: Uint8Array, mutations: Mutation[]): Uint8Array {
  let bytes = Buffer.from(seed)
  for (const { at, kind, length, bytes: piece } of mutations) {
    const start = Math.floor(at * bytes.length)
    const head = bytes.subarray(0, start)
    const tail = bytes.subarray(kind === 'insert' || kind === 'repeat' ? start : start + length)
    const middle = kind === 'repeat' ? bytes.subarray(start, start + length) : piece
    bytes = Buffer.concat(kind === 'remove' ? [head, tail] : [head, middle, tail])
  }
  return bytes
}

describe.each(fuzzTargets)('$name', ({ seeds, run }) => {
  it('reads its seeds', async () => {
    expect(seeds.length).toBeGreaterThan(0)
    for (const seed of seeds) await run(seed)
  })

  it('holds its invariants for mutated mail', async () => {
    const inputs = fc.tuple(fc.constantFrom(...seeds), fc.array(mutation, { minLength: 1, maxLength: 12 }))
    await fc.assert(
      fc.asyncProperty(inputs, async ([seed, mutations]) => run(mutate(seed, mutations))),
      { seed: 20_240_305, numRuns: 3_000 },
    )
  })

  it('holds its invariants for arbitrary bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => run(bytes)),
      { seed: 20_240_306, numRuns: 1_000 },
    )
  })
})

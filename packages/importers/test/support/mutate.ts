/**
 * Mutations of bytes for the fuzz tests, as values that fast-check can shrink.
 */
import fc from 'fast-check'

interface Mutation {
  at: number
  kind: 'replace' | 'remove' | 'repeat' | 'insert'
  length: number
  bytes: Uint8Array
}

/** @param pieces what is put in besides random bytes: syntax of the format */
export function mutatedBytes(seeds: readonly Uint8Array[], pieces: readonly string[]): fc.Arbitrary<Uint8Array> {
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 8 }),
    fc.constantFrom(...pieces).map((text) => Uint8Array.from(Buffer.from(text))),
  )
  const mutation: fc.Arbitrary<Mutation> = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    kind: fc.constantFrom('replace', 'remove', 'repeat', 'insert'),
    length: fc.nat(80),
    bytes: piece,
  })
  const mutations = fc.array(mutation, { minLength: 1, maxLength: 12 })
  return fc.tuple(fc.constantFrom(...seeds), mutations).map(([seed, list]) => list.reduce(apply, seed))
}

function apply(bytes: Uint8Array, { at, kind, length, bytes: piece }: Mutation): Uint8Array {
  const start = Math.floor(at * bytes.length)
  const keeps = kind === 'insert' || kind === 'repeat'
  const middle = kind === 'remove' ? [] : kind === 'repeat' ? [bytes.subarray(start, start + length)] : [piece]
  return Buffer.concat([bytes.subarray(0, start), ...middle, bytes.subarray(keeps ? start : start + length)])
}

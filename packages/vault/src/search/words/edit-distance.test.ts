import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance, oneEditAway } from './edit-distance.js'

const word = fc.string({ unit: fc.constantFrom(...'abcd'), maxLength: 8 })

describe('edit distance', () => {
  it.each([
    ['boat', 'boat', 0],
    ['boat', 'baot', 1],
    ['boat', 'boats', 1],
    ['museum', 'musuem', 1],
    ['kitten', 'sitting', 3],
  ])('of %s and %s is %i', (a, b, distance) => {
    expect(editDistance(a, b, 3)).toBe(distance)
  })

  it('stops at its limit', () => {
    expect(editDistance('aaaaaaaa', 'bbbbbbbb', 2)).toBe(3)
  })

  it('is the same both ways', () => {
    fc.assert(
      fc.property(word, word, (a, b) => editDistance(a, b, 8) === editDistance(b, a, 8)),
      { seed: 1 },
    )
  })
})

it('all words one edit away are one edit away', () => {
  fc.assert(
    fc.property(word, (a) => oneEditAway(a).every((b) => editDistance(a, b, 2) === 1)),
    { seed: 2, numRuns: 20 },
  )
})

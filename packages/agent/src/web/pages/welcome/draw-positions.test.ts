import { expect, test } from 'vitest'
import { drawPositions } from './draw-positions.js'

test('three different positions of 24 are drawn, in order', () => {
  for (let turn = 0; turn < 200; turn++) {
    const drawn = drawPositions(3, 24)
    expect(new Set(drawn).size).toBe(3)
    expect([...drawn].sort((a, b) => a - b)).toEqual(drawn)
    expect(drawn.every((position) => position >= 0 && position < 24)).toBe(true)
  }
})

test('every position can be drawn', () => {
  let step = 0
  const drawn = Array.from({ length: 24 }, () => drawPositions(1, 24, () => step++ / 24)[0])
  expect(drawn).toEqual(Array.from({ length: 24 }, (_, position) => position))
})

import { expect, it } from 'vitest'
import { amountsIn } from './amounts.js'

it.each([
  ['The mirror was 187,50', [187.5]],
  ['It is 1,803.00 or 1.803,00', [1803, 1803]],
  ['Tweedehands, 14.800. Milan mag', [14800]],
  ['600,000 naira and 12.5', [600000, 12.5]],
  ['On 2024-05-03 at 10:30 in 2025, item A4', []],
])('amounts in: %s', (text, amounts) => {
  expect(amountsIn(text)).toEqual(amounts)
})

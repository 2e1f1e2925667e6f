import { expect, test } from 'vitest'
import { splitAnswer } from './split-answer.js'

test('references become links to citations that exist', () => {
  expect(splitAnswer('You paid twice [1]. Once late [2].', 2)).toEqual([
    { type: 'paragraph', parts: ['You paid twice', { citation: 0 }, '. Once late', { citation: 1 }, '.'] },
  ])
})

test('a number in brackets without a citation stays what it is', () => {
  expect(splitAnswer('Page [12] of [0]', 2)).toEqual([{ type: 'paragraph', parts: ['Page', ' [12]', ' of', ' [0]'] }])
})

test('lines that begin like entries of a list are entries of a list', () => {
  const blocks = splitAnswer('Three:\n\n- one [1]\n* two\n3. three', 1)
  expect(blocks.map((block) => block.type)).toEqual(['paragraph', 'listItem', 'listItem', 'listItem'])
  expect(blocks[1]!.parts).toEqual(['one', { citation: 0 }])
})

test('a currency sign is not parted from its amount', () => {
  expect(splitAnswer('It was € 84.20', 0)[0]!.parts).toEqual(['It was €\u00a084.20'])
})

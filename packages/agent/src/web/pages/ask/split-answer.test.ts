import { expect, test } from 'vitest'
import { splitAnswer } from './split-answer.js'

const citation = { id: '0'.repeat(32), externalId: '', quote: '' }
const split = (answer: string, citations: number) => splitAnswer({ answer, citations: Array(citations).fill(citation) })

test('references become links to citations that exist', () => {
  expect(split('You paid twice [1]. Once late [2].', 2)).toEqual([
    { type: 'paragraph', parts: ['You paid twice', { citation: 0 }, '. Once late', { citation: 1 }, '.'] },
  ])
})

test('a number in brackets without a citation stays what it is', () => {
  expect(split('Page [12] of [0]', 2)).toEqual([{ type: 'paragraph', parts: ['Page', ' [12]', ' of', ' [0]'] }])
})

test('lines that begin like entries of a list are entries of a list', () => {
  const blocks = split('Three:\n\n- one [1]\n* two\n3. three', 1)
  expect(blocks.map((block) => block.type)).toEqual(['paragraph', 'listItem', 'listItem', 'listItem'])
  expect(blocks[1]!.parts).toEqual(['one', { citation: 0 }])
})

test('a currency sign is not parted from its amount', () => {
  expect(split('It was € 84.20', 0)[0]!.parts).toEqual(['It was €\u00a084.20'])
})

test('when the answer says which sentence rests on what, each sentence carries its references', () => {
  const sentences = [
    { text: 'You paid 480 euro.', citations: [0, 1, 2, 3] },
    { text: '- In March [4]', citations: [3] },
  ]
  expect(splitAnswer({ answer: '', citations: Array(4).fill(citation), sentences })).toEqual([
    { type: 'paragraph', parts: ['You paid 480 euro.', { citation: 0 }, { citation: 1 }, { citation: 2 }] },
    { type: 'listItem', parts: ['In March', ' [4]', { citation: 3 }] },
  ])
})

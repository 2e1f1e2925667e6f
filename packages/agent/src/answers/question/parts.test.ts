import { expect, it } from 'vitest'
import { partsOf } from './parts.js'

it.each([
  ['Who won, and by how much?', 'Who won', 'by how much?'],
  ['Wie bouwde het hek en wat kostte dat?', 'Wie bouwde het hek', 'wat kostte dat?'],
])('%s asks two things', (question, first, second) => {
  expect(partsOf(question)?.map(({ text }) => text)).toEqual([first, second])
  for (const { text, start, end } of partsOf(question)!) expect(question.slice(start, end)).toBe(text)
})

it.each(['Who painted the fence and the gate?', 'Wanneer komt Anna?', ''])('%s asks one thing', (question) => {
  expect(partsOf(question)).toBeNull()
})

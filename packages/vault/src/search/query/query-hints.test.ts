import { expect, it } from 'vitest'
import { readHints } from './query-hints.js'

it.each([
  ['What did I pay the plumber?', { question: true, money: true, calendar: false }],
  ['Hoeveel heb ik betaald', { question: true, money: true, calendar: false }],
  ['wat staat er morgen in mijn agenda', { question: true, money: false, calendar: true }],
  ['red boat', { question: false, money: false, calendar: false }],
])('%s', (query, hints) => {
  expect(readHints(query)).toEqual(hints)
})

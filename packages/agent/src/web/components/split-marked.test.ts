import { expect, test } from 'vitest'
import { splitMarked } from './split-marked.js'

test('text without marks is one plain part', () => {
  expect(splitMarked('two words')).toEqual([{ text: 'two words', marked: false }])
})

test('matches are told from what stands around them', () => {
  expect(splitMarked('the \uE000bill\uE001 of \uE000May\uE001')).toEqual([
    { text: 'the ', marked: false },
    { text: 'bill', marked: true },
    { text: ' of ', marked: false },
    { text: 'May', marked: true },
  ])
})

test('a match that was cut off is marked to its end, and no mark itself is ever shown', () => {
  expect(splitMarked('the \uE000bil')).toEqual([
    { text: 'the ', marked: false },
    { text: 'bil', marked: true },
  ])
  const shown = splitMarked('\uE001a\uE000b\uE001\uE001c')
    .map((part) => part.text)
    .join('')
  expect(shown).not.toMatch(/[\uE000\uE001]/)
})

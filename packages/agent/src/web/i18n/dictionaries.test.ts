import { expect, test } from 'vitest'
import { en } from './en.js'
import { createFormats } from './formats.js'
import { nl } from './nl.js'

/** Every sentence by its path; functions are called with arguments that show where they end up. */
function sentences(part: unknown, path = ''): [string, string][] {
  if (typeof part === 'string') return [[path, part]]
  if (typeof part === 'function') return [[path, String(part(2, 'TEXT', 'MORE'))]]
  return Object.entries(part as object).flatMap(([key, value]) => sentences(value, `${path}.${key}`))
}

test.each([
  ['English', en],
  ['Dutch', nl],
])('every sentence in %s says something', (_, dictionary) => {
  const silent = sentences(dictionary).filter(([path, text]) => !text.trim() && path !== '.passphrase.strength.none')
  expect(silent).toEqual([])
  expect(sentences(dictionary).filter(([, text]) => /undefined|\[object/.test(text))).toEqual([])
})

test('both languages have the same sentences', () => {
  const paths = (dictionary: unknown) => sentences(dictionary).map(([path]) => path)
  expect(paths(nl)).toEqual(paths(en))
})

test('one thing is one thing, and more are more', () => {
  expect(en.ask.found(1, '1')).toBe('One thing found')
  expect(en.ask.found(3, '3')).toBe('3 things found')
  expect(nl.sources.rejected(1, '1')).toBe('Eén was niet te lezen')
})

test('sizes, durations and amounts are written as each language writes them', () => {
  const english = createFormats('en-GB')
  const dutch = createFormats('nl-NL')
  expect(english.bytes(0)).toBe('0 byte')
  expect(english.bytes(84_211)).toBe('84.2 kB')
  expect(dutch.bytes(4_200_000_000)).toBe('4,2 GB')
  expect(english.duration(130 * 60)).toMatch(/^2 hrs? 10 mins?$/)
  expect(english.money(-8420, 'EUR')).toBe('−€84.20')
  expect(english.money(500, 'JPY')).toBe('JP¥500')
})

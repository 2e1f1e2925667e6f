import { expect, test } from 'vitest'
import { en } from './en.js'
import { createFormats } from './formats.js'
import { nl } from './nl.js'

/** Stands for a count, a number and a text alike, and shows where it ends up. */
const anything = { value: 2, text: 'TEXT', toString: () => 'TEXT' }

/** Every sentence by its path; functions are called with arguments that show where they end up. */
function sentences(part: unknown, path = ''): [string, string][] {
  if (typeof part === 'string') return [[path, part]]
  if (typeof part === 'function') return [[path, String(part(anything, anything, anything))]]
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
  const { count } = createFormats('en-GB')
  expect(en.ask.found(count(1))).toBe('One result')
  expect(en.ask.found(count(3))).toBe('3 results')
  expect(nl.sources.rejected(count(1))).toBe('Eén kon niet worden gelezen')
  expect(en.ask.holds(count(2000), count(1))).toBe('2,000 items from one source')
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
  const ten = new Date(2025, 2, 10, 10, 0)
  expect(dutch.span(ten, new Date(2025, 2, 10, 10, 30))).toMatch(/^maandag 10 maart 2025,? 10:00\D10:30$/)
  expect(dutch.span(ten, ten)).toBe('maandag 10 maart 2025 om 10:00')
})

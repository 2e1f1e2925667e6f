import { expect, test } from 'vitest'
import { createPlural } from './plural.js'

test('the form follows the rules of the language, and what it does not name is the common one', () => {
  const forms = { one: 'one', few: 'few', other: 'other' }
  const formsOf = (language: string) => [0, 1, 2, 5].map((count) => createPlural(language)(count, forms))
  expect(formsOf('en')).toEqual(['other', 'one', 'other', 'other'])
  expect(formsOf('fr')).toEqual(['one', 'one', 'other', 'other'])
  expect(formsOf('pl')).toEqual(['other', 'one', 'few', 'other'])
  expect(createPlural('en')(1, { other: 'other' })).toBe('other')
})

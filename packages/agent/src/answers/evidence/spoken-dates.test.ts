import { expect, it } from 'vitest'
import { spokenDays } from './spoken-dates.js'

// A Tuesday.
const at = Date.parse('2024-01-09T18:00:00Z')
const days = (sentence: string) => spokenDays(sentence, at, 'Europe/Amsterdam', 'en')

it('says which day is meant, seen from when it was said', () => {
  expect(days('First lesson is tomorrow at eight')).toEqual(['10 January 2024'])
  expect(days('It was stolen yesterday')).toEqual(['8 January 2024'])
  expect(days('See you on Friday')).toEqual(['12 January 2024'])
  expect(days('Shall we say 3 March?')).toEqual(['3 March 2024'])
})

it('says nothing where the year stands there, or no single day is meant', () => {
  expect(days('On 3 March 2025 we go')).toEqual([])
  expect(days('Next week perhaps')).toEqual([])
})

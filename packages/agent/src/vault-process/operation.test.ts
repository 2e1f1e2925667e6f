import { expect, test } from 'vitest'
import type { ZodType } from 'zod'
import { checked } from './operation.js'
import { changing } from './operations/changing.js'
import { finding } from './operations/finding.js'
import { importing } from './operations/importing.js'
import { opening } from './operations/opening.js'

const mapping = { date: 'Datum', dateFormat: 'yyyyMMdd', amount: 'Bedrag', decimal: ',', description: ['Naam'] }
const withMapping = (changes: object) => ({ paths: ['/a'], csvMapping: { ...mapping, ...changes } })

test.each([
  [opening.create, { passphrase: 'short' }, 'The passphrase is too short: at least 8 characters.'],
  [opening.unlock, { passphrase: '' }, 'The passphrase is empty.'],
  [opening.unlock, { recoveryWords: 'x'.repeat(2000) }, 'The recovery words are too long: at most 1,024 characters.'],
  [finding.search, { query: 'x'.repeat(5000) }, 'The query is too long: at most 4,000 characters.'],
  [finding.search, { query: 'x', limit: 5000 }, 'The limit is too big: at most 1,000.'],
  [finding.show, { id: 'xyz' }, /^The id is not one as "confidant search" shows it/],
  [changing.forget, { id: 'xyz' }, /^The id is not one as "confidant search" shows it/],
  [changing.forget, { source: 1.5 }, 'The source must be a whole number.'],
  [importing.import, withMapping({ date: undefined }), 'The CSV mapping: its "date" is missing.'],
  [importing.import, withMapping({ decimal: 'x' }), 'The CSV mapping: its "decimal" must be one of ",", ".".'],
  [importing.import, withMapping({ description: 'Naam' }), 'The CSV mapping: its "description" must be a list.'],
  [importing.import, withMapping({ datum: 'x' }), 'The CSV mapping has "datum", which nothing is known about.'],
  [importing.import, { paths: [] }, 'The paths are empty.'],
  [finding.ask, null, /^The request must be an object/],
])('wrong parameters are told in words (%#)', (operation, params, message) => {
  let said: unknown
  try {
    checked(operation.params as ZodType<unknown>, params)
  } catch (error) {
    said = error
  }
  expect(said).toMatchObject({
    code: 'invalid',
    message: typeof message === 'string' ? message : expect.stringMatching(message),
  })
})

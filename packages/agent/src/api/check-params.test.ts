import { expect, test } from 'vitest'
import type { ZodType } from 'zod'
import { changeParams } from './changes.js'
import { checkParams } from './check-params.js'
import { importParams } from './imports.js'
import { searchParams } from './search.js'
import { vaultStateParams } from './vault-state.js'

const mapping = { date: 'Datum', dateFormat: 'yyyyMMdd', amount: 'Bedrag', decimal: ',', description: ['Naam'] }
const withMapping = (changes: object) => ({ paths: ['/a'], csvMapping: { ...mapping, ...changes } })

test.each([
  [vaultStateParams.create, { passphrase: 'short' }, 'The passphrase is too short: at least 8 characters.'],
  [vaultStateParams.unlock, { passphrase: '' }, 'The passphrase is empty.'],
  [
    vaultStateParams.unlock,
    { recoveryWords: 'x'.repeat(2000) },
    'The recovery words are too long: at most 1,024 characters.',
  ],
  [searchParams.search, { query: 'x'.repeat(5000) }, 'The query is too long: at most 4,000 characters.'],
  [searchParams.search, { query: 'x', limit: 5000 }, 'The limit is too big: at most 1,000.'],
  [searchParams.show, { id: 'xyz' }, /^The id is not one as "confidant search" shows it/],
  [changeParams.forget, { id: 'xyz' }, /^The id is not one as "confidant search" shows it/],
  [changeParams.forget, { source: 1.5 }, 'The source must be a whole number.'],
  [importParams.import, withMapping({ date: undefined }), 'The CSV mapping: its "date" is missing.'],
  [importParams.import, withMapping({ decimal: 'x' }), 'The CSV mapping: its "decimal" must be one of ",", ".".'],
  [importParams.import, withMapping({ description: 'Naam' }), 'The CSV mapping: its "description" must be a list.'],
  [importParams.import, withMapping({ datum: 'x' }), 'The CSV mapping has "datum", which nothing is known about.'],
  [importParams.import, { paths: [] }, 'The paths are empty.'],
  [searchParams.ask, null, /^The request must be an object/],
])('wrong parameters are explained (%#)', (schema: ZodType, params, message) => {
  let said: unknown
  try {
    checkParams(schema, params)
  } catch (error) {
    said = error
  }
  expect(said).toMatchObject({
    code: 'invalid',
    message: typeof message === 'string' ? message : expect.stringMatching(message),
  })
})

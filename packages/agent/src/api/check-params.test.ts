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
  [vaultStateParams.create, { passphrase: 'short' }, 'The passphrase must have at least 8 characters.'],
  [vaultStateParams.unlock, { passphrase: '' }, 'The passphrase must not be empty.'],
  [
    vaultStateParams.unlock,
    { recoveryWords: 'x'.repeat(2000) },
    'The recovery words must have at most 1,024 characters.',
  ],
  [searchParams.search, { query: 'x'.repeat(5000) }, 'The query must have at most 4,000 characters.'],
  [searchParams.search, { query: 'x', limit: 5000 }, 'The limit must be at most 1,000.'],
  [searchParams.show, { id: 'xyz' }, /^The item id must be as "confidant search" shows it/],
  [changeParams.forget, { id: 'xyz' }, /^The item id must be as "confidant search" shows it/],
  [changeParams.forget, { source: 1.5 }, 'The source number must be a whole number.'],
  [importParams.import, withMapping({ date: undefined }), '"date" in the CSV mapping must be given.'],
  [importParams.import, withMapping({ decimal: 'x' }), '"decimal" in the CSV mapping must be "," or ".".'],
  [importParams.import, withMapping({ description: 'Naam' }), '"description" in the CSV mapping must be a list.'],
  [importParams.import, withMapping({ datum: 'x' }), 'The CSV mapping must not have the unknown field "datum".'],
  [importParams.import, { paths: [] }, 'The paths must not be empty.'],
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

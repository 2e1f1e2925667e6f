import { declare } from '@confidant/statement'
import { expect, test } from 'vitest'
import { type Field, formatValue } from './format-value.js'

const declaration = declare()

function shown(column: string, value: unknown, more: Partial<Field> = {}, row = {}, language: 'en' | 'nl' = 'en') {
  const field: Field = { column, type: 'text', origin: 'observed', ...more }
  return formatValue(value, field, { language, declaration, row })
}

test('moments are in Dutch time, days in none', () => {
  const summer = new Date('2026-06-30T22:30:00Z')
  expect(shown('at', summer, { type: 'timestamptz' })).toBe('1 Jul 2026, 00:30')
  expect(shown('at', summer, { type: 'timestamptz' }, {}, 'nl')).toContain('1 jul 2026')
  expect(shown('last_used_on', '2026-01-01', { type: 'date' })).toBe('1 January 2026')
})

test('amounts have the currency of their row, and as many decimals as it has', () => {
  expect(shown('total_minor', '1995', { type: 'bigint' }, { currency: 'EUR' })).toBe('€19.95')
  expect(shown('total_minor', '1995', { type: 'bigint' }, { currency: 'JPY' })).toContain('1,995')
  expect(shown('unit_minor', '1995', { type: 'bigint' })).toBe('1,995')
  expect(shown('vat_permille', 210, { type: 'integer' })).toBe('21%')
})

test('short names of the program become labels; what a person wrote stays as it is', () => {
  expect(shown('country', 'NL', { origin: 'provided' }, {}, 'nl')).toBe('Nederland')
  expect(shown('purpose', 'newsletter')).toBe(declaration.purposes.newsletter!.title.en)
  expect(shown('state', 'lapsed', {}, {}, 'nl')).toBe('vervallen')
  expect(shown('language', 'nl', { origin: 'provided' })).toBe('Dutch')
  expect(shown('full_name', 'account', { origin: 'provided' })).toBe('account')
  expect(shown('city', 'constructor')).toBe('constructor')
})

test('nothing, yes and no, bytes and structures are said so that a person can read them', () => {
  expect(shown('reference', null)).toBe('not filled in')
  expect(shown('given', false, { type: 'boolean' }, {}, 'nl')).toBe('nee')
  expect(shown('public_key', Buffer.alloc(1_234), { type: 'bytea' })).toBe('1,234 bytes, in the export')
  expect(shown('categories', ['account', 'orders'], { type: 'jsonb' })).toBe(
    'User name and settings, Orders and licences',
  )
  expect(shown('billing', { city: 'Delft', paid: true }, { type: 'jsonb' })).toBe('city: Delft; paid: yes')
})

import { expect, test } from 'vitest'
import { checkDeclaration, requiredClauses } from '../declaration-check/check-declaration.js'
import { columnLabel } from '../model/store.js'
import { publishedVersions } from '../published/index.js'
import { publicationProblems } from '../versions/published.js'
import { asStatement } from './as-statement.js'
import { declare } from './declare.js'
import { inventedOperator } from './operator.js'

const declaration = declare()

test('the declaration is whole', () => {
  expect(checkDeclaration(declaration)).toEqual([])
})

test('every column of a table with people has a label in both languages, and no other column has one to read', () => {
  const { mailings, ...rest } = declaration.tables
  const labels = Object.values(rest)
    .filter(({ subject }) => subject !== null)
    .flatMap((table) => Object.keys(table.columns).map((column) => columnLabel(table, column)))
  expect(labels.length).toBeGreaterThan(200)
  for (const { en, nl } of labels) expect([en, nl]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/)])
  expect(() => columnLabel(mailings!, 'subjects')).toThrow(RangeError)
  expect(() => columnLabel(rest.accounts!, 'birthday')).toThrow(RangeError)
})

test('every clause of the statement is there, in order', () => {
  expect(Object.keys(declaration.clauses)).toEqual(requiredClauses)
})

test('what people provide is exactly five categories', () => {
  const provided = Object.entries(declaration.categories).filter(([, { group }]) => group === 'provided')
  expect(provided.map(([id]) => id)).toEqual([
    'name-address',
    'billing-address',
    'email-address',
    'payment-details',
    'profile-picture',
  ])
})

test('the law’s terms are stated: seven years for invoices, ten for OSS records, both from the end of the year', () => {
  const terms = [declaration.purposes.bookkeeping, declaration.purposes['oss-records']].map(
    (purpose) => purpose?.retention,
  )
  expect(terms).toMatchObject([
    { keep: 'P7Y', counted: 'from-end-of-year', from: 'invoice-issued' },
    { keep: 'P10Y', counted: 'from-end-of-year', from: 'invoice-issued' },
  ])
})

test('it is plain data: it survives JSON unchanged', () => {
  expect(JSON.parse(JSON.stringify(declaration))).toEqual(declaration)
})

test('the newest published version says what the declaration says, and a change of meaning needs a new version', () => {
  expect(publicationProblems(publishedVersions.at(-1)!, declaration)).toEqual([])
  expect(publishedVersions.at(-1)).toEqual(asStatement(declaration))
})

test('an operator replaces the invented company', () => {
  const [company] = inventedOperator.entities
  const operator = { ...inventedOperator, entities: [{ ...company, name: 'Elders B.V.' }] as const }
  expect(declare(operator).operator.entities.map(({ name }) => name)).toEqual(['Elders B.V.'])
})

test('an operator amends what it says of itself under a version and a day of its own', () => {
  const amended = declare({ ...inventedOperator, amendment: { number: 2, date: '2027-02-01' } })
  expect([amended.version, amended.date]).toEqual([`${declaration.version}.2`, '2027-02-01'])
  const before = declare({ ...inventedOperator, amendment: { number: 1, date: '2020-01-01' } })
  expect(before.date).toBe(declaration.date)
})

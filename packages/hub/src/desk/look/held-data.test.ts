import { declare } from '@confidant/statement'
import { describe, expect, test } from 'vitest'
import { lookPurposes } from '../roles.js'
import { columnWords, tableWords } from './column-words.js'
import { readableTables } from './held-data.js'
import { categoriesOf } from './look-at.js'

const declaration = declare()

describe.each(lookPurposes)('what a look for %s can show', (purpose) => {
  const tables = readableTables(declaration, purpose)

  test('has a name for each table and column', () => {
    expect(tables.length).toBeGreaterThan(0)
    expect(tables.filter(({ name }) => tableWords[name] === undefined)).toEqual([])
    const columns = tables.flatMap(({ name, columns }) => columns.map((column) => [name, column] as const))
    expect(columns.filter(([, column]) => columnWords[column] === undefined)).toEqual([])
  })

  test('is of the categories that the log names, and of no other', () => {
    const shown = tables.flatMap(({ name, columns }) =>
      columns.map((column) => declaration.tables[name]?.columns[column]?.category),
    )
    expect([...new Set(shown.filter((category) => category !== null))].sort()).toEqual(
      categoriesOf(declaration, purpose),
    )
  })

  test('is never a secret or the number of the person', () => {
    for (const { name, columns } of tables)
      for (const column of columns) {
        expect(declaration.tables[name]?.columns[column]?.withheld).toBeNull()
        expect(column).not.toBe('person_id')
      }
  })
})

test('every name is of something that can be shown', () => {
  const all = lookPurposes.flatMap((purpose) => readableTables(declaration, purpose))
  expect(Object.keys(tableWords).sort()).toEqual([...new Set(all.map(({ name }) => name))].sort())
  expect(Object.keys(columnWords).sort()).toEqual([...new Set(all.flatMap(({ columns }) => columns))].sort())
})

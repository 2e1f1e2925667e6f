import { declare } from '@confidant/statement'
import { describe, expect, test } from 'vitest'
import { categoriesOf } from '../../staff/audited-access.js'
import { accessPurposes } from '../../staff/roles.js'
import { readableTables } from './held-data.js'

const declaration = declare()

describe.each(accessPurposes)('what a look for %s can show', (purpose) => {
  const tables = readableTables(declaration, purpose)
  const fields = tables.flatMap(({ name, fields }) => fields.map(({ column }) => [name, column] as const))

  test('is of the categories that the log names, and of no other', () => {
    expect(fields.length).toBeGreaterThan(0)
    const shown = fields.map(([table, column]) => declaration.tables[table]?.columns[column]?.category)
    expect([...new Set(shown.filter((category) => category !== null))].sort()).toEqual(
      categoriesOf(declaration, purpose),
    )
  })

  test('is never a secret or the number of the person', () => {
    for (const [table, column] of fields) {
      expect(declaration.tables[table]?.columns[column]?.withheld).toBeNull()
      expect(column).not.toBe('person_id')
    }
  })
})

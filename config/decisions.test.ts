/** Holds the index of decisions and the heads of their files together. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const folder = resolve(import.meta.dirname, '../docs/decisions')
const files = readdirSync(folder)
  .filter((name) => name !== 'README.md')
  .sort()
const numbers = files.map((file) => file.slice(0, 4))
const rows = readFileSync(join(folder, 'README.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ['))
  .map((line) => line.slice(2, -2).split(' | '))

const head = /^# (?<number>\d{4}) (?<title>.+)\n\nStatus: (?<status>.+)\nDate: (?<date>\d{4}-\d\d-\d\d)\n\n\S/
const status = /^(accepted(, amended by (?<amending>\d{4}))?|superseded by (?<following>\d{4}))$/

test('the index has a row for each decision, in order, and no number is used twice', () => {
  expect(rows.map(([link]) => link)).toEqual(files.map((file) => `[${file.slice(0, 4)}](${file})`))
  expect(new Set(numbers).size).toBe(numbers.length)
})

describe.each(files)('%s', (file) => {
  const text = readFileSync(join(folder, file), 'utf8')
  const read = head.exec(text)?.groups

  test('begins with number, title, status and date', () => {
    expect(file).toMatch(/^\d{4}(-[a-z0-9]+)+\.md$/)
    expect(text).toMatch(head)
    expect(read?.number).toBe(file.slice(0, 4))
  })

  test('stands in the index with the same title, date and status, and a line of what it says', () => {
    const row = rows.find(([link]) => link?.endsWith(`](${file})`))
    expect(row?.slice(1, 4)).toEqual([read?.title, read?.date, read?.status])
    expect(row?.[4]).toMatch(/\S/)
    expect(row).toHaveLength(5)
  })

  test('names a later decision where it is amended or superseded', () => {
    const { amending, following } = status.exec(read?.status ?? '')?.groups ?? {}
    expect(read?.status).toMatch(status)
    const later = amending ?? following
    if (later !== undefined) expect(numbers.filter((number) => number > file.slice(0, 4))).toContain(later)
  })
})

import { expect, test } from 'vitest'
import { progressLine, summaryLines } from './import-report.js'

const plain = { green: String, red: String, dim: String }
const summary = { found: 1, imported: 1, duplicates: 0, rejected: [], byKind: { mail: 1 }, seconds: 2 }
const reject = (n: number) => ({ path: `/mail/${n}`, position: n, reason: 'It is empty.' })

test('a summary counts every input in whole lines', () => {
  expect(summaryLines(summary, 0, plain)).toEqual(['Found one item in 2.0 s.', '  1 imported (mail 1)'])
  const mixed = { ...summary, found: 1203, imported: 1200, duplicates: 2, rejected: [reject(0), reject(7)] }
  expect(summaryLines({ ...mixed, byKind: { mail: 1199, event: 1 } }, 1, plain)).toEqual([
    'Found 1,203 items in 2.0 s.',
    '  1,200 imported (mail 1,199, event 1)',
    '  2 already known',
    '  2 rejected',
    '  One hidden or system file was skipped.',
    '  /mail/0: It is empty.',
    '  /mail/7, position 7: It is empty.',
  ])
})

test('of many rejects a few are shown, and the rest is counted', () => {
  const rejected = Array.from({ length: 11 }, (_, n) => reject(n))
  const lines = summaryLines({ ...summary, rejected }, 0, plain)
  expect(lines.filter((line) => line.startsWith('  /mail/'))).toHaveLength(10)
  expect(lines.at(-1)).toMatch(/^ {2}One more was rejected;/)
})

test('progress says nothing of what is not there', () => {
  const progress = { job: 'j', path: '/mail', bytesDone: 500, bytesTotal: 0, imported: 3, duplicates: 0, rejected: 0 }
  expect(progressLine({ ...progress, itemsPerSecond: 30, secondsLeft: null })).toBe('500 bytes · 3 imported · 30/s')
  expect(progressLine({ ...progress, bytesTotal: 2000, duplicates: 1, itemsPerSecond: 4, secondsLeft: 5 })).toBe(
    '500 bytes of 2.0 kB (25 %) · 3 imported · 1 already known · 4/s · 5.0 s left',
  )
})

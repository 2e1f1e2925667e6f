import { expect, test } from 'vitest'
import { bytes, duration, oneLine, printable, wrap } from './format.js'

test('sizes and times read as people say them', () => {
  expect([0, 999, 1000, 123_456, 5_000_000_000].map(bytes)).toEqual([
    '0 bytes',
    '999 bytes',
    '1.0 kB',
    '123 kB',
    '5.0 GB',
  ])
  expect([0.25, 45, 600, 7200].map(duration)).toEqual(['0.3 s', '45 s', '10 min', '2.0 h'])
})

test('text of strangers cannot drive the terminal', () => {
  expect(printable('a\u001b[2Jb\u009bc\u202ed\ttab\nline')).toBe('a[2Jbcd\ttab\nline')
})

test('a title with line ends stays on one line', () => {
  expect(oneLine(' The\r\n summer\u2028house\u001b[2J\n')).toBe('The summer house[2J')
})

test('wrapping loses no word and keeps to the width', () => {
  const text = 'one two three four five six seven eight nine ten'
  const lines = wrap(text, 20)
  expect(lines.map((line) => line.trim()).join(' ')).toBe(text)
  for (const line of lines) expect(line.trimEnd().length).toBeLessThanOrEqual(20)
})

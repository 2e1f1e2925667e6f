import { expect, test } from 'vitest'
import type { Component } from '../lines/components.js'
import { parseContentLine } from '../lines/content-line.js'
import { revisionOf } from './revision.js'

function event(...lines: string[]): Component {
  const parsed = lines.map((line) => parseContentLine(line)!)
  return { name: 'VEVENT', lines: parsed, components: [], brokenLines: 0, ended: true }
}

const stamp = 'DTSTAMP:20260301T080000Z'
const stampMs = Date.UTC(2026, 2, 1, 8)
const changed = 'LAST-MODIFIED:20260210T100000Z'
const changedMs = Date.UTC(2026, 1, 10, 10)

test.each([
  ['the time of its last change before that of its export', [stamp, changed], changedMs],
  ['its stamp when it has no other time', [stamp], stampMs],
  ['its stamp when the time of its last change is none', [stamp, 'LAST-MODIFIED:16010101T000000Z'], stampMs],
  ['a little more with each SEQUENCE', [changed, 'SEQUENCE:2'], changedMs + 2],
  ['never a second more, whatever SEQUENCE says', [changed, 'SEQUENCE:123456789'], changedMs + 999],
  ['SEQUENCE alone when there is no time', ['SEQUENCE:3'], 3],
  ['0 when it says nothing', ['SUMMARY:Dinner', 'SEQUENCE:-1'], 0],
])('the revision of an entry is %s', (_, lines, revision) => {
  expect(revisionOf([event(...lines)])).toBe(revision)
})

test('the revision of a series is that of its latest change, be it of one date', () => {
  expect(revisionOf([event(changed), event(stamp), event('SEQUENCE:9')])).toBe(stampMs)
})

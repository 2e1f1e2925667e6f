import { describe, expect, test } from 'vitest'
import { processorTime } from '../../test/support/processor-time.js'
import { parseLocalTime } from '../time/local-time.js'
import { expandRule } from './recurrence.js'
import { parseRecurrenceRule } from './recurrence-rule.js'

const farAwayMs = Date.UTC(2100, 0, 1)

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i).join()

/** Days, and times where the start has one. */
function expand(rule: string, start: string, most = 8): string[] {
  const from = parseLocalTime(start)!
  const dateOnly = !start.includes('T')
  const times: string[] = []
  for (const time of expandRule(parseRecurrenceRule(rule)!, from.localMs, dateOnly, {
    untilMs: farAwayMs,
    budget: { remaining: 2_000_000 },
  })) {
    times.push(new Date(time).toISOString().slice(0, dateOnly ? 10 : 16))
    if (times.length === most) break
  }
  return times
}

describe('expandRule', () => {
  test.each([
    [
      'every other Tuesday',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU',
      '2024-01-02',
      ['2024-01-02', '2024-01-16', '2024-01-30'],
    ],
    [
      'weeks counted from Sunday',
      'FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=TU,SU',
      '1997-08-05',
      ['1997-08-05', '1997-08-17', '1997-08-19'],
    ],
    [
      'weeks counted from Monday',
      'FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=TU,SU',
      '1997-08-05',
      ['1997-08-05', '1997-08-10', '1997-08-19'],
    ],
    [
      'the last working day of the month',
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
      '2024-05-31',
      ['2024-05-31', '2024-06-28', '2024-07-31'],
    ],
    ['the last Friday', 'FREQ=MONTHLY;BYDAY=-1FR', '2024-02-23', ['2024-02-23', '2024-03-29', '2024-04-26']],
    ['months without a 31st are left out', 'FREQ=MONTHLY', '2024-01-31', ['2024-01-31', '2024-03-31', '2024-05-31']],
    ['a birthday on 29 February', 'FREQ=YEARLY', '2024-02-29', ['2024-02-29', '2028-02-29', '2032-02-29']],
    ['the 20th Monday of the year', 'FREQ=YEARLY;BYDAY=20MO', '2024-05-13', ['2024-05-13', '2025-05-19', '2026-05-18']],
    ['week 53', 'FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO', '2020-12-28', ['2020-12-28', '2026-12-28', '2032-12-27']],
    ['the last day of the year', 'FREQ=YEARLY;BYYEARDAY=-1', '2023-12-31', ['2023-12-31', '2024-12-31', '2025-12-31']],
    ['every third day', 'FREQ=DAILY;INTERVAL=3', '2024-02-27', ['2024-02-27', '2024-03-01', '2024-03-04']],
    ['three times', 'FREQ=DAILY;COUNT=3', '2024-12-30', ['2024-12-30', '2024-12-31', '2025-01-01']],
  ])('%s', (_, rule, start, expected) => {
    expect(expand(rule, start, 3)).toEqual(expected)
  })

  test('an hourly rule with hours of the day skips the nights', () => {
    expect(expand('FREQ=HOURLY;BYHOUR=9,17;BYDAY=MO', '2024-01-01T09:30', 3)).toEqual([
      '2024-01-01T09:30',
      '2024-01-01T17:30',
      '2024-01-08T09:30',
    ])
  })

  test('a start that the rule does not yield is not among the times', () => {
    expect(expand('FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR', '1997-09-02', 2)).toEqual(['1998-02-13', '1998-03-13'])
  })

  test.each([
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31',
    'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=MINUTELY;INTERVAL=7;BYYEARDAY=366;BYMONTH=1',
    'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=400000',
    `FREQ=DAILY;BYSETPOS=86401;BYHOUR=${upTo(24)};BYMINUTE=${upTo(60)};BYSECOND=${upTo(60)}`,
    'FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23;BYSETPOS=-366000',
  ])('a rule that never matches ends soon: %s', (rule) => {
    const usedMs = processorTime()
    expect(expand(rule, '2024-01-01T00:00')).toEqual([])
    expect(usedMs()).toBeLessThan(2000)
  })
})

describe('parseRecurrenceRule', () => {
  test.each([
    'FREQ=SOMETIMES',
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=DAILY;INTERVAL=1e99',
    'FREQ=DAILY;COUNT=-1',
    'FREQ=MONTHLY;BYMONTHDAY=0',
    'FREQ=MONTHLY;BYMONTHDAY=99',
    'FREQ=WEEKLY;BYDAY=XX',
    '',
  ])('refuses %j', (rule) => {
    expect(parseRecurrenceRule(rule)).toBeNull()
  })

  test('reads lower case and spaces as programs write them', () => {
    expect(parseRecurrenceRule('freq=weekly; byday=MO, TU')?.byDay).toEqual([
      { weekday: 1, nth: 0 },
      { weekday: 2, nth: 0 },
    ])
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describePeriod, type Period, parsePeriod, periodDays, periodSql } from './period.js'

test.each([
  ['P1D', '1 day', '1 dag', "interval '1 days'"],
  ['P30D', '30 days', '30 dagen', "interval '30 days'"],
  ['P1W', '1 week', '1 week', "interval '1 weeks'"],
  ['P2W', '2 weeks', '2 weken', "interval '2 weeks'"],
  ['P1M', '1 month', '1 maand', "interval '1 months'"],
  ['P13M', '13 months', '13 maanden', "interval '13 months'"],
  ['P1Y', '1 year', '1 jaar', "interval '1 years'"],
  ['P7Y', '7 years', '7 jaar', "interval '7 years'"],
  ['P0D', '0 days', '0 dagen', "interval '0 days'"],
] as const)('%s is said in words and in SQL', (period, en, nl, sql) => {
  expect(describePeriod(period)).toEqual({ en, nl })
  expect(periodSql(period)).toBe(sql)
})

test('a week has seven days, a month thirty and a bit, a year twelve months', () => {
  expect(periodDays('P1W')).toBe(7)
  expect(periodDays('P1M')).toBeGreaterThan(periodDays('P30D'))
  expect(periodDays('P1M')).toBeLessThan(periodDays('P31D'))
  expect(periodDays('P12M')).toBe(periodDays('P1Y'))
})

test('longer periods of one unit have more days', () => {
  const counts = fc.nat(1_000)
  fc.assert(
    fc.property(counts, counts, fc.constantFrom('D', 'W', 'M', 'Y'), (a, b, unit) => {
      const days = (count: number) => periodDays(`P${count}${unit}` as Period)
      expect(Math.sign(days(a) - days(b))).toBe(Math.sign(a - b))
    }),
    { seed: 1 },
  )
})

test('seven years are longer than eighty months and shorter than eighty-five', () => {
  expect(periodDays('P7Y')).toBeGreaterThan(periodDays('P80M'))
  expect(periodDays('P7Y')).toBeLessThan(periodDays('P85M'))
})

test('what is no period of one unit is refused', () => {
  for (const wrong of ['P-1D', 'P1Y6M', 'PT1H', '7Y', 'P7', 'P7Yx', 'xP7Y', ''])
    expect(() => parsePeriod(wrong as Period)).toThrow(RangeError)
})

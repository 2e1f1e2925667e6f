import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describePeriod, type Period, parsePeriod, periodDays, periodSql } from './period.js'

test('a period is said in words and in SQL', () => {
  expect(describePeriod('P1Y')).toEqual({ en: '1 year', nl: '1 jaar' })
  expect(describePeriod('P30D')).toEqual({ en: '30 days', nl: '30 dagen' })
  expect(periodSql('P13M')).toBe("interval '13 months'")
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
  for (const wrong of ['P-1D', 'P1Y6M', 'PT1H', '7Y', ''])
    expect(() => parsePeriod(wrong as Period)).toThrow(RangeError)
})

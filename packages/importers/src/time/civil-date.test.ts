import fc from 'fast-check'
import { expect, test } from 'vitest'
import { civilDate, dayNumber, daysInMonth, weeksInYear } from './civil-date.js'

test('dates agree with those of the platform, from year 1 to 9999', () => {
  const first = Date.UTC(2000, 0, 1) / 86_400_000 - 730_119
  fc.assert(
    fc.property(fc.integer({ min: first, max: first + 3_652_058 }), (days) => {
      const date = new Date(days * 86_400_000)
      const { year, month, day, weekday } = civilDate(days)
      expect([year, month, day, weekday]).toEqual([
        date.getUTCFullYear(),
        date.getUTCMonth() + 1,
        date.getUTCDate(),
        date.getUTCDay(),
      ])
      expect(dayNumber(year, month, day)).toBe(days)
    }),
    { seed: 3, numRuns: 2000 },
  )
})

test('months carry over, and years have the weeks of ISO 8601', () => {
  expect(dayNumber(2024, 13, 1)).toBe(dayNumber(2025, 1, 1))
  expect(dayNumber(2024, 0, 31)).toBe(dayNumber(2023, 12, 31))
  expect([daysInMonth(2024, 2), daysInMonth(2100, 2), daysInMonth(2023, 12)]).toEqual([29, 28, 31])
  expect([2020, 2024, 2026].map((year) => weeksInYear(year, 1))).toEqual([53, 52, 53])
})

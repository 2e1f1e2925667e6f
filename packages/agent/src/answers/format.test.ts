import { expect, it } from 'vitest'
import { formatDay, formatMoney, formatTime, formatWeekday } from './format.js'

const at = Date.parse('2026-11-24T08:00:00Z')
const zone = 'Europe/Amsterdam'

it('writes days, times and amounts as the language does', () => {
  expect(formatDay(at, 'nl', zone)).toBe('24 november 2026')
  expect(formatWeekday(at, 'en', zone)).toBe('Tuesday 24 November 2026')
  expect(formatTime(at, zone)).toBe('09:00')
  expect(formatMoney(-123456, 'EUR', 'nl')).toBe('€ -1.234,56')
  expect(formatMoney(123456, 'EUR', 'en')).toBe('€1,234.56')
  expect(formatMoney(500, 'JPY', 'en')).toContain('500')
  expect(formatMoney(1234, '??', 'en')).toBe('12.34')
})

import { describe, expect, test } from 'vitest'
import { normalisePhone, planOfTimeZone } from './phone-numbers.js'

describe('normalisePhone', () => {
  test.each([
    ['06-12345678', 'Europe/Amsterdam', '+31612345678'],
    ['(020) 123 45 67', 'Europe/Amsterdam', '+31201234567'],
    ['+31 (0)6 12 34 56 78', 'Europe/Berlin', '+31612345678'],
    ['0031612345678', 'Europe/Amsterdam', '+31612345678'],
    ['tel:+31-6-12345678;ext=12', 'Europe/Amsterdam', '+31612345678'],
    ['030 1234567', 'Europe/Berlin', '+49301234567'],
    ['07700 900123', 'Europe/London', '+447700900123'],
    ['612 34 56 78', 'Europe/Madrid', '+34612345678'],
    ['(555) 010-0199', 'America/New_York', '+15550100199'],
    ['1-555-010-0199', 'America/New_York', '+15550100199'],
  ])('%s in %s is %s', (written, timeZone, expected) => {
    expect(normalisePhone(written, planOfTimeZone(timeZone))).toBe(expected)
  })

  test.each([
    ['0900-1234', 'Europe/Amsterdam', '09001234'],
    ['112', 'Europe/Amsterdam', '112'],
    ['06-12345678', 'Antarctica/Troll', '0612345678'],
    ['+0 123', 'Europe/Amsterdam', '0123'],
  ])('%s in %s cannot be told and stays %s', (written, timeZone, expected) => {
    expect(normalisePhone(written, planOfTimeZone(timeZone))).toBe(expected)
  })

  test('what is no number is nothing', () => {
    expect(normalisePhone('unknown', null)).toBe('')
    expect(normalisePhone('9'.repeat(100), null)).toBe('')
  })
})

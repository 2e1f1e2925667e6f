import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimalOf, formatAmount, minorUnitDigits, parseAmount } from './money.js'

describe('parseAmount', () => {
  test.each([
    ['12,34', ',', 'EUR', 1234],
    ['-12.34', '.', 'EUR', -1234],
    ['+1.234,5', ',', 'EUR', 123_450],
    ["1'234.50", '.', 'CHF', 123_450],
    ['1 234,50', ',', 'EUR', 123_450],
    ['12,34-', ',', 'EUR', -1234],
    ['−5,00', ',', 'EUR', -500],
    ['100', '.', 'JPY', 100],
    ['1.234', '.', 'KWD', 1234],
    ['0.10', '.', 'EUR', 10],
    ['12.34000', '.', 'EUR', 1234],
    ['-0,00', ',', 'EUR', 0],
    [',50', ',', 'EUR', 50],
    ['12,', ',', 'EUR', 1200],
  ] as const)('%s with %s in %s', (text, decimal, currency, expected) => {
    expect(parseAmount(text, decimal, currency)).toBe(expected)
  })

  test.each([
    ['1.234', ',', 'JPY', 1234],
    ['12.345', '.', 'EUR', null],
    ['12.5', '.', 'JPY', null],
    ['1.23.4', ',', 'EUR', null],
    ['1e5', '.', 'EUR', null],
    ['', '.', 'EUR', null],
    ['-', '.', 'EUR', null],
    ['--5', '.', 'EUR', null],
    ['abc', '.', 'EUR', null],
    ['99999999999999999', '.', 'EUR', null],
    ['9'.repeat(100_000), '.', 'EUR', null],
  ] as const)('%s with %s in %s is exact or nothing', (text, decimal, currency, expected) => {
    expect(parseAmount(text, decimal, currency)).toBe(expected)
  })

  test('reads back every amount that is formatted', () => {
    const currency = fc.constantFrom('EUR', 'USD', 'JPY', 'KWD', 'CLF')
    fc.assert(
      fc.property(fc.maxSafeInteger(), currency, (amount, code) => {
        const [text = ''] = formatAmount(amount, code).split(' ')
        return parseAmount(text, '.', code) === (amount === 0 ? 0 : amount)
      }),
      { seed: 2, numRuns: 500 },
    )
  })
})

test('currencies have the minor units of ISO 4217', () => {
  expect(['EUR', 'JPY', 'KWD', 'CLF', 'ISK', 'HUF'].map(minorUnitDigits)).toEqual([2, 0, 3, 4, 0, 2])
})

test('the decimal separator is told from a column', () => {
  expect(decimalOf(['1.234,50', '12,00', '3'])).toBe(',')
  expect(decimalOf(['1,234.50', '-12.00'])).toBe('.')
  expect(decimalOf([])).toBe('.')
})

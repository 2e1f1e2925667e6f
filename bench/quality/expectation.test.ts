import { describe, expect, it } from 'vitest'
import { datesIn, meets, numbersIn } from './expectation.ts'

describe('An expectation', () => {
  it.each([
    ['You paid € 1.803,00 in all.', 'amount:1803.00'],
    ['You paid €1,803.00 in all.', 'amount:1803.00'],
    ['It was 610 pounds.', 'amount:610.00'],
    ['Vertrek op zaterdag 9 augustus 2025.', 'date:2025-08-09'],
    ['On August 9th, 2025 at 10.05', 'date:2025-08-09'],
    ['09-08-2025, 10:05', 'date:2025-08-09'],
    ['om 8.40 uur', 'time:08:40'],
    ['at 7:15 pm', 'time:19:15'],
    ['Four appointments.', 'count:4'],
    ['It happened on 14 March.', 'day:03-14'],
    ['mams linzensalade', 'linzensalade'],
    ['They moved to Malmö', 'Gothenburg|Malmo'],
  ])('is met by "%s" for %s', (answer, expectation) => {
    expect(meets(answer, expectation)).toBe(true)
  })

  it.each([
    ['You paid € 180,30.', 'amount:1803.00'],
    ['On 9 August 2024', 'date:2025-08-09'],
    ['On 9 August', 'date:2025-08-09'],
    ['Fourteen bowls', 'count:4'],
    ['It costs 211 euros', '11'],
    ['Martin came', 'van'],
    ['It left at 18.40', 'time:08:40'],
  ])('is not met by "%s" for %s', (answer, expectation) => {
    expect(meets(answer, expectation)).toBe(false)
  })
})

describe('Reading what an answer says', () => {
  it('takes a number with three digits after a point both ways', () => {
    expect(numbersIn('1.803')).toEqual([1803, 1.803])
  })

  it('reads days with and without a year', () => {
    expect(datesIn('from 2 to 13 December, or on 3 mei 2025')).toEqual(['12-13', '2025-05-03'])
  })
})

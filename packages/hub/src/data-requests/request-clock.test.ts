import { describe, expect, test } from 'vitest'
import { dueAt, extendedDueAt, mayExtend, startOfDay, urgency } from './request-clock.js'

/** The day in the Netherlands, and the moment before it ends. */
const lastMoment = (day: string, offset: string) => new Date(`${day}T23:59:59.999${offset}`)

describe('the term of a request', () => {
  test.each([
    ['2026-03-05T10:00:00Z', '2026-04-05', '+02:00'],
    ['2026-01-31T10:00:00Z', '2026-02-28', '+01:00'],
    ['2028-01-31T10:00:00Z', '2028-02-29', '+01:00'],
    ['2026-08-31T10:00:00Z', '2026-09-30', '+02:00'],
    ['2026-12-31T10:00:00Z', '2027-01-31', '+01:00'],
    ['2026-02-28T10:00:00Z', '2026-03-28', '+01:00'],
  ])('received %s, it ends with %s', (received, day, offset) => {
    expect(dueAt(new Date(received))).toEqual(lastMoment(day, offset))
  })

  test('begins on the day it is in the Netherlands, also when it is yesterday in Greenwich', () => {
    expect(dueAt(new Date('2026-01-30T23:30:00Z'))).toEqual(lastMoment('2026-02-28', '+01:00'))
    expect(dueAt(new Date('2026-06-30T21:59:00Z'))).toEqual(lastMoment('2026-07-30', '+02:00'))
    expect(dueAt(new Date('2026-06-30T22:00:00Z'))).toEqual(lastMoment('2026-08-01', '+02:00'))
  })

  test('an extension is counted from the receipt, not from the first end', () => {
    expect(extendedDueAt(new Date('2026-01-31T10:00:00Z'))).toEqual(lastMoment('2026-04-30', '+02:00'))
    expect(extendedDueAt(new Date('2026-11-30T10:00:00Z'))).toEqual(lastMoment('2027-02-28', '+01:00'))
  })

  test('is extended once, and within the first month', () => {
    const receivedAt = new Date('2026-01-31T10:00:00Z')
    expect(mayExtend({ receivedAt, extendedAt: null }, lastMoment('2026-02-28', '+01:00'))).toBe(true)
    expect(mayExtend({ receivedAt, extendedAt: null }, new Date('2026-02-28T23:00:00Z'))).toBe(false)
    expect(mayExtend({ receivedAt, extendedAt: receivedAt }, receivedAt)).toBe(false)
  })

  test('is due soon in its last week, and overdue the moment it is over', () => {
    const due = lastMoment('2026-04-05', '+02:00')
    expect(urgency(due, new Date('2026-03-29T21:59:59Z'))).toBe('in-time')
    expect(urgency(due, new Date('2026-03-29T22:00:00Z'))).toBe('due-soon')
    expect(urgency(due, due)).toBe('due-soon')
    expect(urgency(due, new Date('2026-04-05T22:00:00Z'))).toBe('overdue')
  })

  test('a day that was typed begins at midnight in the Netherlands', () => {
    expect(startOfDay('2026-03-05')).toEqual(new Date('2026-03-04T23:00:00Z'))
    expect(startOfDay('2026-07-05')).toEqual(new Date('2026-07-04T22:00:00Z'))
  })
})

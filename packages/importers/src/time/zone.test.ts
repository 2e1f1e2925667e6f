import { describe, expect, test } from 'vitest'
import { createZoneLookup } from './zone.js'

const lookup = createZoneLookup()

function epoch(zone: string, local: string): string {
  return new Date(lookup(zone)!.toEpochMs(Date.parse(`${local}Z`))).toISOString()
}

describe('a zone', () => {
  test('summer and winter', () => {
    expect(epoch('Europe/Amsterdam', '2024-07-01T12:00')).toBe('2024-07-01T10:00:00.000Z')
    expect(epoch('Europe/Amsterdam', '2024-01-01T12:00')).toBe('2024-01-01T11:00:00.000Z')
  })

  test('an hour that occurs twice is the first of both', () => {
    expect(epoch('Europe/Amsterdam', '2024-10-27T02:30')).toBe('2024-10-27T00:30:00.000Z')
  })

  test('an hour that does not occur is read with the offset before', () => {
    expect(epoch('Europe/Amsterdam', '2024-03-31T02:30')).toBe('2024-03-31T01:30:00.000Z')
  })

  test('agrees with the system for every hour around changes of the clock', () => {
    for (const name of [
      'Europe/Amsterdam',
      'America/New_York',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
      'Asia/Kolkata',
    ]) {
      for (let hour = 0; hour < 24 * 366; hour += 1) {
        const localMs = Date.UTC(2025, 0, 1, hour, 30)
        const plain = Temporal.PlainDateTime.from(new Date(localMs).toISOString().slice(0, 19))
        expect(lookup(name)!.toEpochMs(localMs)).toBe(plain.toZonedDateTime(name).epochMilliseconds)
      }
    }
  })

  test('an unknown or dangerous name is no zone', () => {
    for (const name of ['', 'Mars/Olympus', '../../etc/passwd', 'Europe/Amsterdam[u-ca=hebrew]', '+01:00'])
      expect(lookup(name)).toBeNull()
  })
})

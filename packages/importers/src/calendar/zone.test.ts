import { describe, expect, test } from 'vitest'
import { createCalendarZones } from './calendar-zones.js'
import { windowsZone, windowsZoneNames } from './windows-zones.js'
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

describe('which zone a TZID means', () => {
  const zones = createCalendarZones(lookup)
  test.each([
    ['Europe/Amsterdam', 'Europe/Amsterdam'],
    ['/mozilla.org/20050126_1/Europe/Amsterdam', 'Europe/Amsterdam'],
    ['/freeassociation.sourceforge.net/Tzfile/America/Indiana/Knox', 'America/Indiana/Knox'],
    ['W. Europe Standard Time', 'Europe/Berlin'],
    ['romance standard time', 'Europe/Paris'],
    ['UTC', ''],
  ])('%s', (tzid, name) => {
    expect(zones.resolve(tzid)?.name).toBe(name)
  })

  test('every name of Windows means a zone that the system knows', () => {
    expect(windowsZoneNames.length).toBeGreaterThan(130)
    for (const name of windowsZoneNames) expect(lookup(windowsZone(name)!), name).not.toBeNull()
  })

  test('an offset in the name counts where nothing else is known', () => {
    expect(zones.resolve('(UTC+01:00) Somewhere')?.toEpochMs(0)).toBe(-3_600_000)
    expect(zones.resolve('Customized Time Zone')).toBeNull()
  })
})

import { describe, expect, test } from 'vitest'
import { createZoneLookup } from '../time/zone.js'
import { createCalendarZones } from './calendar-zones.js'
import { windowsZone, windowsZoneNames } from './windows-zones.js'

const lookup = createZoneLookup()

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

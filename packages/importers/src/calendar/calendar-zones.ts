/**
 * Which zone a TZID means.
 * Place: calendar importer. In this order: an IANA name, also at the end of a longer one; the VTIMEZONE of the same
 * calendar; a Windows name; an offset in the name. Zones by name come before embedded ones because programs embed
 * today's rule only, which is wrong for earlier years.
 */
import type { Component } from '../lines/components.js'
import { minuteMs } from '../time/civil-date.js'
import { createZone, type Zone, type ZoneLookup } from '../time/zone.js'
import { readVtimezone } from './vtimezone.js'
import { windowsZone } from './windows-zones.js'

export interface CalendarZones {
  add(vtimezone: Component): void
  /** Null when nothing tells what the name means. */
  resolve(tzid: string): Zone | null
}

const maxEmbedded = 500

export function createCalendarZones(lookup: ZoneLookup): CalendarZones {
  const embedded = new Map<string, Component>()
  const resolved = new Map<string, Zone | null>()

  const find = (tzid: string): Zone | null => {
    const named = ianaZone(tzid, lookup)
    if (named !== null) return named
    const component = embedded.get(tzid.toLowerCase())
    const located = component?.lines.find((line) => line.name === 'X-LIC-LOCATION')?.value ?? ''
    const windows = windowsZone(tzid) ?? ''
    const zone = ianaZone(located, lookup) ?? (component === undefined ? null : readVtimezone(component, windows))
    return zone ?? lookup(windows) ?? offsetZone(tzid) ?? lookup(tzid)
  }

  return {
    add(vtimezone) {
      const tzid = vtimezone.lines
        .find((line) => line.name === 'TZID')
        ?.value.trim()
        .toLowerCase()
      if (tzid === undefined || embedded.size >= maxEmbedded) return
      embedded.set(tzid, vtimezone)
      resolved.clear()
    },
    resolve(tzid) {
      const name = tzid.trim().slice(0, 200)
      const known = resolved.get(name)
      if (known !== undefined) return known
      const zone = find(name)
      if (resolved.size < 1000) resolved.set(name, zone)
      return zone
    },
  }
}

/** `/mozilla.org/20050126_1/Europe/Amsterdam` and the like end with the IANA name. */
function ianaZone(tzid: string, lookup: ZoneLookup): Zone | null {
  // Names such as EST or CET are IANA's too, but with rules that their users seldom mean; an embedded one comes first.
  if (!tzid.includes('/')) return /^(?:utc|gmt|z)$/i.test(tzid) ? lookup('UTC') : null
  const parts = tzid.split('/').filter(Boolean)
  for (const count of [3, 2]) {
    if (parts.length < count) continue
    const zone = lookup(parts.slice(-count).join('/'))
    if (zone !== null) return zone
  }
  return null
}

function offsetZone(tzid: string): Zone | null {
  const match = /(?:UTC|GMT)\s?([+-])(\d{1,2}):?(\d{2})?(?!\d)/i.exec(tzid)
  if (match === null) return null
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0)
  return minutes > 18 * 60 ? null : createZone('', (match[1] === '-' ? -1 : 1) * minutes * minuteMs, [])
}

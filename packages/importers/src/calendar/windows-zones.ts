/**
 * Names that Windows gives to time zones, with the IANA zone of their main territory.
 * Place: calendar importer, over `data/windows-zones.json` (Unicode CLDR, windowsZones).
 */
import names from './data/windows-zones.json' with { type: 'json' }

const zones = new Map(Object.entries(names).map(([windows, iana]) => [windows.toLowerCase(), iana]))

/** In lower case. */
export const windowsZoneNames: readonly string[] = [...zones.keys()]

/** Null when Windows has no zone of this name. */
export function windowsZone(name: string): string | null {
  return zones.get(name.trim().toLowerCase()) ?? null
}

/**
 * A time zone as a table of its transitions, whether it comes from the system or from an embedded VTIMEZONE.
 * Place: shared room, for calendars, bank statements and chats. Pure apart from the system's zone data.
 */

export interface Transition {
  /** Milliseconds since 1970-01-01T00:00Z. */
  atMs: number
  /** Offset from UTC in milliseconds, east positive, from then on. */
  offsetMs: number
}

export interface Zone {
  /** IANA name, '' when it has none. */
  readonly name: string
  /**
   * Milliseconds since 1970-01-01T00:00Z of a local time. As RFC 5545, 3.3.5 asks: a local time that occurs twice is
   * the first of both; one that does not occur is read with the offset before the gap.
   */
  toEpochMs(localMs: number): number
  toLocalMs(epochMs: number): number
}

/** @param transitions in ascending order of time */
export function createZone(name: string, firstOffsetMs: number, transitions: readonly Transition[]): Zone {
  const offsetBefore = (index: number) => (index === 0 ? firstOffsetMs : transitions[index - 1]!.offsetMs)

  /** Offset in force before the first transition that `isAfter` holds for. */
  const search = (isAfter: (index: number) => boolean): number => {
    let low = 0
    let high = transitions.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (isAfter(middle)) high = middle
      else low = middle + 1
    }
    return offsetBefore(low)
  }

  return {
    name,
    toEpochMs: (localMs) =>
      localMs - search((i) => transitions[i]!.atMs + Math.max(offsetBefore(i), transitions[i]!.offsetMs) > localMs),
    toLocalMs: (epochMs) => epochMs + search((i) => transitions[i]!.atMs > epochMs),
  }
}

export const utcZone: Zone = createZone('', 0, [])

/** Zones of the system by IANA name, each read once; null for a name that the system does not know. */
export type ZoneLookup = (name: string) => Zone | null

const firstYear = '1900-01-01T00:00:00Z'
const lastYear = 2100

export function createZoneLookup(): ZoneLookup {
  const known = new Map<string, Zone | null>()
  return (name) => {
    const key = name.toLowerCase()
    const found = known.get(key)
    if (found !== undefined) return found
    const zone = readSystemZone(name)
    if (known.size < 1000) known.set(key, zone)
    return zone
  }
}

const ianaName = /^[A-Za-z][A-Za-z0-9_+-]{0,30}(?:\/[A-Za-z0-9_+-]{1,30}){0,2}$/

function readSystemZone(name: string): Zone | null {
  if (!ianaName.test(name)) return null
  let time: Temporal.ZonedDateTime | null
  try {
    time = Temporal.Instant.from(firstYear).toZonedDateTimeISO(name)
  } catch {
    return null
  }
  const firstOffsetMs = time.offsetNanoseconds / 1e6
  const { timeZoneId } = time
  const transitions: Transition[] = []
  for (;;) {
    time = time.getTimeZoneTransition('next')
    if (time === null || time.year > lastYear) break
    transitions.push({ atMs: time.epochMilliseconds, offsetMs: time.offsetNanoseconds / 1e6 })
  }
  return createZone(/^(?:etc\/)?(?:utc|gmt|uct|zulu)$/i.test(timeZoneId) ? '' : timeZoneId, firstOffsetMs, transitions)
}

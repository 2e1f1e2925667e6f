/**
 * Times of items as the database holds them.
 * Place: applied to every time that a source gives. Pure.
 */

const largestTime = 8.64e15

/** Whole milliseconds that JavaScript can hold (ECMA-262, 21.4.1.1), null for anything else that a source may have made up. */
export function validTime(at: number | null): number | null {
  return at !== null && Math.abs(at) <= largestTime ? Math.trunc(at) : null
}

/** ISO 8601 in UTC, null when the time is unknown. */
export function isoTime(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString()
}

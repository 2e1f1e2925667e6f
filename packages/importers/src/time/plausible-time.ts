/**
 * Which times of a source are believed.
 * Place: shared room, for importers that take a number of milliseconds as the source gives it.
 */

const earliest = Date.UTC(1900, 0)
const latest = Date.UTC(2200, 0)

/** The whole milliseconds, null for what lies before 1900 or after 2199: then the source does not know the time. */
export function plausibleTime(timeMs: number): number | null {
  const whole = Math.trunc(timeMs)
  return whole >= earliest && whole < latest ? whole : null
}

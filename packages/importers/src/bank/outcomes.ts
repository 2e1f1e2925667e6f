/**
 * Bookings and reasons, in order, as outcomes of an import.
 * Place: shared by the bank importers.
 */
import type { ImportOptions, ImportOutcome } from '../importer.js'
import { type Booking, createBookingDrafts } from './booking.js'

/** A booking, or in one sentence why there is none. */
export type BookingOrReason = Booking | string

/** More in one file than any bank writes; keeps memory bounded. */
const maxBookings = 2_000_000

export function createBookingOutcomes(options: ImportOptions) {
  const drafts = createBookingDrafts(options.timeZone)
  let next = 0
  return function* outcomes(entries: Iterable<BookingOrReason>): Generator<ImportOutcome> {
    for (const entry of entries) {
      const position = next++
      if (position > maxBookings) continue
      const item = typeof entry === 'string' || position === maxBookings ? null : drafts(entry)
      if (position < options.from) continue
      options.onPosition(position)
      if (options.quarantine.get(position) === 'item') {
        yield { type: 'reject', position, reason: 'Reading this booking failed before, so that it was left out.' }
      } else if (item !== null) yield { type: 'item', position, item }
      else
        yield {
          type: 'reject',
          position,
          reason: typeof entry === 'string' ? entry : 'The file has too many bookings; the rest was left out.',
        }
    }
  }
}

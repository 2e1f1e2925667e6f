/**
 * Bookings and reasons, in order, as outcomes of an import.
 * Place: shared by the bank importers.
 */
import type { ImportOptions, ImportOutcome } from '../importer.js'
import { type ItemOrReject, outcomeAt } from '../outcome.js'
import { type Booking, createBookingDrafts } from './booking.js'

/** A booking, or in one sentence why there is none. */
export type BookingOrReason = Booking | string

/** More in one file than any bank writes; keeps memory bounded. */
const maxBookings = 2_000_000
const tooManyReason = 'The file contains too many transactions; the rest was skipped.'

export function createBookingOutcomes(options: ImportOptions) {
  const drafts = createBookingDrafts(options.timeZone)
  let next = 0
  return function* outcomes(entries: Iterable<BookingOrReason>): Generator<ImportOutcome> {
    for (const entry of entries) {
      const position = next++
      if (position > maxBookings) continue
      // Made also when it was handed over before: equal bookings are told apart by their order.
      const made = position === maxBookings ? { reject: tooManyReason } : itemOf(entry)
      const outcome = outcomeAt(position, options, () => made)
      if (outcome !== null) yield outcome
    }
  }

  function itemOf(entry: BookingOrReason): ItemOrReject {
    return typeof entry === 'string' ? { reject: entry } : drafts(entry)
  }
}

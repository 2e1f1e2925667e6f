/**
 * Row numbers ordered by time: hours since 1970 shifted left by 12 bits, plus a counter.
 * Place: the one place that decides an item's `seq`. An hour with more than 4096 items runs over into the next free
 * place after it; items without a time begin at 0.
 */
import type { Database } from 'better-sqlite3-multiple-ciphers'

const placesPerHour = 4096
const hourMs = 3_600_000

/** The first row number of the hour of a time in milliseconds since 1970-01-01T00:00Z; 0 when there is none. */
export function firstSeqOf(at: number | null): number {
  return at === null ? 0 : Math.floor(at / hourMs) * placesPerHour
}

/** The first row number of the first hour that begins at a time or after it. */
export function firstSeqAfter(at: number): number {
  return Math.ceil(at / hourMs) * placesPerHour
}

export interface SequenceAllocator {
  /** The next free number at or after the hour of `at`. Valid until the transaction ends. */
  next(at: number | null): number
}

/** Where an item goes whose time becomes `at`: within the same hour it stays. */
export function seqAfter(item: { seq: number; at: number | null }, at: number | null, free: SequenceAllocator): number {
  return firstSeqOf(at) === firstSeqOf(item.at) ? item.seq : free.next(at)
}

/** One per transaction: it remembers what it gave out, so that numbers may be used after more of them are taken. */
export function createSequenceAllocator(database: Database): SequenceAllocator {
  const lastIn = database
    .prepare<[number, number], number | null>('SELECT max(seq) FROM item WHERE seq >= ? AND seq < ?')
    .pluck()
  const lastGiven = new Map<number, number>()
  const fullUntil = new Map<number, number>()

  function lastOf(start: number): number {
    const known = lastGiven.get(start)
    if (known !== undefined) return known
    return lastIn.get(start, start + placesPerHour) ?? start - 1
  }

  return {
    next(at) {
      const first = firstSeqOf(at)
      let start = fullUntil.get(first) ?? first
      let last = lastOf(start)
      while (last === start + placesPerHour - 1) {
        start += placesPerHour
        last = lastOf(start)
      }
      if (start !== first) fullUntil.set(first, start)
      lastGiven.set(start, last + 1)
      return last + 1
    },
  }
}

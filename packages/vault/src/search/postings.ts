/**
 * Row numbers of items that match, newest first, always within a bound.
 * Place: the only reader of the full-text index. Every call names a limit, so that no question walks the whole index.
 */
import type { Database } from 'better-sqlite3-multiple-ciphers'
import { type ItemKind, itemKinds } from '../item.js'
import { firstSeqAfter, firstSeqOf } from '../items/sequence.js'

/** Row numbers from `from` up to, not including, `to`. */
export interface SeqRange {
  from: number
  to: number
}

export const everything: SeqRange = { from: Number.MIN_SAFE_INTEGER, to: Number.MAX_SAFE_INTEGER }

/** Row numbers of a span of time. @param from milliseconds, null for no bound */
export function seqRange(from: number | null, to: number | null): SeqRange {
  return {
    from: from === null ? everything.from : firstSeqOf(from),
    to: to === null ? everything.to : firstSeqAfter(to),
  }
}

export function intersect(a: SeqRange, b: SeqRange): SeqRange {
  return { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) }
}

export interface Postings {
  /** Items that match an FTS5 expression. */
  matching(expression: string, range: SeqRange, limit: number): number[]
  /** All items of the kinds asked for. */
  newest(range: SeqRange, limit: number): number[]
  /** Items that take place in a span of time, whenever they were first noted. Milliseconds. */
  takingPlace(from: number, to: number, limit: number): number[]
}

/** Kinds with at most this many items are looked up in a set; more common ones are met soon enough on the way. */
const smallKind = 20_000
/** Postings walked to find items of a small kind. */
const walkLimit = 300_000

/** @param kinds only these, or all when empty */
export function createPostings(db: Database, kinds: readonly ItemKind[]): Postings {
  const list = kinds.map((kind) => itemKinds.indexOf(kind)).join(',')
  const small = kinds.length === 0 ? null : smallSet(db, list)
  const ofKind =
    list === '' || small !== null ? '' : `AND (SELECT kind FROM item WHERE seq = item_text.rowid) IN (${list})`
  const matching = db
    .prepare<[string, bigint, bigint, number], number>(
      `SELECT rowid FROM item_text WHERE item_text MATCH ? AND rowid >= ? AND rowid < ? ${ofKind} ORDER BY rowid DESC LIMIT ?`,
    )
    .pluck()
  const newest = db
    .prepare<[number, number, number], number>(
      `SELECT seq FROM item WHERE seq >= ? AND seq < ? ${list === '' ? '' : `AND kind IN (${list})`} ORDER BY seq DESC LIMIT ?`,
    )
    .pluck()
  const takingPlace = db
    .prepare<[number, number, number], number>(
      'SELECT DISTINCT item FROM occurrence WHERE starts_at >= ? AND starts_at < ? LIMIT ?',
    )
    .pluck()
  return {
    matching(expression, { from, to }, limit) {
      if (small?.size === 0) return []
      // FTS5 takes bounds into account only when they are integers, and numbers are bound as floating point.
      const seqs = matching.all(expression, BigInt(from), BigInt(to), small === null ? limit : walkLimit)
      return small === null ? seqs : seqs.filter((seq) => small.has(seq)).slice(0, limit)
    },
    newest: ({ from, to }, limit) => newest.all(from, to, limit),
    takingPlace: (from, to, limit) => takingPlace.all(from, to, limit),
  }
}

/** All items of the kinds, or null when there are too many to keep. */
function smallSet(db: Database, list: string): ReadonlySet<number> | null {
  const seqs = db
    .prepare<[number], number>(`SELECT seq FROM item WHERE kind IN (${list}) LIMIT ?`)
    .pluck()
    .all(smallKind + 1)
  return seqs.length > smallKind ? null : new Set(seqs)
}

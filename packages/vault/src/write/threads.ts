/**
 * Which conversation an item belongs to: items with any key in common are one thread, and an item that shares keys
 * with several joins them.
 * Place: called for each new item of an import, inside its transaction.
 */
import { sha256 } from '@confidant/crypto/hash'
import type { Database } from 'better-sqlite3-multiple-ciphers'
import type { ItemDraft } from '../item.js'
import { validTime } from '../items/item-time.js'

/** Threads larger than this count as equally large when two are joined. */
const countedItems = 1000

export interface ThreadResolver {
  /** To be called when a transaction begins. */
  begin(): void
  /** The thread of a new item; threads that the item connects become one. */
  threadOf(item: Pick<ItemDraft, 'at' | 'threadKeys' | 'weakThreadKey' | 'isReply'>): number
}

export function createThreadResolver(
  database: Database,
  pending: { rethread(from: number, to: number): void },
): ThreadResolver {
  const find = database.prepare<[Buffer], number>('SELECT thread FROM thread_key WHERE key = ?').pluck()
  const add = database.prepare('INSERT OR IGNORE INTO thread_key (key, thread) VALUES (?, ?)')
  const findWeak = database.prepare<[Buffer], WeakRow>('SELECT thread, at FROM thread_key WHERE key = ?')
  const point = database.prepare(
    `INSERT INTO thread_key (key, thread, at) VALUES (?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET thread = excluded.thread, at = excluded.at`,
  )
  const size = database
    .prepare<[number, number], number>('SELECT count(*) FROM (SELECT 1 FROM item WHERE thread = ? LIMIT ?)')
    .pluck()
  const moveItems = database.prepare('UPDATE item SET thread = ? WHERE thread = ?')
  const moveKeys = database.prepare('UPDATE thread_key SET thread = ? WHERE thread = ?')
  const lastThread = database
    .prepare<[], number>(
      'SELECT max(coalesce((SELECT max(thread) FROM item), 0), coalesce((SELECT max(thread) FROM thread_key), 0))',
    )
    .pluck()
  let last = 0

  function findMet(keys: readonly MetKey[], at: number | null): number | undefined {
    for (const { key, fits } of keys) {
      const met = findWeak.get(key)
      if (met !== undefined && (at === null || met.at === null || fits(at, met.at))) return met.thread
    }
    return undefined
  }

  function join(threads: number[]): number {
    const [first, ...others] = threads
    return others.reduce((kept, other) => joinTwo(kept, other), first!)
  }

  /** The smaller joins the larger: joining n items then costs at most n log n moves, in whatever order they come. */
  function joinTwo(a: number, b: number): number {
    const aIsLarger = size.get(a, countedItems)! >= size.get(b, countedItems)!
    const [kept, gone] = aIsLarger ? [a, b] : [b, a]
    moveItems.run(kept, gone)
    moveKeys.run(kept, gone)
    pending.rethread(gone, kept)
    return kept
  }

  return {
    begin() {
      last = lastThread.get() ?? 0
    },
    threadOf({ at, threadKeys, weakThreadKey, isReply = false }) {
      const keys = threadKeys.map((key) => digest('key', key))
      const weak = weakThreadKey === '' ? null : weakKeys(weakThreadKey, isReply)
      const found = new Set<number>()
      const missing: Buffer[] = []
      for (const key of keys) {
        const thread = find.get(key)
        if (thread === undefined) missing.push(key)
        else found.add(thread)
      }
      const byWeakKey = found.size === 0 && weak !== null && keys.length <= 1 ? findMet(weak.meets, at) : undefined
      const thread = found.size > 0 ? join([...found]) : (byWeakKey ?? ++last)
      for (const key of missing) add.run(key, thread)
      if (weak !== null && byWeakKey === undefined) point.run(weak.offers, thread, validTime(at))
      return thread
    },
  }
}

interface WeakRow {
  thread: number
  at: number | null
}

interface MetKey {
  key: Buffer
  /** Whether an item of one time may meet what was written at another. */
  fits(own: number, other: number): boolean
}

/** Under which key an item can be met, and which it looks for: an original looks for replies alone, and later ones. */
function weakKeys(key: string, isReply: boolean): { offers: Buffer; meets: readonly MetKey[] } {
  const original = digest('original', key)
  const reply = digest('reply', key)
  if (!isReply) return { offers: original, meets: [{ key: reply, fits: (own, other) => own <= other }] }
  const meets = [
    { key: original, fits: (own: number, other: number) => other <= own },
    { key: reply, fits: () => true },
  ]
  return { offers: reply, meets }
}

/** Short enough to keep the index small; within an encrypted database it need not be keyed. */
function digest(type: 'key' | 'original' | 'reply', key: string): Buffer {
  return sha256(`${type} ${key}`).subarray(0, 12)
}

/**
 * The ledger: what left this device, append-only and hash-chained.
 * Place: part of `VaultWriter` and `VaultReader`. A line is on the disk before `appendLedger` returns; there is no
 * way to change or remove one.
 */
import { chainStart, firstBrokenLink, nextLink } from '@confidant/crypto/device'
import type { Database } from 'better-sqlite3-multiple-ciphers'
import { createMeta } from '../store/meta.js'
import type { LedgerDraft, LedgerRow, VaultReader, VaultWriter } from '../vault.js'

interface StoredLine {
  sequence: number
  line: string
  hash: Buffer
}

/** Where the chain stood last, so that a ledger that was cut off shows. */
const headKey = 'ledgerHead'

export function createLedgerWriter(database: Database): Pick<VaultWriter, 'appendLedger'> {
  const last = database.prepare<[], StoredLine>(
    'SELECT sequence, line, hash FROM ledger ORDER BY sequence DESC LIMIT 1',
  )
  const insert = database.prepare('INSERT INTO ledger (sequence, line, hash) VALUES (?, ?, ?)')
  const meta = createMeta(database)

  const append = database.transaction((draft: LedgerDraft): number => {
    const previous = last.get()
    const sequence = (previous?.sequence ?? 0) + 1
    const line = serialise(sequence, draft)
    const hash = nextLink(previous?.hash ?? chainStart, line)
    insert.run(sequence, line, hash)
    meta.put(headKey, headOf(sequence, hash))
    return sequence
  })
  return { appendLedger: (draft) => append.immediate(draft) }
}

export function createLedgerReader(database: Database): Pick<VaultReader, 'ledger' | 'verifyLedger'> {
  const page = database.prepare<[number, number], StoredLine>(
    'SELECT sequence, line, hash FROM ledger WHERE sequence > ? ORDER BY sequence LIMIT ?',
  )
  const all = database.prepare<[], StoredLine>('SELECT sequence, line, hash FROM ledger ORDER BY sequence')
  const meta = createMeta(database)

  return {
    ledger: (after, limit) => page.all(after, limit).map(toRow),
    verifyLedger() {
      const lines = all.all()
      const broken = firstBrokenLink(lines)
      if (broken !== null) return broken + 1
      const last = lines.at(-1)
      const reached = last === undefined ? null : headOf(last.sequence, last.hash)
      return reached === meta.get(headKey) ? null : lines.length + 1
    },
  }
}

function serialise(sequence: number, draft: LedgerDraft): string {
  const { at, pass, receiver, purpose, categories, items, bytes, digest } = draft
  return JSON.stringify({ sequence, at, pass, receiver, purpose, categories, items, bytes, digest })
}

function toRow({ line, hash }: StoredLine): LedgerRow {
  return { ...(JSON.parse(line) as Omit<LedgerRow, 'hash'>), hash: Buffer.from(hash).toString('hex') }
}

function headOf(sequence: number, hash: Uint8Array): string {
  return `${sequence} ${Buffer.from(hash).toString('hex')}`
}

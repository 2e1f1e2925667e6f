/**
 * Derived facts, each tied to the items that it came from.
 * Place: part of `VaultWriter` and `VaultReader`. A fact whose sources are not all there cannot exist.
 */
import type { Database } from 'better-sqlite3-multiple-ciphers'
import { type FactRow, VaultError, type VaultReader, type VaultWriter } from '../vault.js'

interface StoredFact extends Omit<FactRow, 'sources' | 'value'> {
  value: string
}

export function createFactWriter(database: Database): Pick<VaultWriter, 'addFact' | 'forgetFacts'> {
  const insert = database.prepare('INSERT INTO fact (analyser, version, type, at, value) VALUES (?, ?, ?, ?, ?)')
  const link = database.prepare('INSERT OR IGNORE INTO fact_source (fact, item) SELECT ?, seq FROM item WHERE id = ?')
  const forget = database.prepare('DELETE FROM fact WHERE analyser = ?')

  const add = database.transaction<VaultWriter['addFact']>(({ analyser, version, type, at, value, sources }) => {
    if (sources.length === 0) throw new VaultError('invalid', 'A fact must say what it was derived from.')
    const fact = Number(insert.run(analyser, version, type, at, JSON.stringify(value)).lastInsertRowid)
    for (const id of new Set(sources)) {
      if (link.run(fact, Buffer.from(id, 'hex')).changes === 0) {
        throw new VaultError('not-found', 'An item that this fact was derived from no longer exists.')
      }
    }
    return fact
  })
  return {
    addFact: (fact) => add.immediate(fact),
    forgetFacts: (analyser) => forget.run(analyser).changes,
  }
}

/** Removes every fact that was derived from an item. */
export function createFactRemover(database: Database): (seq: number) => void {
  const remove = database.prepare('DELETE FROM fact WHERE id IN (SELECT fact FROM fact_source WHERE item = ?)')
  return (seq) => {
    remove.run(seq)
  }
}

export function createFactReader(database: Database): Pick<VaultReader, 'facts'> {
  const columns = 'id, analyser, version, type, at, value FROM fact'
  const all = database.prepare<[string], StoredFact>(`SELECT ${columns} WHERE type = ? ORDER BY at, id`)
  const within = database.prepare<[string, number, number], StoredFact>(
    `SELECT ${columns} WHERE type = ? AND at >= ? AND at < ? ORDER BY at, id`,
  )
  const sources = database
    .prepare<[number], string>(
      'SELECT lower(hex(item.id)) FROM fact_source JOIN item ON item.seq = fact_source.item WHERE fact = ? ORDER BY seq',
    )
    .pluck()
  return {
    facts(type, from, to) {
      const bounded = from !== undefined || to !== undefined
      const rows = bounded ? within.all(type, from ?? -Infinity, to ?? Infinity) : all.all(type)
      return rows.map((row) => ({ ...row, value: JSON.parse(row.value), sources: sources.all(row.id) }))
    },
  }
}

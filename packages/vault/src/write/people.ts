/**
 * Who occurs in how many items: added up in memory during a transaction and written once a person at its end.
 * Place: keeps the `person` table in step with what is imported and forgotten.
 */
import type { Database } from 'better-sqlite3-multiple-ciphers'
import type { Participant } from '../item.js'

const writtenToRoles = new Set(['to', 'cc', 'bcc'])

interface Tally {
  name: string
  items: number
  writtenTo: number
  lastAt: number | null
}

export interface PersonWriter {
  /** Forgets what a transaction that was rolled back had added. */
  begin(): void
  add(participants: readonly Participant[], at: number | null): void
  /** Writes what was added; the keeper is empty afterwards. */
  flush(): void
  /** Takes one item back. A person in no other item goes. */
  remove(participants: readonly Participant[]): void
}

export function createPersonWriter(database: Database): PersonWriter {
  const upsert = database.prepare(
    `INSERT INTO person (address, name, items, written_to, last_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (address) DO UPDATE SET
       name = CASE WHEN person.name = '' THEN excluded.name ELSE person.name END,
       items = person.items + excluded.items,
       written_to = person.written_to + excluded.written_to,
       last_at = CASE WHEN person.last_at IS NULL OR excluded.last_at > person.last_at THEN excluded.last_at ELSE person.last_at END`,
  )
  const reduce = database.prepare('UPDATE person SET items = items - 1, written_to = written_to - ? WHERE address = ?')
  const removeEmpty = database.prepare('DELETE FROM person WHERE address = ? AND items <= 0')
  const tallies = new Map<string, Tally>()

  return {
    begin: () => tallies.clear(),
    add(participants, at) {
      for (const [address, { name, writtenTo }] of byAddress(participants)) {
        const tally = tallies.get(address) ?? { name: '', items: 0, writtenTo: 0, lastAt: null }
        tally.name ||= name
        tally.items++
        if (writtenTo) tally.writtenTo++
        if (at !== null && (tally.lastAt === null || at > tally.lastAt)) tally.lastAt = at
        tallies.set(address, tally)
      }
    },
    flush() {
      for (const [address, tally] of tallies)
        upsert.run(address, tally.name, tally.items, tally.writtenTo, tally.lastAt)
      tallies.clear()
    },
    remove(participants) {
      for (const [address, { writtenTo }] of byAddress(participants)) {
        reduce.run(writtenTo ? 1 : 0, address)
        removeEmpty.run(address)
      }
    },
  }
}

/** Someone who is named several times in one item counts once. */
function byAddress(participants: readonly Participant[]): Map<string, { name: string; writtenTo: boolean }> {
  const people = new Map<string, { name: string; writtenTo: boolean }>()
  for (const { role, name, address } of participants) {
    if (address === '') continue
    const person = people.get(address)
    const writtenTo = writtenToRoles.has(role)
    if (person === undefined) people.set(address, { name, writtenTo })
    else {
      person.name ||= name
      person.writtenTo ||= writtenTo
    }
  }
  return people
}

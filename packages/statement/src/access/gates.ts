/**
 * What a widened purpose does not see: rows of people who have not been told. Place: conditions of the row policies. The hub
 * defines `told(person uuid, purpose text) → boolean` in the schema while there are gates; without one, nothing is added.
 */
import type { Widening } from '../versions/widenings.js'
import type { SeatAccess } from './seats.js'
import { quoteName, quoteText } from './sql-names.js'

/** A widening that somebody still waits for. */
export interface Gate extends Widening {
  /** Who registered since then, and was shown one of the versions, knows: a moment as PostgreSQL writes it, or `infinity`. */
  readonly since: string
}

/** Where it is written since when a person is registered, and which version they were shown then. */
export const registry = {
  table: 'accounts',
  person: 'person_id',
  at: 'created_at',
  version: 'statement_version_seen',
} as const
/** Where it is written which version a person was told of. */
export const notices = { table: 'statement_notices', person: 'person_id', version: 'statement_version' } as const

/** Carries the notice itself, and the code to sign in with; what it carries is put there by purposes that do wait. */
const carrier = 'service-messages:worker'

/** Whether the seat has to leave out rows of people who wait. */
export function isGated(seat: string, gate: Gate): boolean {
  return gate.until === 'told' && seat !== carrier && (seat === gate.purpose || seat.startsWith(`${gate.purpose}:`))
}

/** Over the columns of the row; empty for a seat that waits for nobody. */
export function gateConditions(entry: SeatAccess, subject: string, gates: readonly Gate[], schema: string): string[] {
  const gate = gates.find((each) => isGated(entry.seat, each))
  if (gate === undefined) return []
  const purpose = quoteText(gate.purpose)
  // The person's own is worked out once per statement.
  const told =
    entry.access.rows.kind === 'own'
      ? `(SELECT ${schema}.told(${schema}.person(), ${purpose}))`
      : `${schema}.told(${quoteName(subject)}, ${purpose})`
  // A row that is being made is not there yet for the function to find.
  return [entry.table === registry.table ? `(${registeredUnder(gate)} OR ${told})` : told]
}

function registeredUnder({ since, versions }: Gate): string {
  const shown = `${quoteName(registry.version)} IN (${versions.map(quoteText).join(', ')})`
  return `(${quoteName(registry.at)} >= ${quoteText(since)} AND ${shown})`
}

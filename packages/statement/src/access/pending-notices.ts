/**
 * What a widened purpose does not see: rows of people who have not been told. Place: conditions of the row policies. The hub
 * defines `notified(person uuid, purpose text) → boolean` in the schema while notices are pending; without one, nothing is added.
 */
import type { Widening } from '../versions/widenings.js'
import type { RoleAccess } from './purpose-roles.js'
import { quoteName, quoteText } from './sql-names.js'

/** A widening that somebody still waits for. */
export interface PendingNotice extends Widening {
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

/** Whether the purpose role has to leave out rows of people who wait. */
export function awaitsNotice(purposeRole: string, notice: PendingNotice): boolean {
  return (
    notice.until === 'notified' &&
    purposeRole !== carrier &&
    (purposeRole === notice.purpose || purposeRole.startsWith(`${notice.purpose}:`))
  )
}

/** Over the columns of the row; empty for a purpose role that waits for nobody. */
export function noticeConditions(
  entry: RoleAccess,
  subject: string,
  pendingNotices: readonly PendingNotice[],
  schema: string,
): string[] {
  const notice = pendingNotices.find((each) => awaitsNotice(entry.purposeRole, each))
  if (notice === undefined) return []
  const purpose = quoteText(notice.purpose)
  // The person's own is worked out once per statement.
  const told =
    entry.access.rows.kind === 'own'
      ? `(SELECT ${schema}.notified(${schema}.person(), ${purpose}))`
      : `${schema}.notified(${quoteName(subject)}, ${purpose})`
  // A row that is being made is not there yet for the function to find.
  return [entry.table === registry.table ? `(${registeredUnder(notice)} OR ${told})` : told]
}

function registeredUnder({ since, versions }: PendingNotice): string {
  const shown = `${quoteName(registry.version)} IN (${versions.map(quoteText).join(', ')})`
  return `(${quoteName(registry.at)} >= ${quoteText(since)} AND ${shown})`
}

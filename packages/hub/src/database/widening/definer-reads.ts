/**
 * What the definer role itself may read to answer: which consents stand, and who was told. Place: applied after the policies of the
 * purpose roles, which replace all that there were; the start-up check compares the live grants with the same list.
 */
import { type Naming, notices, type PendingNotice, quoteName, registry } from '@confidant/statement'
import { type ConsentStore, definerNames } from '../identity/identity-statements.js'

interface DefinerRead {
  readonly table: string
  readonly columns: readonly string[]
}

export function definerReads(consents: ConsentStore | null, pendingNotices: readonly PendingNotice[]): DefinerRead[] {
  const until = (kind: PendingNotice['until']) => pendingNotices.some((notice) => notice.until === kind)
  const given = consents === null ? [] : [consents.person, consents.purpose, consents.given, consents.endedAt]
  const version = until('agreed') ? (consents?.statementVersion ?? []) : []
  const restrictions = consents?.restrictions
  return merged([
    ...(consents === null ? [] : [{ table: consents.table, columns: given.concat(version) }]),
    ...(restrictions === undefined
      ? []
      : [{ table: restrictions.table, columns: [restrictions.person, restrictions.since] }]),
    ...(until('notified')
      ? [
          { table: notices.table, columns: [notices.person, notices.version] },
          { table: registry.table, columns: [registry.person, registry.at, registry.version] },
        ]
      : []),
  ])
}

/** One table may be asked for two reasons. */
function merged(reads: readonly DefinerRead[]): DefinerRead[] {
  const tables = [...new Set(reads.map(({ table }) => table))]
  return tables.map((table) => ({
    table,
    columns: [...new Set(reads.filter((read) => read.table === table).flatMap(({ columns }) => columns))],
  }))
}

export function definerReadStatements(
  naming: Naming,
  consents: ConsentStore | null,
  pendingNotices: readonly PendingNotice[],
): string[] {
  const [app, definer] = [quoteName(naming.schema), quoteName(definerNames(naming).definer)]
  return [
    `REVOKE ALL ON ALL TABLES IN SCHEMA ${app} FROM ${definer}`,
    // No policy asks it any more.
    ...(pendingNotices.some(({ until }) => until === 'notified')
      ? []
      : [`DROP FUNCTION IF EXISTS ${app}.notified(uuid, text)`]),
    ...definerReads(consents, pendingNotices).flatMap(({ table, columns }) => [
      `GRANT SELECT (${columns.map(quoteName).join(', ')}) ON ${app}.${quoteName(table)} TO ${definer}`,
      `CREATE POLICY definer_${table} ON ${app}.${quoteName(table)} FOR SELECT TO ${definer} USING (true)`,
    ]),
  ]
}

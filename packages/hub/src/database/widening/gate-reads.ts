/**
 * What the gate itself may read to answer: which consents stand, and who was told. Place: applied after the policies of the
 * seats, which replace all that there were; the start-up check compares the live grants with the same list.
 */
import { type Gate, type Naming, notices, quoteName, registry } from '@confidant/statement'
import { type ConsentStore, gateNames } from '../identity/identity-statements.js'

interface GateRead {
  readonly table: string
  readonly columns: readonly string[]
}

export function gateReads(consents: ConsentStore | null, gates: readonly Gate[]): GateRead[] {
  const until = (kind: Gate['until']) => gates.some((gate) => gate.until === kind)
  const given = consents === null ? [] : [consents.person, consents.purpose, consents.given, consents.endedAt]
  const version = until('agreed') ? (consents?.statementVersion ?? []) : []
  const restrictions = consents?.restrictions
  return merged([
    ...(consents === null ? [] : [{ table: consents.table, columns: given.concat(version) }]),
    ...(restrictions === undefined
      ? []
      : [{ table: restrictions.table, columns: [restrictions.person, restrictions.since] }]),
    ...(until('told')
      ? [
          { table: notices.table, columns: [notices.person, notices.version] },
          { table: registry.table, columns: [registry.person, registry.at, registry.version] },
        ]
      : []),
  ])
}

/** One table may be asked for two reasons. */
function merged(reads: readonly GateRead[]): GateRead[] {
  const tables = [...new Set(reads.map(({ table }) => table))]
  return tables.map((table) => ({
    table,
    columns: [...new Set(reads.filter((read) => read.table === table).flatMap(({ columns }) => columns))],
  }))
}

export function gateReadStatements(naming: Naming, consents: ConsentStore | null, gates: readonly Gate[]): string[] {
  const [app, gate] = [quoteName(naming.schema), quoteName(gateNames(naming).gate)]
  return [
    `REVOKE ALL ON ALL TABLES IN SCHEMA ${app} FROM ${gate}`,
    // No policy asks it any more.
    ...(gates.some(({ until }) => until === 'told') ? [] : [`DROP FUNCTION IF EXISTS ${app}.told(uuid, text)`]),
    ...gateReads(consents, gates).flatMap(({ table, columns }) => [
      `GRANT SELECT (${columns.map(quoteName).join(', ')}) ON ${app}.${quoteName(table)} TO ${gate}`,
      `CREATE POLICY gate_${table} ON ${app}.${quoteName(table)} FOR SELECT TO ${gate} USING (true)`,
    ]),
  ]
}

/** P2, T2: no statement run on a purpose's own connection reaches beyond that purpose. */
import {
  type Access,
  defaultNaming,
  quoteName,
  roleAccess,
  roleName,
  type TableDeclaration,
} from '@confidant/statement'
import { identitySetting } from '../../database/index.js'
import { type Check, holdsUnless } from '../check.js'
import type { ProvedSystem } from '../proved-system.js'

const { schema } = defaultNaming

export const purposeReadsOnlyItsColumns: Check = async ({ parts, database }) => {
  const { declaration } = parts
  const access = accessByRole(declaration)
  const byRole = await Promise.all(
    database.purposeRoles.map(async (purposeRole) => {
      const columns = Object.values(declaration.tables).flatMap((table) =>
        hiddenColumns(table, access.get(purposeRole)),
      )
      const statements = columns.map(
        ([table, column]) => `SELECT ${quoteName(column)} FROM ${schema}.${quoteName(table)} LIMIT 1`,
      )
      const outcomes = await database.as(purposeRole, 'everyone', statements)
      return outcomes.map((outcome, index) => ({ name: `${purposeRole} reads ${columns[index]?.join('.')}`, outcome }))
    }),
  )
  const tries = byRole.flat()
  const wrong = tries
    .filter(({ outcome }) => !('refused' in outcome && outcome.refused === '42501'))
    .map(({ name }) => name)
  return holdsUnless(
    wrong,
    `${tries.length} reads of columns outside the purpose were tried on ${database.purposeRoles.length} connections; each was refused.`,
  )
}

export const purposeReadsOnlyItsRows: Check = async (system) => {
  const { parts, database, people } = system
  const [one, other] = people
  let seen = 0
  let tried = 0
  const wrong: string[] = []
  for (const { purposeRole, table, access } of roleAccess(parts.declaration)) {
    const { subject } = parts.declaration.tables[table]!
    if (subject === null || access.rows.kind === 'everyone' || !access.read.includes(subject)) continue
    const count = (person: string) =>
      `SELECT count(*)::int FROM ${schema}.${quoteName(table)} WHERE ${quoteName(subject)} = '${person}'`
    const [own, foreign] = await database.as(purposeRole, { person: one.personId }, [
      count(one.personId),
      count(other.personId),
    ])
    const [nobodys] = await database.as(purposeRole, 'everyone', [count(one.personId)])
    tried++
    if (access.rows.kind === 'own' && access.only === null) seen += number(own)
    if (number(foreign) !== 0) wrong.push(`${purposeRole} sees another person’s rows in ${table}`)
    if (number(nobodys) !== 0) wrong.push(`${purposeRole} sees rows in ${table} without naming a person`)
  }
  // A check that saw nobody would find nothing wrong.
  if (seen === 0) wrong.push('no connection saw the rows of its own person')
  return holdsUnless(
    wrong,
    `${tried} views of one person’s rows were opened; ${seen} showed that person, none showed anybody else.`,
  )
}

export const identityCannotBeForged: Check = async ({ parts, database, people }) => {
  const [one, other] = people
  const { declaration } = parts
  const wrong: string[] = []
  let tried = 0
  for (const purposeRole of database.purposeRoles) {
    const statements = forgeries(purposeRole, database.purposeRoles, other.personId)
    const outcomes = await database.as(purposeRole, { person: one.personId }, statements)
    tried += outcomes.length
    outcomes.forEach((outcome, index) => {
      if ('rows' in outcome) wrong.push(`${purposeRole}: ${statements[index]}`)
    })
    const table = personTable(declaration.tables, accessByRole(declaration).get(purposeRole))
    if (table === undefined) continue
    const ask = `SELECT count(*)::int FROM ${schema}.${quoteName(table.name)} WHERE ${quoteName(table.subject ?? '')} = '${other.personId}'`
    const after = await database.as(purposeRole, { person: one.personId }, [
      `SET ${identitySetting} = '${forged(other.personId)}'`,
      ask,
    ])
    tried++
    if (number(after[1]) !== 0) wrong.push(`${purposeRole} became another person by changing a setting`)
  }
  return holdsUnless(
    wrong,
    `${tried} attempts to become another person or purpose were made on ${database.purposeRoles.length} connections; each was refused or saw nothing.`,
  )
}

/** The identity setting of a person, forged: without the ticket that would set it. */
const forged = (person: string) => `confidant_p_9999999999_${person.replaceAll('-', '')}`

function forgeries(purposeRole: string, purposeRoles: readonly string[], person: string): string[] {
  const others = purposeRoles.filter((other) => other !== purposeRole).slice(0, 3)
  return [
    ...[...others.map((other) => roleName(other)), 'postgres'].flatMap((role) => [
      `SET ROLE ${quoteName(role)}`,
      `SET SESSION AUTHORIZATION ${quoteName(role)}`,
    ]),
    `SELECT set_config('${identitySetting}', '${forged(person)}', true)`,
    `SET LOCAL ${identitySetting} = '${forged(person)}'`,
    `SELECT ${schema}.enter('${forged(person)}', '\\x${'00'.repeat(48)}')`,
    `SELECT * FROM ${schema}_private.ticket_key`,
    `ALTER TABLE ${schema}.accounts DISABLE ROW LEVEL SECURITY`,
    `CREATE TABLE ${schema}.stolen AS SELECT 1`,
    `SELECT 1; SELECT 2`,
  ]
}

function accessByRole(declaration: ProvedSystem['parts']['declaration']): Map<string, Map<string, Access>> {
  const byRole = new Map<string, Map<string, Access>>()
  for (const { purposeRole, table, access } of roleAccess(declaration))
    byRole.set(purposeRole, (byRole.get(purposeRole) ?? new Map()).set(table, access))
  return byRole
}

function hiddenColumns(table: TableDeclaration, access: ReadonlyMap<string, Access> | undefined): [string, string][] {
  const read = access?.get(table.name)?.read ?? []
  return Object.keys(table.columns).flatMap((column): [string, string][] =>
    read.includes(column) ? [] : [[table.name, column]],
  )
}

function personTable(
  tables: Readonly<Record<string, TableDeclaration>>,
  access: ReadonlyMap<string, Access> | undefined,
): TableDeclaration | undefined {
  return Object.values(tables).find(({ name, subject }) => {
    const granted = access?.get(name)
    return subject !== null && granted?.rows.kind === 'own' && granted.read.includes(subject)
  })
}

/** Of a count; −1 when it was refused. */
function number(outcome: Awaited<ReturnType<ProvedSystem['database']['as']>>[number] | undefined): number {
  if (outcome === undefined || 'refused' in outcome) return -1
  return Number(outcome.rows[0]?.[0] ?? -1)
}

/**
 * People who exist for a proof alone: a row in every table that holds people, made from the declaration, so that a new table is
 * covered the day it is declared. Their addresses end in `.invalid` (RFC 2606): no e-mail can reach anyone.
 */
import {
  type ColumnDeclaration,
  type Declaration,
  defaultNaming,
  quoteName,
  type TableDeclaration,
  tablesInOrder,
} from '@confidant/statement'
import type { DatabaseProbe } from '../database/index.js'
import type { HubParts } from '../hub-parts.js'
import { randomId, randomToken } from '../secrets/random-token.js'

export interface ProbePerson {
  readonly personId: string
  /** In each of the person's texts, and nowhere else. */
  readonly mark: string
}

const { schema } = defaultNaming

type Row = Readonly<Record<string, unknown>>
type Owner = Pick<DatabaseProbe, 'administrator'>

/** What probe people are made from. */
export type ProbeGround = Pick<HubParts, 'declaration' | 'secrets'>

export async function addProbePerson(database: Owner, { declaration, secrets }: ProbeGround): Promise<ProbePerson> {
  const person = { personId: randomId(), mark: `proof-${randomId().slice(0, 8)}` }
  const rows = new Map<string, Row>()
  for (const table of tablesInOrder(declaration).filter(({ subject }) => subject !== null)) {
    const row = { ...rowOf(table, person, rows, declaration), ...keyOf(table, person, secrets) }
    rows.set(table.name, row)
    const names = Object.keys(row).map(quoteName).join(', ')
    const places = Object.keys(row).map((_, index) => `$${index + 1}`)
    await database.administrator(
      `INSERT INTO ${quoteName(schema)}.${quoteName(table.name)} (${names}) VALUES (${places.join(', ')})`,
      Object.values(row),
    )
  }
  return person
}

/** The key to a person's data in backups has to be one. */
function keyOf({ columns }: TableDeclaration, { personId }: ProbePerson, secrets: ProbeGround['secrets']): Row {
  if (columns.wrapped_key === undefined) return {}
  return { wrapped_key: secrets.wrapKey(personId, Buffer.from(randomToken(), 'base64url')) }
}

/** Nothing of the person is left; no error when there is nothing. */
export async function removeProbePerson(
  database: Owner,
  declaration: Declaration,
  { personId }: Pick<ProbePerson, 'personId'>,
): Promise<void> {
  for (const { name, subject } of tablesInOrder(declaration).toReversed()) {
    if (subject === null) continue
    const table = `${quoteName(schema)}.${quoteName(name)}`
    await database.administrator(`DELETE FROM ${table} WHERE ${quoteName(subject)} = $1`, [personId])
  }
}

/** How many rows of the person a table of people holds. */
export async function countRowsOf(
  database: Owner,
  { name, subject }: Pick<TableDeclaration, 'name' | 'subject'>,
  { personId }: Pick<ProbePerson, 'personId'>,
): Promise<number> {
  const [row] = await database.administrator<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${quoteName(schema)}.${quoteName(name)} WHERE ${quoteName(subject ?? '')} = $1`,
    [personId],
  )
  return row?.count ?? 0
}

function rowOf(
  table: TableDeclaration,
  person: ProbePerson,
  rows: ReadonlyMap<string, Row>,
  declaration: Declaration,
): Row {
  const parent = table.parent === null ? undefined : declaration.tables[table.parent.table]
  const inherited = Object.fromEntries(
    (table.parent?.columns ?? []).map((column, index) => [
      column,
      rows.get(parent?.name ?? '')?.[parent?.primaryKey[index] ?? ''],
    ]),
  )
  const only = Object.values(table.access).flatMap(({ only: filter }) =>
    filter !== null && 'equals' in filter ? [[filter.column, filter.equals] as const] : [],
  )
  const chosen = Object.fromEntries(only)
  return Object.fromEntries(
    Object.entries(table.columns).map(([name, column]) => [
      name,
      name === table.subject ? person.personId : (inherited[name] ?? chosen[name] ?? fillerOf(name, column, person)),
    ]),
  )
}

const soonMs = 3_600_000

function fillerOf(name: string, { type, category }: ColumnDeclaration, { mark }: ProbePerson): unknown {
  switch (type) {
    case 'uuid':
      return randomId()
    case 'text':
      if (category === 'email-address') return `${mark}@proof.invalid`
      return name === 'language' ? 'en' : `${mark} ${name}`
    case 'bytea':
      return Buffer.from(`${mark} ${name}`)
    case 'jsonb':
      return JSON.stringify({ proof: mark })
    case 'integer':
    case 'bigint':
      return 1
    case 'boolean':
      return true
    // In the future, so that no term has run out while the proof looks.
    case 'date':
    case 'timestamptz':
      return new Date(Date.now() + soonMs)
  }
}

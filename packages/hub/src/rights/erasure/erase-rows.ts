/**
 * Erases a person's rows and writes the proof, in one transaction of purpose role `erasure`: all of it or nothing.
 * Place: a step of an erasure. Does what the plan says, table by table; the database refuses to delete what a law keeps.
 */
import {
  type Declaration,
  type ErasureStep,
  erasurePlan,
  rightsRole,
  type TableDeclaration,
} from '@confidant/statement'
import { type RawBuilder, sql } from 'kysely'
import { erasureEmailId } from '../../data-requests/index.js'
import { declaredTables, StatementError, type Transaction } from '../../database/index.js'
import type { RightsParts } from '../rights-parts.js'
import type { ErasedFiles } from './erase-files.js'
import { type ErasedCounts, type KeptTable, proofText } from './erasure-proof.js'

type ErasureTransaction = Transaction<'erasure'>

export interface RowErasure {
  readonly person: string
  /** Id of the proof; makes the erasure idempotent. */
  readonly proof: string
  readonly company: string
  readonly files: readonly ErasedFiles[]
}

const uniqueViolation = '23505'

export async function eraseRows(
  { withPurpose, declaration, secrets, now }: Pick<RightsParts, 'withPurpose' | 'declaration' | 'secrets' | 'now'>,
  { person, proof, company, files }: RowErasure,
): Promise<void> {
  const work = async (tx: ErasureTransaction) => {
    const done = await tx.selectFrom('erasure_proofs').select('id').where('id', '=', proof).executeTakeFirst()
    if (done !== undefined) return
    const tables: ErasedCounts['tables'] = []
    const kept: KeptTable[] = []
    for (const step of erasurePlan(declaration)) {
      const { about } = declaration.tables[step.table]!
      const rows = step.action === 'delete' ? await deleteRows(tx, step, person) : await beginTerms(tx, step, person)
      if (step.action === 'delete' && rows > 0) tables.push({ table: step.table, about, rows })
      kept.push(...(await keptOf(tx, step, declaration)))
    }
    const erased = {
      at: now().toISOString(),
      company,
      statement: declaration.version,
      tables,
      files: files.map(({ kind, files }) => ({ kind, about: declaration.blobs[kind]!.about, files })),
    }
    const signature = secrets.sign(Buffer.from(proofText({ id: proof, erased, kept })))
    await tx
      .insertInto('erasure_proofs')
      .values({ person_id: person, id: proof, erased: JSON.stringify(erased), kept: JSON.stringify(kept), signature })
      .execute()
  }
  await withPurpose('erasure', { person }, work).catch((error) => {
    // Another hub erased at the same time, and its proof stands.
    if (!(error instanceof StatementError && error.sqlState === uniqueViolation)) throw error
  })
}

const of = (person: string) => sql<boolean>`person_id = ${person}`

async function deleteRows(tx: ErasureTransaction, { table }: ErasureStep, person: string): Promise<number> {
  const rows = declaredTables(tx).deleteFrom(table).where(of(person))
  // The e-mail about the erasure still has to be sent; it has a retention of its own.
  const condition = sql<boolean>`template <> ${erasureEmailId}`
  const { numDeletedRows } = await (table === 'outbox' ? rows.where(condition) : rows).executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

async function beginTerms(tx: ErasureTransaction, step: ErasureStep, person: string): Promise<number> {
  const changes = [
    ...step.emptied.map((column): [string, RawBuilder<null>] => [column, sql`NULL`]),
    ...step.begun.map((column): [string, RawBuilder<null>] => [column, sql`coalesce(${sql.ref(column)}, now())`]),
  ]
  if (changes.length === 0) return 0
  const query = declaredTables(tx).updateTable(step.table).set(Object.fromEntries(changes)).where(of(person))
  return Number((await query.executeTakeFirstOrThrow()).numUpdatedRows)
}

/** What remains of the table, and when the last of it is deleted. */
async function keptOf(tx: ErasureTransaction, step: ErasureStep, declaration: Declaration): Promise<KeptTable[]> {
  const { about } = declaration.tables[step.table]!
  const end =
    step.endSql === null ? sql<Date | null>`NULL::timestamptz` : sql<Date | null>`max(${sql.raw(step.endSql)})`
  const open =
    step.endSql === null
      ? sql<boolean>`true`
      : sql<boolean>`coalesce(bool_or((${sql.raw(step.endSql)}) IS NULL), false)`
  const found = await declaredTables(tx)
    .selectFrom(step.table)
    .select([sql<string>`count(*)`.as('rows'), end.as('end'), open.as('open')])
    .where(shownToPerson(declaration.tables[step.table]!))
    .executeTakeFirstOrThrow()
  const rows = Number(found.rows)
  if (rows === 0 || step.action === 'delete') return []
  return [
    {
      table: step.table,
      about,
      rows,
      columns: step.kept.map(({ column }) => column),
      emptied: [...step.emptied],
      reasons: step.reasons.map((reason) => ({ ...reason })),
      until: found.open ? null : (found.end?.toISOString() ?? null),
    },
  ]
}

/** A case that the person may not be told of yet is not in the proof either. */
function shownToPerson({ access }: TableDeclaration): RawBuilder<boolean> {
  const only = access[rightsRole]?.only ?? null
  if (only === null) return sql<boolean>`true`
  const column = sql.ref(only.column)
  return 'is' in only ? sql<boolean>`${column} IS NOT NULL` : sql<boolean>`${column} = ${only.equals}`
}

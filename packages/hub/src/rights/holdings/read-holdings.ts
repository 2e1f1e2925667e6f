/**
 * Reads a person's own rows of any declared table, with the moment at which each ends. Place: under the page and the export, in
 * purpose role `data-rights`, which sees what the declaration shows and nothing that it withholds. One statement a table.
 */
import { type RawBuilder, sql } from 'kysely'
import type { HubWithPurpose, Transaction } from '../../database/index.js'
import type { EndRule, HeldTable } from './holdings.js'

export type RightsTransaction = Transaction<'data-rights'>

/** At a moment, or not before something happens that has not. */
export type End = { readonly at: Date } | { readonly waitsFor: EndRule }

export interface HeldRow {
  /** By column; the column types of `pg`. */
  readonly values: Readonly<Record<string, unknown>>
  readonly end: End
  /** Of fields that go before the row. */
  readonly fieldEnds: Readonly<Record<string, End>>
}

export interface HeldRows {
  readonly rows: readonly HeldRow[]
  /** All there are; `rows` may be fewer. */
  readonly total: number
}

type Values = Readonly<Record<string, unknown>>

/** @param limit the most rows */
export async function readNewest(tx: RightsTransaction, table: HeldTable, limit: number): Promise<HeldRows> {
  const base = selection(tx, table, [sql<string>`count(*) OVER ()`.as(totalName)]).limit(limit)
  const ordered = table.newestBy === null ? base : base.orderBy(sql`${sql.ref(`t.${table.newestBy}`)} DESC`)
  const found = await ordered.execute()
  return { rows: found.map((values) => heldRow(table, values)), total: Number(found[0]?.[totalName] ?? 0) }
}

/** Every row, in pieces of bounded size, each in a transaction of its own; rows that come meanwhile may be among them. */
export async function* readAll(
  withPurpose: HubWithPurpose,
  person: string,
  table: HeldTable,
  rowsAtOnce: number,
): AsyncGenerator<HeldRow> {
  let last: Values | null = null
  for (let read = 0; ; ) {
    const place: Place = { after: last, read }
    const rows = await withPurpose('data-rights', { person }, (tx) => readNext(tx, table, place, rowsAtOnce))
    yield* rows
    if (rows.length < rowsAtOnce) return
    read += rows.length
    last = rows.at(-1)!.values
  }
}

interface Place {
  readonly after: Values | null
  readonly read: number
}

async function readNext(tx: RightsTransaction, table: HeldTable, { after, read }: Place, limit: number) {
  const key = shownKey(table)
  const base = selection(tx, table, []).limit(limit)
  // A withheld key cannot be read: such tables are short and are paged by offset.
  const ordered =
    key === null ? base.orderBy(columnsOf(table.fields.map(({ column }) => column))).offset(read) : base.orderBy(key)
  const query = key === null || after === null ? ordered : ordered.where(beyond(table, key, after))
  return (await query.execute()).map((values) => heldRow(table, values))
}

// No column of the declaration begins with a dollar.
const totalName = '$total'
const endName = (index: number) => `$end${index}`
const fieldEndName = (column: string) => `$end_${column}`

function selection(tx: RightsTransaction, table: HeldTable, further: readonly ReturnType<RawBuilder<unknown>['as']>[]) {
  const columns = table.fields.map(({ column }) => sql`${sql.ref(`t.${column}`)}`.as(column))
  const ends = table.ends.map((end, index) => sql`${sql.raw(end.sql)}`.as(endName(index)))
  const fieldEnds = table.fields.flatMap(({ column, end }) =>
    end === null ? [] : [sql`${sql.raw(end.sql)}`.as(fieldEndName(column))],
  )
  return tx
    .selectFrom(sql<Values>`${sql.table(table.name)}`.as('t'))
    .select([...columns, ...ends, ...fieldEnds, ...further])
    .$castTo<Values>()
}

function shownKey(table: HeldTable): RawBuilder<unknown> | null {
  const shown = new Set(table.fields.map(({ column }) => column))
  return table.primaryKey.every((column) => shown.has(column)) ? columnsOf(table.primaryKey) : null
}

function columnsOf(columns: readonly string[]): RawBuilder<unknown> {
  return sql.join(columns.map((column) => sql.ref(`t.${column}`)))
}

function beyond(table: HeldTable, key: RawBuilder<unknown>, after: Values): RawBuilder<boolean> {
  const values = sql.join(table.primaryKey.map((column) => sql.val(after[column])))
  return sql<boolean>`(${key}) > (${values})`
}

function heldRow(table: HeldTable, found: Values): HeldRow {
  const fieldEnds = table.fields.flatMap(({ column, end }): [string, End][] =>
    end === null || found[column] === null ? [] : [[column, endAt(end, found[fieldEndName(column)])]],
  )
  return {
    values: Object.fromEntries(table.fields.map(({ column }) => [column, found[column]])),
    end: lastEnd(table.ends.map((end, index) => endAt(end, found[endName(index)]))),
    fieldEnds: Object.fromEntries(fieldEnds),
  }
}

function endAt(rule: EndRule, at: unknown): End {
  return at instanceof Date ? { at } : { waitsFor: rule }
}

/** The row goes when every term has run out. */
function lastEnd(ends: readonly End[]): End {
  const waiting = ends.find((end) => 'waitsFor' in end)
  if (waiting !== undefined) return waiting
  const last = ends.flatMap((end) => ('at' in end ? [end.at] : [])).sort((a, b) => b.getTime() - a.getTime())[0]
  if (last === undefined) throw new Error('Every declared table needs a retention term.')
  return { at: last }
}

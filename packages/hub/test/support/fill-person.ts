/**
 * A row in every declared table for a person, made from the declaration, and a file for every blob: so that what must be complete is
 * tried on all tables, also on those that have no page yet. Place: tests of rights and backups.
 */
import { randomUUID } from 'node:crypto'
import {
  type ColumnDeclaration,
  type Declaration,
  quoteName,
  type TableDeclaration,
  tablesInOrder,
} from '@confidant/statement'
import type pg from 'pg'
import type { BlobKind, BlobStore } from '../../src/blobs/blob-store.js'

export type FilledRow = Readonly<Record<string, unknown>>

/** By table. */
export type FilledRows = ReadonlyMap<string, FilledRow>

/** A value that is found again wherever it turns up: `accounts.email of anna`. */
export function marked(table: string, column: string, mark: string): string {
  return `${table}.${column} of ${mark}`
}

/** Leaves rows alone that are there already. */
export async function fillEveryTable(
  client: pg.ClientBase,
  declaration: Declaration,
  person: string,
  mark: string,
): Promise<FilledRows> {
  const filled = new Map<string, FilledRow>()
  for (const table of tablesInOrder(declaration).filter(({ subject }) => subject !== null)) {
    const row = { ...sampleRow(table, person, mark), ...parentKey(table, declaration, filled) }
    const columns = Object.keys(row)
    const places = columns.map((_, index) => `$${index + 1}`)
    await client.query(
      `INSERT INTO app.${quoteName(table.name)} (${columns.map(quoteName).join(', ')}) VALUES (${places.join(', ')}) ON CONFLICT DO NOTHING`,
      columns.map((column) => parameter(row[column])),
    )
    filled.set(table.name, row)
  }
  return filled
}

export async function fillBlobs(blobs: BlobStore, declaration: Declaration, filled: FilledRows): Promise<void> {
  for (const { name, namedBy } of Object.values(declaration.blobs)) {
    const id = filled.get(namedBy.table)?.[namedBy.column]
    await blobs.put(name as BlobKind, String(id), Buffer.from(`file of ${name}`))
  }
}

function sampleRow(table: TableDeclaration, person: string, mark: string): FilledRow {
  const entries = Object.entries(table.columns).map(([name, column]): [string, unknown] => [
    name,
    name === table.subject ? person : sampleValue(table.name, name, column, mark),
  ])
  return Object.fromEntries(entries)
}

/** A child names the row that was made of its parent. */
function parentKey({ parent }: TableDeclaration, declaration: Declaration, filled: FilledRows): FilledRow {
  if (parent === null) return {}
  const keys = declaration.tables[parent.table]!.primaryKey
  return Object.fromEntries(parent.columns.map((name, index) => [name, filled.get(parent.table)![keys[index]!]]))
}

function sampleValue(table: string, name: string, { type }: ColumnDeclaration, mark: string): unknown {
  const values: Readonly<Record<ColumnDeclaration['type'], unknown>> = {
    uuid: randomUUID(),
    text: marked(table, name, mark),
    bytea: Buffer.from(marked(table, name, mark)),
    integer: 7,
    bigint: '9007199254740993',
    boolean: true,
    date: '2026-03-29',
    timestamptz: new Date('2026-10-25T01:30:00Z'),
    jsonb: { [name]: marked(table, name, mark) },
  }
  return values[type]
}

function parameter(value: unknown): unknown {
  return typeof value === 'object' && value !== null && !(value instanceof Date) && !(value instanceof Uint8Array)
    ? JSON.stringify(value)
    : value
}

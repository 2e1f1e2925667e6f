/**
 * What belongs in a person's export: every personal column and blob, with category, origin and whether it is portable
 * (GDPR Art. 20: what the person provided), and what is withheld, with the reason. Place: the export is made from it
 * and checked against it.
 */
import type { Text } from '@confidant/i18n'
import type { Declaration } from '../model/declaration.js'
import type { Origin, TableDeclaration } from '../model/store.js'
import { effectiveRetention } from './expiry.js'

export interface ExportField {
  readonly column: string
  /** Null: not personal, exported so that the rest can be understood. */
  readonly category: string | null
  readonly origin: Origin
  readonly portable: boolean
}

export interface ExportTable {
  readonly table: string
  readonly about: Text
  readonly subject: string
  /** The purposes it is held for. */
  readonly purposes: readonly string[]
  readonly fields: readonly ExportField[]
  readonly withheld: readonly { readonly column: string; readonly category: string; readonly why: Text }[]
}

export interface ExportBlob {
  readonly blob: string
  readonly about: Text
  readonly category: string
  readonly table: string
  readonly column: string
}

export interface ExportMap {
  readonly tables: readonly ExportTable[]
  readonly blobs: readonly ExportBlob[]
}

function exportTable(table: TableDeclaration, declaration: Declaration): ExportTable {
  const columns = Object.entries(table.columns)
  return {
    table: table.name,
    about: table.about,
    subject: table.subject!,
    purposes: [...new Set(effectiveRetention(table, declaration).map(({ purpose }) => purpose))],
    fields: columns
      .filter(([, { withheld }]) => withheld === null)
      .map(([column, { category, origin }]) => ({
        column,
        category,
        origin,
        portable: category !== null && origin === 'provided',
      })),
    withheld: columns.flatMap(([column, { category, withheld }]) =>
      withheld === null || category === null ? [] : [{ column, category, why: withheld }],
    ),
  }
}

export function exportMap(declaration: Declaration): ExportMap {
  return {
    tables: Object.values(declaration.tables)
      .filter(({ subject }) => subject !== null)
      .map((table) => exportTable(table, declaration)),
    blobs: Object.values(declaration.blobs)
      .filter(({ withheld }) => withheld === null)
      .map(({ name, about, category, namedBy }) => ({
        blob: name,
        about,
        category,
        table: namedBy.table,
        column: namedBy.column,
      })),
  }
}

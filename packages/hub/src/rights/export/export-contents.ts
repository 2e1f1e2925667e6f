/**
 * What an export holds, table by table, and what it leaves out and why: `contents.json`. Place: written into the export, and held
 * against the declaration before the export is signed. An export that misses a column is never handed over.
 */
import type { Language } from '@confidant/i18n'
import type { Declaration } from '@confidant/statement'
import type { HeldTable } from '../holdings/holdings.js'

export interface TableContents {
  readonly table: string
  readonly about: string
  readonly file: string
  readonly rows: number
  readonly heldFor: readonly string[]
  readonly columns: readonly {
    readonly column: string
    readonly title: string
    readonly category: string | null
    readonly origin: string
    /** What you provided yourself (GDPR Art. 20). */
    readonly portable: boolean
  }[]
  readonly withheld: readonly { readonly column: string; readonly why: string }[]
}

export interface FileContents {
  readonly kind: string
  readonly about: string
  readonly files: number
  /** Null: they are in the export. */
  readonly withheld: string | null
}

export interface ExportContents {
  readonly statement: string
  readonly tables: readonly TableContents[]
  readonly files: readonly FileContents[]
}

export function tableContents(
  table: HeldTable,
  rows: number,
  declaration: Declaration,
  language: Language,
): TableContents {
  return {
    table: table.name,
    about: table.about[language],
    file: `data/${table.name}.json`,
    rows,
    heldFor: table.heldFor.map((id) => declaration.purposes[id]?.title[language] ?? id),
    columns: table.fields.map(({ column, label, category, origin, portable }) => ({
      column,
      title: label[language],
      category: category === null ? null : (declaration.categories[category]?.title[language] ?? category),
      origin,
      portable,
    })),
    withheld: table.withheld.map(({ column, why }) => ({ column, why: why[language] })),
  }
}

/** Every declared column of people and every kind of file that the contents neither have nor name as withheld. */
export function missingFromExport(contents: ExportContents, declaration: Declaration): string[] {
  const covered = new Set(
    contents.tables.flatMap(({ table, columns, withheld }) =>
      [...columns, ...withheld].map(({ column }) => `${table}.${column}`),
    ),
  )
  const kinds = new Set(contents.files.map(({ kind }) => kind))
  const columns = Object.values(declaration.tables)
    .filter(({ subject }) => subject !== null)
    .flatMap(({ name, columns }) => Object.keys(columns).map((column) => `${name}.${column}`))
  return [
    ...columns.filter((column) => !covered.has(column)),
    ...Object.keys(declaration.blobs).filter((kind) => !kinds.has(kind)),
  ]
}

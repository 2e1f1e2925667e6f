/** Rows as JSON, and the JSON Schema that describes them. Place: the files of an export. Nothing is rounded: large numbers are text. */
import type { Language } from '@confidant/i18n'
import type { ColumnType, Declaration } from '@confidant/statement'
import type { HeldTable } from '../holdings/holdings.js'

/** What each type of column becomes (JSON Schema 2020-12). */
const shapes: Readonly<Record<ColumnType, { readonly type?: string; readonly [keyword: string]: unknown }>> = {
  uuid: { type: 'string', format: 'uuid' },
  text: { type: 'string' },
  bytea: { type: 'string', contentEncoding: 'base64' },
  integer: { type: 'integer' },
  bigint: { type: 'string', pattern: '^-?[0-9]+$' },
  boolean: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
  timestamptz: { type: 'string', format: 'date-time' },
  jsonb: {},
}

export function toJson(values: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(values).map(([name, value]) => [
    name,
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
  ])
  return JSON.stringify(Object.fromEntries(entries))
}

/** Of the files `data/<table>.json`. */
export function tableSchema(table: HeldTable, declaration: Declaration, language: Language): object {
  const { columns } = declaration.tables[table.name]!
  const properties = table.fields.map(({ column, label, category }) => {
    const { type, nullable } = columns[column]!
    const shape = shapes[type]
    const nullableType = nullable && shape.type !== undefined ? { type: [shape.type, 'null'] } : {}
    const description = category === null ? undefined : declaration.categories[category]?.title[language]
    return [column, { ...shape, ...nullableType, title: label[language], description }]
  })
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: table.name,
    description: table.about[language],
    type: 'array',
    items: {
      type: 'object',
      properties: Object.fromEntries(properties),
      required: table.fields.map(({ column }) => column),
      additionalProperties: false,
    },
  }
}

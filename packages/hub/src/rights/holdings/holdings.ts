/**
 * What is held about people, table by table, as the page and the export need it: field labels, purposes, and when each row is deleted.
 * Place: between the declaration and what a person reads. Everything follows from the declaration; no table is named here.
 */
import { fill, message, type Text } from '@confidant/i18n'
import {
  columnLabel,
  type Declaration,
  describePeriod,
  type ExportMap,
  effectiveRetention,
  endOfTermSql,
  exportMap,
  type Origin,
  parsePeriod,
  purposeOfRole,
  quoteName,
  type RetentionBinding,
  type TableDeclaration,
} from '@confidant/statement'

/** When a row or field is deleted: the moment as SQL over the row `t`, and a label for the rule until that moment is known. */
export interface EndRule {
  readonly purpose: string
  readonly sql: string
  readonly label: Text
}

export interface HeldField {
  readonly column: string
  readonly label: Text
  readonly type: string
  /** Null: not personal. */
  readonly category: string | null
  readonly origin: Origin
  readonly portable: boolean
  /** Set where the field is emptied before its row is deleted. */
  readonly end: EndRule | null
}

export interface HeldTable {
  readonly name: string
  readonly about: Text
  readonly subject: string
  readonly primaryKey: readonly string[]
  /** Newest first by this column; null where no time is kept. */
  readonly newestBy: string | null
  readonly fields: readonly HeldField[]
  readonly withheld: ExportMap['tables'][number]['withheld']
  /** The row is deleted when all of these have ended. */
  readonly ends: readonly EndRule[]
  /** Purposes it is held for. */
  readonly heldFor: readonly string[]
  /** Further purposes that read a column of the category. */
  usedFor(category: string): readonly string[]
}

const after = message('Kept until {period} after {event}', 'Bewaard tot {period} nadat {event}')
const afterYear = message(
  'Kept until {period} after the end of the year in which {event}',
  'Bewaard tot {period} na afloop van het jaar waarin {event}',
)
const until = message('Kept until {event}', 'Bewaard tot {event}')

export function declaredHoldings(declaration: Declaration): readonly HeldTable[] {
  return exportMap(declaration).tables.map((entry) => {
    const table = declaration.tables[entry.table]!
    return {
      name: table.name,
      about: table.about,
      subject: entry.subject,
      primaryKey: table.primaryKey,
      newestBy: newestBy(table),
      fields: entry.fields.map(({ column, category, origin, portable }) => {
        const { type, emptied } = table.columns[column]!
        const label = columnLabel(table, column)
        const end = emptied === null ? null : endRule(emptied, endOfTermSql(emptied, declaration), declaration)
        return { column, label, type, category, origin, portable, end }
      }),
      withheld: entry.withheld,
      ends: effectiveRetention(table, declaration).map((binding) =>
        endRule(binding, endSql(table, binding, declaration, 't'), declaration),
      ),
      heldFor: entry.purposes,
      usedFor: (category) => usedFor(table, category),
    }
  })
}

function newestBy(table: TableDeclaration): string | null {
  const times = Object.entries(table.columns).filter(([, { type, nullable }]) => type === 'timestamptz' && !nullable)
  return times[0]?.[0] ?? null
}

function endRule(binding: RetentionBinding, sql: string, declaration: Declaration): EndRule {
  return { purpose: binding.purpose, sql, label: describeRule(binding, declaration) }
}

function describeRule({ purpose, sooner }: RetentionBinding, declaration: Declaration): Text {
  const { retention } = declaration.purposes[purpose]!
  const keep = sooner ?? retention.keep
  const event = declaration.retentionEvents[retention.from]!
  if (parsePeriod(keep).count === 0) return fill(until, { event })
  const rule = retention.counted === 'from-end-of-year' ? afterYear : after
  return fill(rule, { period: describePeriod(keep), event })
}

/** A row without a term of its own has that of the row it belongs to. */
function endSql(table: TableDeclaration, binding: RetentionBinding, declaration: Declaration, alias: string): string {
  const { parent } = table
  if (table.retention.length > 0 || parent === null) return endOfTermSql(binding, declaration)
  const above = declaration.tables[parent.table]!
  const upper = `${alias}p`
  const joined = above.primaryKey.map(
    (key, index) => `${upper}.${quoteName(key)} = ${alias}.${quoteName(parent.columns[index]!)}`,
  )
  const end = endSql(above, binding, declaration, upper)
  return `(SELECT ${end} FROM ${quoteName(above.name)} ${upper} WHERE ${joined.join(' AND ')})`
}

function usedFor(table: TableDeclaration, category: string): readonly string[] {
  const using = Object.entries(table.access).filter(([, { read }]) =>
    read.some((column) => table.columns[column]!.category === category),
  )
  return [...new Set(using.map(([purposeRole]) => purposeOfRole(purposeRole)))]
}

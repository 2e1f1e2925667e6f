/** The rows of an answer as lines of text. Place: where no psql does it. */

interface Answer {
  readonly command: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly unknown[])[]
}

const widest = 60

export function inTable({ command, columns, rows }: Answer): string[] {
  if (columns.length === 0) return [command]
  const cells = rows.map((row) => row.map(cellOf))
  const widths = columns.map((name, index) => Math.max(name.length, ...cells.map((row) => row[index]!.length)))
  const lineOf = (row: readonly string[]) =>
    row
      .map((cell, index) => cell.padEnd(widths[index]!))
      .join(' | ')
      .trimEnd()
  const rule = widths.map((width) => '-'.repeat(width)).join('-+-')
  return [lineOf(columns), rule, ...cells.map(lineOf), `(${rows.length} ${rows.length === 1 ? 'row' : 'rows'})`]
}

function cellOf(value: unknown): string {
  const text =
    value instanceof Date ? value.toISOString() : typeof value === 'object' ? JSON.stringify(value) : String(value)
  return value === null ? '' : text.length > widest ? `${text.slice(0, widest - 1)}…` : text
}

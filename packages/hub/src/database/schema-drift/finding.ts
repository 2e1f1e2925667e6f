/** What the start-up check finds: each line names one thing that is not as declared. Never holds a value of a row. */
import type pg from 'pg'

export type Findings = readonly string[]

/** Both ways: what is declared and missing, and what is there and not declared. */
export function compareSets(what: string, declared: Iterable<string>, live: Iterable<string>): string[] {
  const [wanted, found] = [new Set(declared), new Set(live)]
  return [
    ...[...wanted].filter((name) => !found.has(name)).map((name) => `${what} is declared but missing: ${name}`),
    ...[...found].filter((name) => !wanted.has(name)).map((name) => `${what} exists but is not declared: ${name}`),
  ]
}

export async function column<T = string>(
  client: pg.ClientBase,
  sql: string,
  values: readonly unknown[] = [],
): Promise<T[]> {
  const result = await client.query<T[]>({ text: sql, values: [...values], rowMode: 'array' })
  return result.rows.map((row) => row[0]!)
}

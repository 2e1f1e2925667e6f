/** Fills the tables of one side with the same records each time. Every person has ten of them on average. */
import type pg from 'pg'
import { decisions, objections, purposes, recipients, sources } from './record.ts'

export const recordsEach = 10

export function personId(index: number): string {
  return `00000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`
}

/** The `index`-th record, from 0. */
export function keyOf(index: number, people: number): { readonly person: string; readonly id: string } {
  const id = `10000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`
  return { person: personId(index % people), id }
}

export async function load(administrator: pg.Client, schema: string, records: number): Promise<void> {
  const people = records / recordsEach
  const uuid = (first: number, value: string) =>
    `('${first}0000000-0000-4000-8000-' || lpad(to_hex(${value}), 12, '0'))::uuid`
  // A hash of the number, so that the attributes of a record do not hang together.
  const pick = (salt: number, values: readonly string[]) =>
    `(ARRAY['${values.join("', '")}'])[1 + abs(hashint8(n * 16 + ${salt})::bigint) % ${values.length}]`
  const columns = [
    uuid(0, `n % ${people}`),
    uuid(1, 'n'),
    `rpad('record ' || n, 100, '+')`,
    pick(1, purposes),
    // A tenth has run out.
    `now() + make_interval(secs => (abs(hashint8(n * 16 + 2)::bigint) % 1000 - 100) * 3600)`,
    `CASE WHEN n % 2 = 0 THEN ${pick(3, objections)} END`,
    pick(4, decisions),
    pick(5, recipients),
    pick(6, sources),
  ]
  const names = 'person_id, id, data, purpose, expires_at, objection, decision, shared_with, source'
  await administrator.query(`TRUNCATE ${schema}.records, ${schema}.operations`)
  await administrator.query(
    `INSERT INTO ${schema}.records (${names}) SELECT ${columns.join(', ')} FROM generate_series(0, ${records - 1}) n`,
  )
  await administrator.query(`VACUUM ANALYZE ${schema}.records, ${schema}.operations`)
}

/** What an attacker has who can run any statement in a purpose role's connection. Place: the adversarial suite. */
import { purposeRoles, roleAccess, roleName } from '@confidant/statement'
import type pg from 'pg'
import { identitySetting } from '../../src/database/identity/identity-functions.js'
import { type IdentityTicket, identityTicket, type Subject } from '../../src/database/identity/identity-ticket.js'
import { sampleDeclaration } from './sample-tables.js'
import { samplePeople, type TestDatabase } from './test-database.js'

/** Rows, or the SQLSTATE of the refusal. */
export type Outcome = { readonly rows: readonly unknown[][] } | { readonly refused: string }

export async function attempt(client: pg.Client, text: string, values: readonly unknown[] = []): Promise<Outcome> {
  try {
    const query = { text, values: [...values], rowMode: 'array' as const, queryMode: 'extended' as const }
    return { rows: (await client.query<unknown[]>(query)).rows }
  } catch (error) {
    return { refused: (error as pg.DatabaseError).code ?? String(error) }
  }
}

/** Each statement as it would be alone: a refusal does not spoil the transaction for the next. */
export async function attemptEach(client: pg.Client, statements: readonly string[]): Promise<Record<string, Outcome>> {
  const outcomes: Record<string, Outcome> = {}
  const inside = client.getTransactionStatus() === 'T'
  for (const statement of statements) {
    if (inside) await client.query('SAVEPOINT before')
    outcomes[statement] = await attempt(client, statement)
    if (inside && client.getTransactionStatus() !== 'I') await client.query('ROLLBACK TO before')
  }
  return outcomes
}

/** Those that were not refused with the code. */
export function notRefused(outcomes: Record<string, Outcome>, code: string): string[] {
  return Object.entries(outcomes)
    .filter(([, outcome]) => !('refused' in outcome && outcome.refused === code))
    .map(
      ([statement, outcome]) =>
        `${statement} → ${'refused' in outcome ? outcome.refused : `${outcome.rows.length} rows`}`,
    )
}

export const allPurposeRoles = purposeRoles(sampleDeclaration)

export function sampleSubject(purposeRole: string): Exclude<Subject, 'everyone'> {
  return purposeRole === 'sign-in' ? { lookup: 'hash of anna' } : { person: samplePeople.anna }
}

/** True where the purpose role is declared to see everybody's rows of the table. */
export function seesEverybody(purposeRole: string, table: string): boolean {
  return roleAccess(sampleDeclaration).some(
    (entry) =>
      entry.purposeRole === purposeRole &&
      entry.table === table &&
      ['everyone', 'any'].includes(entry.access.rows.kind),
  )
}

/** Begins a transaction as the hub does; returns its identity as it stands in the setting, where the attacker could read it as well. */
export async function enter(
  database: TestDatabase,
  client: pg.Client,
  purposeRole: string,
  subject = sampleSubject(purposeRole),
): Promise<string> {
  await client.query('BEGIN')
  await client.query('SELECT app.enter($1, $2)', [...ticket(database, purposeRole, subject)])
  const shown = await client.query<{ identity: string }>(`SELECT current_setting('${identitySetting}') AS identity`)
  return shown.rows[0]!.identity
}

/** The hub alone could make one. */
export function ticket(
  database: TestDatabase,
  purposeRole: string,
  subject = sampleSubject(purposeRole),
  lifetimeMs = 60_000,
  boundProcess: number | null = null,
): IdentityTicket {
  return identityTicket(
    database.keys.identityKey,
    roleName(purposeRole),
    subject,
    Date.now() + lifetimeMs,
    boundProcess,
  )
}

/** Two people with a row in every table. */
export async function fillSample(database: TestDatabase): Promise<void> {
  const administrator = await database.administrator()
  for (const [name, id] of Object.entries(samplePeople)) {
    await administrator.query('INSERT INTO app.accounts VALUES ($1, $2, $3, $4, now())', [
      id,
      name,
      `${name}@example.com`,
      `recovery of ${name}`,
    ])
    await administrator.query('INSERT INTO app.orders (person_id, total_cents, placed_at) VALUES ($1, 1200, now())', [
      id,
    ])
    await administrator.query('INSERT INTO app.sign_in_lookups VALUES ($1, $2, now())', [`hash of ${name}`, id])
    await administrator.query("INSERT INTO app.consents (person_id, purpose, given) VALUES ($1, 'newsletter', true)", [
      id,
    ])
    await administrator.query("INSERT INTO app.subscriptions VALUES ($1, 'monthly', now())", [id])
  }
  await administrator.query("INSERT INTO app.products (title) VALUES ('A lamp')")
  await administrator.query('ANALYZE')
}

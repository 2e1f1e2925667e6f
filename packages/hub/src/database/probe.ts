/**
 * Looks at the live database from both sides: as any purpose role, with any statement, the way an attacker inside the hub could; and with
 * the database's own rights. Place: proofs, the doctor and `psql`; never a request. Leaves nothing behind unless told to.
 */
import { type Declaration, type Naming, purposeRoles, roleName } from '@confidant/statement'
import pg from 'pg'
import { connectAdministrator } from './administrator.js'
import type { DatabaseKeys } from './identity/database-keys.js'
import { identityTicket, type Subject } from './identity/identity-ticket.js'
import type { Schema } from './migrations/schema.js'
import { checkSchemaDrift } from './schema-drift/check-schema-drift.js'
import type { Findings } from './schema-drift/finding.js'
import type { AdministratorAddress } from './server/server-address.js'
import { type Rehearsal, type RehearsedView, rehearseWidening } from './widening/rehearse-widening.js'

/** Rows in the order of the columns, or the SQLSTATE of the refusal. */
export type Outcome = { readonly rows: readonly (readonly unknown[])[] } | { readonly refused: string }

export interface DatabaseProbe extends AsyncDisposable {
  readonly purposeRoles: readonly string[]
  /** Each statement by itself, in one transaction of the purpose role for the subject, which is then undone. */
  as(purposeRole: string, subject: Subject, statements: readonly string[]): Promise<readonly Outcome[]>
  /** With the database's own rights; kept. */
  administrator<R extends object>(text: string, values?: readonly unknown[]): Promise<readonly R[]>
  /** What the start-up check says of the database; with `broken`, of the database as these statements would leave it. */
  findings(broken?: readonly string[]): Promise<Findings>
  /** What a wider version of the statement would do to one person's rows. */
  rehearse(wider: Declaration, view: RehearsedView): Promise<Rehearsal>
}

interface ProbeDeps {
  readonly administrator: AdministratorAddress
  readonly schema: Schema
  readonly keys: DatabaseKeys
}

const ticketLifetimeMs = 60_000

export async function openDatabaseProbe({ administrator, schema, keys }: ProbeDeps): Promise<DatabaseProbe> {
  const clients = new Map<string, Promise<pg.Client>>()
  const root = await connectAdministrator(administrator)
  const clientOf = (purposeRole: string) => {
    const client = clients.get(purposeRole) ?? connectAsRole(purposeRole)
    clients.set(purposeRole, client)
    return client
  }
  const connectAsRole = async (purposeRole: string) => {
    const { host, port, database } = administrator
    const user = roleName(purposeRole, schema.naming)
    const client = new pg.Client({ host, port, database, user, password: keys.passwordOf(user) })
    client.on('error', () => {})
    await client.connect()
    return client
  }
  return {
    purposeRoles: purposeRoles(schema.declaration),
    async as(purposeRole, subject, statements) {
      const client = await clientOf(purposeRole)
      await client.query('RESET ALL; BEGIN')
      try {
        await enter(client, purposeRole, subject, { keys, naming: schema.naming })
        const outcomes: Outcome[] = []
        await client.query('SAVEPOINT before')
        for (const statement of statements) outcomes.push(await attempt(client, statement))
        return outcomes
      } finally {
        await client.query('ROLLBACK')
      }
    },
    administrator: async <R extends object>(text: string, values: readonly unknown[] = []) =>
      (await root.query(text, [...values])).rows as R[],
    async findings(broken = []) {
      await root.query('BEGIN')
      try {
        for (const statement of broken) await root.query(statement)
        return await checkSchemaDrift(root, schema, keys)
      } finally {
        await root.query('ROLLBACK')
      }
    },
    rehearse: (wider, view) => rehearseWidening(root, { schema, keys }, wider, view),
    async [Symbol.asyncDispose]() {
      const open = await Promise.all(clients.values())
      await Promise.all([root, ...open].map((client) => client.end()))
    },
  }
}

async function enter(
  client: pg.Client,
  purposeRole: string,
  subject: Subject,
  { keys, naming }: { readonly keys: DatabaseKeys; readonly naming: Naming },
): Promise<void> {
  if (subject === 'everyone') return
  const ticket = identityTicket(keys.identityKey, roleName(purposeRole, naming), subject, Date.now() + ticketLifetimeMs)
  await client.query(`SELECT ${naming.schema}.enter($1, $2)`, [...ticket])
}

/** Back at the savepoint afterwards, so that neither a refusal nor a setting is in the way of the next statement. */
async function attempt(client: pg.Client, text: string): Promise<Outcome> {
  try {
    const query = { text, rowMode: 'array' as const, queryMode: 'extended' as const }
    return { rows: (await client.query<unknown[]>(query)).rows }
  } catch (error) {
    return { refused: (error as pg.DatabaseError).code ?? 'connection' }
  } finally {
    if (client.getTransactionStatus() !== 'I') await client.query('ROLLBACK TO before')
  }
}

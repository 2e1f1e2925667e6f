/**
 * A connection exactly as a purpose has it, for somebody who wants to try how far it reaches: the same role, the same limits, the
 * same identity. Place: `confidant-hub psql`. Statements are passed on as they are typed; nothing here holds them back.
 */
import { type Naming, roleName } from '@confidant/statement'
import pg from 'pg'
import type { DatabaseKeys } from '../identity/database-keys.js'
import { identityTicket, type Subject } from '../identity/identity-ticket.js'
import type { AdministratorAddress } from '../server/server-address.js'

export interface PurposeLogin {
  readonly address: Omit<AdministratorAddress, 'user' | 'password'>
  readonly user: string
  readonly password: string
  /** What stands before the first statement of a transaction: who it is for. Null for a purpose role that sees everybody. */
  readonly enter: string | null
}

interface LoginDeps {
  readonly administrator: AdministratorAddress
  readonly keys: DatabaseKeys
  readonly naming: Naming
}

/** @param lifetimeMs how long transactions can be begun for this person */
export function purposeLogin(
  { administrator, keys, naming }: LoginDeps,
  purposeRole: string,
  subject: Subject,
  lifetimeMs: number,
): PurposeLogin {
  const { user: _, password: __, ...address } = administrator
  const user = roleName(purposeRole, naming)
  if (subject === 'everyone') return { address, user, password: keys.passwordOf(user), enter: null }
  const [identity, code] = identityTicket(keys.identityKey, user, subject, Date.now() + lifetimeMs)
  const enter = `SELECT ${naming.schema}.enter('${identity}', '\\x${code.toString('hex')}')`
  return { address, user, password: keys.passwordOf(user), enter }
}

export type SessionAnswer =
  | { readonly command: string; readonly columns: readonly string[]; readonly rows: readonly (readonly unknown[])[] }
  | { readonly refused: string; readonly message: string }

export interface PurposeSession extends AsyncDisposable {
  /** In a transaction that is begun anew when a statement ended it; a refusal undoes that one statement. */
  run(statement: string): Promise<SessionAnswer>
}

export async function openPurposeSession(login: PurposeLogin): Promise<PurposeSession> {
  const { address, user, password, enter } = login
  const client = new pg.Client({ ...address, user, password })
  client.on('error', () => {})
  await client.connect()
  const begin = async () => {
    await client.query('BEGIN')
    // People think for longer than programs do; a role may raise this for itself.
    await client.query('SET LOCAL idle_in_transaction_session_timeout = 0')
    if (enter !== null) await client.query(enter)
  }
  return {
    async run(statement) {
      if (client.getTransactionStatus() === 'I') await begin()
      await client.query('SAVEPOINT typed')
      try {
        const query = { text: statement, rowMode: 'array' as const, queryMode: 'extended' as const }
        const { command, fields, rows } = await client.query<unknown[]>(query)
        return { command, columns: fields.map(({ name }) => name), rows }
      } catch (error) {
        if (!(error instanceof pg.DatabaseError)) throw error
        if (client.getTransactionStatus() !== 'I') await client.query('ROLLBACK TO typed')
        return { refused: error.code ?? '', message: error.message }
      }
    },
    [Symbol.asyncDispose]: () => client.end(),
  }
}

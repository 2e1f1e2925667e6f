/**
 * Connections, a pool for each purpose role, made when first needed. Place: under `withPurpose`, which alone takes from them. A
 * connection logs in as its role and can become no other.
 */
import { type Naming, roleName } from '@confidant/statement'
import pg from 'pg'
import { DatabaseError } from '../database-error.js'
import type { DatabaseKeys } from '../identity/database-keys.js'
import type { ServerAddress } from '../server/server-address.js'

export interface RolePoolsOptions {
  readonly address: ServerAddress
  readonly naming: Naming
  /** Per purpose role and hub; together they stay below the connection limit of the role. */
  readonly connectionsPerRole: number
  /** How long a request waits for a free connection. */
  readonly waitMs: number
  /** TLS to a server elsewhere; false for a socket or 127.0.0.1. */
  readonly tls: boolean | { readonly ca: string }
}

export interface RolePools extends AsyncDisposable {
  /** @throws DatabaseError `unavailable` when no connection is free in time or none can be opened */
  acquire(purposeRole: string): Promise<pg.PoolClient>
  /** The server process that answers on the connection from end to end; null behind a pooler, where it changes. */
  processOf(client: pg.ClientBase): number | null
  close(): Promise<void>
}

/** A day belongs to no time zone: as a moment it could turn into the day before. */
const dateOid = 1082

export function createRolePools(keys: DatabaseKeys, options: RolePoolsOptions): RolePools {
  const pools = new Map<string, pg.Pool>()
  const processes = new WeakMap<pg.ClientBase, number>()
  const open = (purposeRole: string) => {
    const user = roleName(purposeRole, options.naming)
    const pool = new pg.Pool({
      ...options.address,
      user,
      password: keys.passwordOf(user),
      ssl: options.tls === true ? { rejectUnauthorized: true } : options.tls,
      application_name: `confidant-hub ${purposeRole}`,
      max: options.connectionsPerRole,
      connectionTimeoutMillis: options.waitMs,
      // Statements go out without waiting for the answer to the one before: the identity costs no round trip.
      pipeline: true,
      types: { getTypeParser: (oid) => (oid === dateOid ? String : pg.types.getTypeParser(oid)) },
      onConnect: async (client) => {
        const id = await ownProcess(client)
        if (id !== null) processes.set(client, id)
      },
    })
    // An idle connection that the server ends is replaced at the next request.
    pool.on('error', () => {})
    pools.set(purposeRole, pool)
    return pool
  }
  const close = async () => {
    const all = [...pools.values()]
    pools.clear()
    await Promise.all(all.map((pool) => pool.end()))
  }
  return {
    acquire: (purposeRole) =>
      (pools.get(purposeRole) ?? open(purposeRole)).connect().catch((cause: unknown) => {
        throw new DatabaseError(
          'unavailable',
          'No connection to PostgreSQL became free in time, or none could be opened.',
          {
            cause,
          },
        )
      }),
    processOf: (client) => processes.get(client) ?? null,
    close,
    [Symbol.asyncDispose]: close,
  }
}

/** PostgreSQL names its process when it takes a connection. A pooler names something else: its own connections come and go. */
async function ownProcess(client: pg.ClientBase): Promise<number | null> {
  const named: unknown = Reflect.get(client, 'processID')
  const { rows } = await client.query<{ id: number }>('SELECT pg_catalog.pg_backend_pid() AS id')
  return rows[0]?.id === named ? rows[0]!.id : null
}

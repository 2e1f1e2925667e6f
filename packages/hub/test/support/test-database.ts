/**
 * A migrated database for a test file, on a server of its own. Place: every test of the database. The server is the embedded
 * one, or the PostgreSQL whose commands lie in the folder that CONFIDANT_TEST_POSTGRES names.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defaultNaming, roleName, tableStatements } from '@confidant/statement'
import pg from 'pg'
import { createDatabaseKeys, type DatabaseKeys } from '../../src/database/identity/database-keys.js'
import type { Migration } from '../../src/database/migrations/migration.js'
import type { Schema } from '../../src/database/migrations/schema.js'
import { createRolePools, type RolePools } from '../../src/database/purpose/role-pools.js'
import { createWithPurpose, type WithPurpose } from '../../src/database/purpose/with-purpose.js'
import { type EmbeddedServer, startEmbeddedServer } from '../../src/database/server/embedded-server.js'
import { type ClusterOrder, copyCluster } from './cluster-template.js'
import { type SampleTables, sampleConsents, sampleDeclaration } from './sample-tables.js'

export const samplePeople = {
  anna: '00000000-0000-4000-8000-00000000000a',
  bram: '00000000-0000-4000-8000-00000000000b',
} as const

export const firstMigration: Migration = {
  number: 1,
  name: 'sample tables',
  statements: (naming) => tableStatements(sampleDeclaration, naming),
}

export const sampleSchema: Schema = {
  declaration: sampleDeclaration,
  naming: defaultNaming,
  migrations: [firstMigration],
  consents: sampleConsents,
}

export interface TestDatabase extends AsyncDisposable {
  readonly server: EmbeddedServer
  readonly keys: DatabaseKeys
  readonly pools: RolePools
  readonly withPurpose: WithPurpose<SampleTables>
  administrator(): Promise<pg.Client>
  /** A connection of a purpose role as an attacker has it: any statement, by the extended protocol. */
  purposeRole(name: string): Promise<pg.Client>
}

/** @param migrated empty when left out */
export async function startTestServer(
  migrated?: ClusterOrder['migrated'],
): Promise<EmbeddedServer & { readonly folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'confidant-hub-'))
  // The server's own account has to reach its folder.
  await chmod(folder, 0o755)
  const other = process.env.CONFIDANT_TEST_POSTGRES
  const binaries =
    other === undefined ? {} : { binaries: { initdb: join(other, 'initdb'), pgCtl: join(other, 'pg_ctl') } }
  const dataDir = join(folder, 'data')
  await copyCluster(dataDir, { ...binaries, ...(migrated === undefined ? {} : { migrated }) })
  const server = await startEmbeddedServer({ dataDir, settings: { max_connections: '60' }, ...binaries })
  const stop = async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return { administrator: server.administrator, stop, folder, [Symbol.asyncDispose]: stop }
}

export async function createTestDatabase(schema: Schema = sampleSchema): Promise<TestDatabase> {
  const rootKey = new Uint8Array(32).fill(7)
  const server = await startTestServer({ schema, rootKey })
  const keys = createDatabaseKeys(rootKey)
  const clients: pg.Client[] = []
  const connect = async (config: pg.ClientConfig) => {
    const client = new pg.Client(config)
    client.on('error', () => {})
    await client.connect()
    clients.push(client)
    return client
  }
  const address = {
    host: server.administrator.host,
    port: server.administrator.port,
    database: server.administrator.database,
  }
  const administrator = () => connect({ ...server.administrator })
  const pools = createRolePools(keys, {
    address,
    naming: schema.naming,
    connectionsPerRole: 4,
    waitMs: 5_000,
    tls: false,
  })
  return {
    server,
    keys,
    pools,
    withPurpose: createWithPurpose<SampleTables>(
      { pools, keys },
      { naming: schema.naming, lifetimeMs: 60_000, preparedStatements: true },
    ),
    administrator,
    purposeRole: (name) => {
      const user = roleName(name, schema.naming)
      return connect({ ...address, user, password: keys.passwordOf(user) })
    },
    async [Symbol.asyncDispose]() {
      await pools.close()
      await Promise.all(clients.map((client) => client.end()))
      await server.stop()
    },
  }
}

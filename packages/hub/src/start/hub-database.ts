/**
 * The hub's connection to PostgreSQL: the embedded server, or the one that it was told of, migrated and compared with the
 * statement before anything is served.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Declaration, defaultNaming } from '@confidant/statement'
import { connectAdministrator } from '../database/administrator.js'
import {
  type AdministratorAddress,
  assertCatalogue,
  createDatabaseKeys,
  createSeatPools,
  createWithPurpose,
  migrate,
  startEmbeddedServer,
} from '../database/index.js'
import type { HubWithPurpose } from '../database/tables.js'
import type { HubConfig } from './hub-config.js'
import { hubSchema } from './hub-schema.js'

export interface HubDatabase extends AsyncDisposable {
  readonly withPurpose: HubWithPurpose
  /** For what an administrator does: migrate, doctor, backup. */
  readonly administrator: AdministratorAddress
}

type DatabaseConfig = Pick<HubConfig, 'dataDir' | 'databaseUrl' | 'rootKey'>

/** @throws DatabaseError by name when the server does not start or is not what the statement declares */
export async function openHubDatabase(config: DatabaseConfig, declaration: Declaration): Promise<HubDatabase> {
  await mkdir(config.dataDir, { recursive: true })
  const server =
    config.databaseUrl === null ? await startEmbeddedServer({ dataDir: join(config.dataDir, 'postgres') }) : null
  try {
    const administrator = server?.administrator ?? administratorOf(config.databaseUrl ?? '')
    const keys = createDatabaseKeys(config.rootKey)
    const schema = hubSchema(declaration)
    const client = await connectAdministrator(administrator)
    try {
      await migrate(client, schema, keys)
      await assertCatalogue(client, schema, keys)
    } finally {
      await client.end()
    }
    const { host, port, database } = administrator
    const pools = createSeatPools(keys, {
      address: { host, port, database },
      naming: defaultNaming,
      connectionsPerSeat: 8,
      waitMs: 5_000,
      tls: false,
    })
    const withPurpose = createWithPurpose<import('@confidant/statement').Tables>(
      { pools, keys },
      { naming: defaultNaming, lifetimeMs: 30_000, preparedStatements: true },
    )
    return {
      withPurpose,
      administrator,
      async [Symbol.asyncDispose]() {
        await pools.close()
        await server?.stop()
      },
    }
  } catch (error) {
    await server?.stop()
    throw error
  }
}

function administratorOf(databaseUrl: string): AdministratorAddress {
  const url = new URL(databaseUrl)
  return {
    host: decodeURIComponent(url.hostname) || (url.searchParams.get('host') ?? 'localhost'),
    port: Number(url.port || 5432),
    database: decodeURIComponent(url.pathname.slice(1)) || 'postgres',
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
  }
}

/**
 * The hub's connection to PostgreSQL: migrated where it may, and compared with the statement before anything is served.
 */
import { type Declaration, defaultNaming, type Tables } from '@confidant/statement'
import { connectAdministrator } from '../database/administrator.js'
import {
  type AdministratorAddress,
  assertCatalogue,
  createDatabaseKeys,
  createSeatPools,
  createWithPurpose,
  type DatabaseKeys,
  migrate,
  type Schema,
} from '../database/index.js'
import type { HubWithPurpose } from '../database/tables.js'
import { createStatementVersions, type StatementVersions } from '../versions/index.js'
import type { HubConfig } from './hub-config.js'
import { hubSchema } from './hub-schema.js'
import { startHubServer } from './hub-server.js'

export interface HubDatabase extends AsyncDisposable {
  readonly withPurpose: HubWithPurpose
  readonly versions: StatementVersions
  /** For what an administrator does: migrate, doctor, backup. */
  readonly administrator: AdministratorAddress
}

type DatabaseConfig = Pick<HubConfig, 'dataDir' | 'databaseUrl' | 'rootKey'>

/** @throws DatabaseError by name when the server does not start or is not what the statement declares */
export async function openHubDatabase(config: DatabaseConfig, declaration: Declaration): Promise<HubDatabase> {
  await using stack = new AsyncDisposableStack()
  const { administrator } = stack.use(await startHubServer(config))
  const keys = createDatabaseKeys(config.rootKey)
  const { host, port, database, ssl = false } = administrator
  const pools = stack.use(
    createSeatPools(keys, {
      address: { host, port, database },
      naming: defaultNaming,
      connectionsPerSeat: 8,
      waitMs: 5_000,
      tls: ssl === false ? false : ssl.ca === undefined ? true : { ca: ssl.ca },
    }),
  )
  const withPurpose = createWithPurpose<Tables>(
    { pools, keys },
    { naming: defaultNaming, lifetimeMs: 30_000, preparedStatements: true },
  )
  const schema = hubSchema(declaration)
  const versions = createStatementVersions({ withPurpose, schema })
  await prepare(administrator, { schema, keys, versions })
  const opened = stack.move()
  return { withPurpose, versions, administrator, [Symbol.asyncDispose]: () => opened.disposeAsync() }
}

interface Preparation {
  readonly schema: Schema
  readonly keys: DatabaseKeys
  readonly versions: StatementVersions
}

async function prepare(administrator: AdministratorAddress, { schema, keys, versions }: Preparation): Promise<void> {
  const client = await connectAdministrator(administrator)
  try {
    await migrate(client, schema, keys)
    await versions.publishIfNew(client)
    await assertCatalogue(client, schema, keys)
  } finally {
    await client.end()
  }
}

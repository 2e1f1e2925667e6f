/**
 * The hub's connection to PostgreSQL: migrated and published where it may, and compared with the statement before anything is served.
 */
import { type Declaration, defaultNaming, type Tables } from '@confidant/statement'
import type { HubWithPurpose, Schema } from '../database/index.js'
import {
  type AdministratorAddress,
  assertNoSchemaDrift,
  assertNothingFound,
  assertSameRoot,
  checkSchemaDrift,
  connectChecker,
  connectSuperuser,
  createDatabaseKeys,
  createRolePools,
  createWithPurpose,
  DatabaseError,
  type DatabaseKeys,
  isApplied,
  type MigrationResult,
  migrate,
} from '../database/index.js'
import { createStatementVersions, type Publication, type StatementVersions } from '../versions/index.js'
import type { HubConfig } from './hub-config.js'
import { hubSchema } from './hub-schema.js'
import { joinHubServer, startHubServer } from './hub-server.js'

export interface HubDatabase extends AsyncDisposable {
  readonly withPurpose: HubWithPurpose
  /** The statement as it was published here, version by version. */
  readonly versions: StatementVersions
  /** For what an administrator does: migrate, doctor, backup. */
  readonly administrator: AdministratorAddress
  readonly schema: Schema
  readonly keys: DatabaseKeys
  readonly connectionsPerRole: number
}

type DatabaseConfig = Pick<HubConfig, 'dataDir' | 'databaseUrl' | 'rootKey' | 'connectionsPerRole'>

/** @throws DatabaseError by name when the server does not start or is not what the statement declares */
export async function openHubDatabase(config: DatabaseConfig, declaration: Declaration): Promise<HubDatabase> {
  await using stack = new AsyncDisposableStack()
  const { administrator } = stack.use(await startHubServer(config))
  const database = stack.use(connectHub(administrator, config, declaration))
  await prepareDatabase(database)
  const opened = stack.move()
  return { ...database, [Symbol.asyncDispose]: () => opened.disposeAsync() }
}

/** For a command: as it is, beside a hub that runs or alone; nothing is migrated or compared. */
export async function joinHubDatabase(config: DatabaseConfig, declaration: Declaration): Promise<HubDatabase> {
  await using stack = new AsyncDisposableStack()
  const { administrator } = stack.use(await joinHubServer(config))
  const database = stack.use(connectHub(administrator, config, declaration))
  const opened = stack.move()
  return { ...database, [Symbol.asyncDispose]: () => opened.disposeAsync() }
}

export interface HubMigration extends MigrationResult {
  readonly publication: Publication
}

/** @throws DatabaseError `migration`, `catalogue`; StatementVersionError */
export async function migrateHub(config: DatabaseConfig, declaration: Declaration): Promise<HubMigration> {
  await using database = await joinHubDatabase(config, declaration)
  const migration = await prepareDatabase(database)
  if (migration !== null) return migration
  throw new DatabaseError(
    'migration',
    'Migrating requires a superuser: use a DATABASE_URL that logs in as one. The hub itself does not need those rights afterwards.',
  )
}

/** Connections are opened when first used. */
function connectHub(
  administrator: AdministratorAddress,
  { rootKey, connectionsPerRole, databaseUrl }: DatabaseConfig,
  declaration: Declaration,
): HubDatabase {
  const keys = createDatabaseKeys(rootKey)
  const { host, port, database, ssl = false } = administrator
  const pools = createRolePools(keys, {
    address: { host, port, database },
    naming: defaultNaming,
    connectionsPerRole,
    waitMs: 5_000,
    tls: ssl === false ? false : ssl.ca === undefined ? true : { ca: ssl.ca },
  })
  const withPurpose = createWithPurpose<Tables>(
    { pools, keys },
    { naming: defaultNaming, lifetimeMs: 30_000, preparedStatements: knowsPreparedStatements(databaseUrl) },
  )
  const schema = hubSchema(declaration)
  const versions = createStatementVersions({ withPurpose, schema })
  return {
    withPurpose,
    versions,
    administrator,
    schema,
    keys,
    connectionsPerRole,
    [Symbol.asyncDispose]: () => pools.close(),
  }
}

/** A pooler that hands each transaction to another connection may not (PgBouncer before 1.21). */
function knowsPreparedStatements(databaseUrl: string | null): boolean {
  return databaseUrl === null || new URL(databaseUrl).searchParams.get('prepared_statements') !== 'false'
}

/** With a superuser login the database is migrated to this program; otherwise it has to be migrated already. */
export async function prepareDatabase(database: HubDatabase): Promise<HubMigration | null> {
  const { administrator, schema, keys, versions } = database
  const client = await connectSuperuser(administrator)
  if (client === null) {
    await check(database)
    return null
  }
  const publish = async () => ({
    publication: await versions.publishIfNew(client),
    findings: await checkSchemaDrift(client, schema, keys),
  })
  try {
    await assertSameRoot(client, keys, schema.naming)
    const unchanged = (await isApplied(client, schema, keys)) ? await publish() : null
    if (unchanged !== null && unchanged.findings.length === 0)
      return { applied: [], version: schema.migrations.length, publication: unchanged.publication }
    // Changes made from outside are repaired where possible.
    const migrated = await migrate(client, schema, keys)
    const { publication, findings } = await publish()
    assertNothingFound(findings)
    return { ...migrated, publication }
  } finally {
    await client.end()
  }
}

async function check({ administrator, schema, keys, versions }: HubDatabase): Promise<void> {
  const client = await connectChecker(administrator, keys, schema.naming)
  try {
    await assertNoSchemaDrift(client, schema, keys)
    await versions.assertPublished()
  } finally {
    await client.end()
  }
}

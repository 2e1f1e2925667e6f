/** The hub's database: the only way to personal data, and the only part that speaks to PostgreSQL. */

export type { Client as Administrator } from 'pg'
export { connectAdministrator } from './administrator.js'
export { connectChecker, connectSuperuser } from './check-login.js'
export { DatabaseError, type DatabaseErrorCode, isPassing, StatementError } from './database-error.js'
export { assertSameRoot } from './identity/assert-same-root.js'
export { createDatabaseKeys, type DatabaseKeys } from './identity/database-keys.js'
export { identitySetting } from './identity/identity-functions.js'
export type { ConsentStore } from './identity/identity-statements.js'
export type { Subject } from './identity/identity-ticket.js'
export { isApplied } from './migrations/applied.js'
export { type MigrationResult, migrate } from './migrations/migrate.js'
export type { Migration } from './migrations/migration.js'
export type { Schema } from './migrations/schema.js'
export { type DatabaseProbe, openDatabaseProbe } from './probe.js'
export { declaredTables } from './purpose/declared-tables.js'
export { openPurposeSession, type PurposeLogin, purposeLogin } from './purpose/purpose-session.js'
export { createRolePools, type RolePools, type RolePoolsOptions } from './purpose/role-pools.js'
export {
  createWithPurpose,
  type PurposeTransaction,
  type WithPurpose,
  type WithPurposeOptions,
} from './purpose/with-purpose.js'
export { assertNoSchemaDrift, assertNothingFound, checkSchemaDrift } from './schema-drift/check-schema-drift.js'
export { type EmbeddedServer, type EmbeddedServerOptions, startEmbeddedServer } from './server/embedded-server.js'
export { findRunningServer } from './server/running-server.js'
export type { AdministratorAddress, ServerAddress } from './server/server-address.js'
export type { HubWithPurpose, Transaction } from './tables.js'
export { endedByNewVersion, publishVersion } from './widening/publish-version.js'

/** The hub's database: the only way to personal data, and the only part that speaks to PostgreSQL. */

export type { Client as Administrator } from 'pg'
export { assertCatalogue, checkCatalogue } from './catalogue/check-catalogue.js'
export { DatabaseError, type DatabaseErrorCode, StatementError } from './database-error.js'
export { createDatabaseKeys, type DatabaseKeys } from './identity/database-keys.js'
export type { ConsentStore } from './identity/identity-statements.js'
export type { Subject } from './identity/identity-ticket.js'
export { type MigrationResult, migrate, type Schema } from './migrations/migrate.js'
export type { Migration } from './migrations/migration.js'
export { createSeatPools, type SeatPools, type SeatPoolsOptions } from './purpose/seat-pools.js'
export {
  createWithPurpose,
  type PurposeTransaction,
  type WithPurpose,
  type WithPurposeOptions,
} from './purpose/with-purpose.js'
export {
  type AdministratorAddress,
  type EmbeddedServer,
  type EmbeddedServerOptions,
  type ServerAddress,
  startEmbeddedServer,
} from './server/embedded-server.js'
export { endedByNewVersion, publishVersion } from './widening/publish-version.js'

/** The hub's database: the only way to personal data, and the only part that speaks to PostgreSQL. */
export { DatabaseError, type DatabaseErrorCode } from './database-error.js'
export {
  type AdministratorAddress,
  type EmbeddedServer,
  type EmbeddedServerOptions,
  type ServerAddress,
  startEmbeddedServer,
} from './server/embedded-server.js'

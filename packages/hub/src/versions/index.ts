/** Versions of the statement in this installation: published, compared, and told to people. */
export { createStatementNotices, type Notice, type StatementNotices, type ToldBy } from './statement-notices.js'
export { StatementVersionError, type StatementVersionErrorCode } from './statement-version-error.js'
export {
  createStatementVersions,
  type Publication,
  type PublishedVersion,
  type StatementVersions,
} from './statement-versions.js'

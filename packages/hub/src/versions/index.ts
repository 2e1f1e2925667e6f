/** Versions of the statement in this installation: published, compared, and made known to people. */
export { createStatementNotices, type Notice, type StatementNotices } from './statement-notices.js'
export {
  createStatementVersions,
  type Publication,
  type PublishedVersion,
  type StatementVersions,
} from './statement-versions.js'

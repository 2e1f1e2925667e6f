/** Why a hub does not start on its statement, by stable codes. */

export type StatementVersionErrorCode =
  /** The declaration says something else than what was published under the same version; the message names each change. */
  | 'changed-without-version'
  /** A later version has been published than this program knows. */
  | 'older-program'
  /** The version has not been published in this installation. */
  | 'not-published'

export class StatementVersionError extends Error {
  readonly code: StatementVersionErrorCode

  constructor(code: StatementVersionErrorCode, message: string) {
    super(message)
    this.name = 'StatementVersionError'
    this.code = code
  }
}

/**
 * The parts that features are made from. Place: put together once at start; a feature names the few it needs with `Pick`, so that what
 * it can touch is read at its first line.
 */
import type { Declaration } from '@confidant/statement'
import type { PersonKeyFolder } from './backup/index.js'
import type { BlobStore } from './blobs/blob-store.js'
import type { HubWithPurpose } from './database/index.js'
import type { Health } from './health.js'
import type { Log } from './log.js'
import type { Attempts } from './rate-limit/attempts.js'
import type { Secrets } from './secrets/secrets.js'
import type { StatementVersions } from './versions/index.js'
import type { RenderPage } from './web/page.js'

export interface HubParts {
  readonly withPurpose: HubWithPurpose
  /** The statement in force: operator, purposes, tables, forms. */
  readonly declaration: Declaration
  /** The published versions of the statement. */
  readonly versions: StatementVersions
  readonly secrets: Secrets
  readonly blobs: BlobStore
  /** Erasing a person has to reach the backups. */
  readonly backupKeys: Pick<PersonKeyFolder, 'forget'>
  readonly attempts: Attempts
  /** How the parts are doing; for the desk. */
  readonly health: Health
  readonly render: RenderPage
  readonly log: Log
  readonly now: () => Date
  /** Where people reach the site; without a slash at its end. */
  readonly publicUrl: string
  /** The invented company: mail is kept to be read at `/outbox`, and pages say that nothing here is real. */
  readonly demo: boolean
}

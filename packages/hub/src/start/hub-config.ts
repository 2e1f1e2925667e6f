/** What a hub has to be told. Place: read from environment, file and command line by `configuration/`, which explains each value. */
import type { Operator } from '@confidant/statement'

export const hubRoles = ['web', 'relay', 'worker'] as const
export type HubRole = (typeof hubRoles)[number]

export interface HubConfig {
  /** 0 to 65535; 0 takes a free one. */
  readonly port: number
  /** The address to listen on. */
  readonly host: string
  /** Where people reach the site; without a slash at its end. Null: `http://localhost:<port>`. */
  readonly publicUrl: string | null
  /** Absolute path: embedded database, blobs, the root key of a demo. */
  readonly dataDir: string
  /** Absolute path. Null: below the data folder. */
  readonly blobDir: string | null
  readonly roles: readonly HubRole[]
  /** Null: the embedded PostgreSQL. Rights of a superuser are only needed by `migrate`. */
  readonly databaseUrl: string | null
  /** The most that this process opens for each purpose role. */
  readonly connectionsPerRole: number
  /** Null: in a demo mail is kept to be read; elsewhere it waits. */
  readonly smtpUrl: string | null
  /** 32 bytes; every hub of an installation has the same. */
  readonly rootKey: Uint8Array
  readonly operator: Operator
  readonly trustedProxies: number
  /** Nothing was configured: the invented company, local outbox, demo logins. */
  readonly demo: boolean
}

/** The running system as checks reach it: through its pages, from inside its database, and as the database's owner. */
import type { diffVersions } from '@confidant/statement'
import type { TrialBackup } from '../backup/index.js'
import type { DatabaseProbe } from '../database/index.js'
import type { Feature } from '../feature.js'
import type { HubParts } from '../hub-parts.js'
import type { StatementVersions } from '../versions/index.js'
import type { DeviceProof } from './device-proof.js'
import type { HttpClient } from './http-client.js'
import type { ProbePerson } from './probe-people.js'
import type { TestAccount } from './test-account.js'

export interface ProvedSystem {
  readonly parts: HubParts
  readonly features: readonly Feature[]
  readonly database: DatabaseProbe
  readonly versions: StatementVersions
  /** What works out the changes between versions. */
  readonly compare: typeof diffVersions
  /** Somebody with a browser without scripts. */
  httpClient(): HttpClient
  /** Somebody with an account, which goes with the proof as well. */
  testAccount(): Promise<TestAccount>
  /** What the agent's program shows of itself on this machine; null when it is not there. */
  device(): Promise<DeviceProof | null>
  /** A backup of everything as it is now, thrown away afterwards. */
  openTrialBackup(): Promise<TrialBackup>
  /** What the program has written into its log since the proof began. */
  logged(): readonly string[]
  /** Two people who exist for the proof alone, with a row in every table; gone when it ends. */
  readonly people: readonly [ProbePerson, ProbePerson]
}

/**
 * Proves a hub that runs in this process, on its database: every check through its pages and from inside its database, with people
 * made for it and deleted afterwards. The report is kept where the published statement finds it.
 */
import { type Declaration, defaultNaming, diffVersions } from '@confidant/statement'
import type { TrialBackup } from '../backup/index.js'
import type { DatabaseProbe } from '../database/index.js'
import type { Feature } from '../feature.js'
import type { HubParts } from '../hub-parts.js'
import type { StatementVersions } from '../versions/index.js'
import { checks } from './checks/index.js'
import type { DeviceProof } from './device-proof.js'
import { createHttpClient, type HttpClient } from './http-client.js'
import { removeProbePerson } from './probe-people.js'
import { type GuaranteeReport, type ProofReport, prove } from './prove.js'
import type { ProvedSystem } from './proved-system.js'
import { registerTestAccount, type TestAccount } from './test-account.js'

export interface ProvableHub {
  readonly parts: HubParts
  readonly features: readonly Feature[]
  readonly versions: StatementVersions
  openProbe(): Promise<DatabaseProbe>
  openTrialBackup(): Promise<TrialBackup>
}

export interface ProofOptions {
  /** What the hub has written into its log so far. */
  logged(): readonly string[]
  device(): Promise<DeviceProof | null>
  readonly onDone?: (report: GuaranteeReport) => void
}

const { schema } = defaultNaming

export async function proveHub(hub: ProvableHub, { logged, device, onDone }: ProofOptions): Promise<ProofReport> {
  await using database = await hub.openProbe()
  await using scope = createCleanupScope(hub, database)
  const system = { ...hub, ...scope, database, compare: diffVersions, logged, device: once(device) }
  const report = await prove(checks, system, onDone && { onDone })
  await keep(hub, report)
  return report
}

/** Four guarantees look at the same. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined
  return () => {
    asked ??= ask()
    return asked
  }
}

/** The test account of a proof, registered through the pages when first needed. */
export function createCleanupScope(
  hub: Pick<ProvableHub, 'parts'>,
  database: DatabaseProbe,
): Pick<ProvedSystem, 'httpClient' | 'testAccount'> & AsyncDisposable {
  const httpClient = (): HttpClient => createHttpClient(hub.parts.publicUrl)
  let testAccount: Promise<TestAccount> | undefined
  return {
    httpClient,
    testAccount() {
      testAccount ??= registerTestAccount({ database, httpClient })
      return testAccount
    },
    async [Symbol.asyncDispose]() {
      const registered = await testAccount?.catch(() => undefined)
      if (registered !== undefined) await removeProbePerson(database, hub.parts.declaration, registered)
      await removeStrangers(database, hub.parts.declaration)
    },
  }
}

/** Deletes e-mails to addresses of proofs, and other rows of people who never got an account. */
async function removeStrangers(database: DatabaseProbe, declaration: Declaration): Promise<void> {
  const strangers = await database.administrator<{ person_id: string }>(
    `SELECT DISTINCT person_id FROM ${schema}.outbox WHERE to_email LIKE '%@proof.invalid'`,
  )
  for (const { person_id } of strangers) await removeProbePerson(database, declaration, { personId: person_id })
}

async function keep({ parts }: ProvableHub, report: ProofReport): Promise<void> {
  const { ok } = report
  await parts.withPurpose('site', 'everyone', (tx) =>
    tx
      .insertInto('proof_runs')
      .values({ version: parts.declaration.version, ok, report: JSON.stringify(report) })
      .execute(),
  )
}

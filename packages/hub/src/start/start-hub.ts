/**
 * Starts a hub: configuration to parts, parts to features, features to roles. Place: called by the command, by `npm start` and by
 * tests, which all get the same hub.
 */
import { declare } from '@confidant/statement'
import type { TrialBackup } from '../backup/index.js'
import type { AdministratorAddress } from '../database/index.js'
import { type DatabaseProbe, openDatabaseProbe } from '../database/index.js'
import { assertDeclared, livePayloads } from '../declaration-check/assert-declared.js'
import { payloadsOf } from '../declaration-check/payloads-of.js'
import type { Feature } from '../feature.js'
import type { HubParts } from '../hub-parts.js'
import { runWorkers } from '../jobs/run-workers.js'
import type { Log } from '../log.js'
import type { MailTransport } from '../mail/mail-transport.js'
import { createMailFeature } from '../outbox/index.js'
import { createRetentionWorker } from '../retention/retention-worker.js'
import type { StatementVersions } from '../versions/index.js'
import { loadAssets } from '../web/assets.js'
import { createParts } from './create-parts.js'
import { createFeatures as everyFeature } from './features.js'
import { createHealthFeature } from './health-feature.js'
import { openHttpServer } from './http-server.js'
import { trialBackup } from './hub-backup.js'
import type { HubConfig } from './hub-config.js'
import { openHubDatabase } from './hub-database.js'
import { openTransport } from './hub-stores.js'
import { serve, stopInOrder } from './serve.js'

export interface Hub extends AsyncDisposable {
  /** Where people reach it. */
  readonly publicUrl: string
  readonly port: number
  /** What the features were made from: for commands, proofs and tests. */
  readonly parts: HubParts
  readonly features: readonly Feature[]
  readonly versions: StatementVersions
  /** The database's own rights: for commands, proofs and tests. */
  readonly administrator: AdministratorAddress
  /** Looks at the live database from inside each purpose role. */
  openProbe(): Promise<DatabaseProbe>
  /** A backup that is looked into and thrown away. */
  openTrialBackup(): Promise<TrialBackup>
  /** Takes no new requests, finishes those under way, and stops. Safe to call twice. */
  close(): Promise<void>
}

export interface HubDeps {
  readonly log: Log
  readonly now: () => Date
  /** All of them when left out. */
  readonly createFeatures?: (parts: HubParts) => readonly Feature[]
}

/**
 * Ready when it returns.
 * @throws DatabaseError, StatementVersionError, DeclarationError, by name, when database, published statement or program are not what the
 * statement declares; the system's error when the port cannot be had
 */
export async function startHub(config: HubConfig, deps: HubDeps): Promise<Hub> {
  const { log, now, createFeatures = everyFeature } = deps
  const declaration = declare(config.operator)
  await using stack = new AsyncDisposableStack()
  const database = stack.use(await openHubDatabase(config, declaration))
  const server = stack.use(await openHttpServer(config))
  const transport = stack.use(openTransport(config))
  const assets = await loadAssets()
  const stalled = () => workers.stalled()
  const parts = createParts(config, {
    database,
    declaration,
    assets,
    log,
    now,
    publicUrl: config.publicUrl ?? `http://localhost:${server.port}`,
    stalled,
  })
  const health = createHealthFeature({ withPurpose: database.withPurpose, stalled })
  const features = [health, ...withOwn(createFeatures(parts), parts, transport)]
  assertDeclared(declaration, livePayloads(payloadsOf(features)))
  const [working, serving] = [config.roles.includes('worker'), config.roles.includes('web')]
  const workers = runWorkers(working ? features.flatMap((feature) => feature.workers ?? []) : [], { log })
  stack.defer(() => stopInOrder(server, workers, log))
  serve(server, { config, parts, features: serving ? features : [health], assets, workers })
  const running = stack.move()
  let closed: Promise<void> | undefined
  const close = () => {
    closed ??= running.disposeAsync()
    return closed
  }
  const { administrator, versions, schema, keys } = database
  return {
    publicUrl: parts.publicUrl,
    port: server.port,
    parts,
    features,
    versions,
    administrator,
    openProbe: () => openDatabaseProbe({ administrator, schema, keys }),
    openTrialBackup: () => trialBackup(config, { administrator, declaration, now }),
    close,
    [Symbol.asyncDispose]: close,
  }
}

/** Retention and mail serve all the others. */
function withOwn(features: readonly Feature[], parts: HubParts, transport: MailTransport): readonly Feature[] {
  const templates = features.flatMap((feature) => feature.templates ?? [])
  const retention = { name: 'retention', workers: [createRetentionWorker(parts)] }
  return [...features, retention, createMailFeature(parts, { transport, templates })]
}

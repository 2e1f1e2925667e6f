/**
 * Starts a hub: configuration to parts, parts to slices, slices to roles. Place: called by the command, by `npm start` and by
 * tests, which all get the same hub.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { type Declaration, declare } from '@confidant/statement'
import { getRequestListener } from '@hono/node-server'
import { createSessionReader } from '../accounts/session-reader.js'
import { createPersonKeyFolder } from '../backup/person-key-folder.js'
import { createFolderBlobStore } from '../blobs/folder-blob-store.js'
import { assertCovered, livePayloads } from '../coverage/assert-covered.js'
import { payloadsOf } from '../coverage/payloads-of.js'
import type { AdministratorAddress } from '../database/index.js'
import { type DatabaseProbe, openDatabaseProbe } from '../database/probe.js'
import { createFrameOf } from '../entities/create-frame-of.js'
import type { HubParts } from '../hub-parts.js'
import { runWorkers, type Workers } from '../jobs/run-workers.js'
import { createAttempts } from '../limits/attempts.js'
import type { Log } from '../log.js'
import { createMailSlice } from '../mail/mail-slice.js'
import type { MailTransport } from '../mail/mail-transport.js'
import { createRetentionWorker } from '../retention/retention-worker.js'
import { createSecrets } from '../secrets/secrets.js'
import type { Slice } from '../slice.js'
import type { StatementVersions } from '../versions/index.js'
import { type Assets, loadAssets } from '../web/assets.js'
import { createWeb } from '../web/create-web.js'
import { createRenderPage } from '../web/page.js'
import { type HttpServer, openHttpServer } from './http-server.js'
import type { HubConfig } from './hub-config.js'
import { type HubDatabase, openHubDatabase } from './hub-database.js'
import { createHealth } from './hub-health.js'
import { blobDirOf, openTransport, personKeyDirOf } from './hub-stores.js'
import { createSlices as everySlice } from './slices.js'

export interface Hub extends AsyncDisposable {
  /** Where people reach it. */
  readonly publicUrl: string
  readonly port: number
  /** What the slices were made from: for commands, proofs and tests. */
  readonly parts: HubParts
  readonly slices: readonly Slice[]
  readonly versions: StatementVersions
  /** The database's own rights: for commands, proofs and tests. */
  readonly administrator: AdministratorAddress
  /** Looks at the live database from inside each seat. */
  openProbe(): Promise<DatabaseProbe>
  /** Takes no new requests, finishes those under way, and stops. Safe to call twice. */
  close(): Promise<void>
}

export interface HubDeps {
  readonly log: Log
  readonly now: () => Date
  /** All of them when left out. */
  readonly createSlices?: (parts: HubParts) => readonly Slice[]
}

/**
 * Ready when it returns.
 * @throws DatabaseError, StatementVersionError, CoverageError, by name, when database, published statement or program are not what the
 * statement declares; the system's error when the port cannot be had
 */
export async function startHub(config: HubConfig, deps: HubDeps): Promise<Hub> {
  const { log, now, createSlices = everySlice } = deps
  const declaration = declare(config.operator)
  await using stack = new AsyncDisposableStack()
  const database = stack.use(await openHubDatabase(config, declaration))
  const server = stack.use(await openHttpServer(config))
  const transport = stack.use(openTransport(config))
  const assets = await loadAssets()
  const parts = createParts(config, {
    database,
    declaration,
    assets,
    log,
    now,
    publicUrl: config.publicUrl ?? `http://localhost:${server.port}`,
    stalled: () => workers.stalled(),
  })
  const slices = withOwn(createSlices(parts), parts, transport)
  assertCovered(declaration, livePayloads(payloadsOf(slices)))
  const workers = runWorkers(config.roles.includes('worker') ? slices.flatMap(({ workers = [] }) => workers) : [], {
    log,
  })
  stack.defer(() => stopInOrder(server, workers, log))
  serve(server, { config, parts, slices, assets, workers })
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
    slices,
    versions,
    administrator,
    openProbe: () => openDatabaseProbe({ administrator, schema, keys }),
    close,
    [Symbol.asyncDispose]: close,
  }
}

interface PartsDeps extends Pick<HubDeps, 'log' | 'now'> {
  readonly database: HubDatabase
  readonly declaration: Declaration
  readonly assets: Assets
  readonly publicUrl: string
  stalled(): readonly string[]
}

function createParts(config: HubConfig, deps: PartsDeps): HubParts {
  const { database, declaration, assets, stalled, ...given } = deps
  const { demo, rootKey } = config
  const { withPurpose, versions } = database
  const { now } = given
  const secrets = createSecrets(rootKey)
  const blobs = createFolderBlobStore(blobDirOf(config))
  return {
    ...given,
    withPurpose,
    declaration,
    versions,
    secrets,
    blobs,
    demo,
    health: createHealth({ withPurpose, blobs, config, stalled }),
    backupKeys: createPersonKeyFolder(personKeyDirOf(config), { secrets }),
    attempts: createAttempts({ withPurpose, secrets, now }),
    render: createRenderPage(createFrameOf({ declaration, demo, assetUrl: assets.url })),
  }
}

/** Health, retention and mail serve all the others. */
function withOwn(slices: readonly Slice[], parts: HubParts, transport: MailTransport): readonly Slice[] {
  const templates = slices.flatMap((slice) => slice.templates ?? [])
  const retention = { name: 'retention', workers: [createRetentionWorker(parts)] }
  return [health, ...slices, retention, createMailSlice(parts, { transport, templates })]
}

const health: Slice = {
  name: 'health',
  addresses: (app) => app.get('/healthz', (c) => c.json({ ok: true })),
}

interface Serving {
  readonly config: HubConfig
  readonly parts: HubParts
  readonly slices: readonly Slice[]
  readonly assets: Assets
  readonly workers: Workers
}

/** Without the web role only the address of health is there. */
function serve(server: HttpServer, { config, parts, slices, assets, workers }: Serving): void {
  const { publicUrl, render, log } = parts
  const { trustedProxies } = config
  const shown = config.roles.includes('web') ? slices : [health]
  const readSession = createSessionReader(parts)
  const web = createWeb({ slices: shown, render, assets, log, readSession }, { publicUrl, trustedProxies })
  const answer = getRequestListener(web.fetch)
  server.serve((request, response) => {
    // What changes something may have left work.
    if (request.method !== 'GET') response.once('finish', () => workers.wake())
    return answer(request, response)
  })
}

/** Before whoever asked for it loses patience: service managers wait ten seconds or more. */
const stopWithinMs = 10_000

/** Nothing new is begun; what is under way has until then. What is cut off is taken up by another hub, or at the next start. */
async function stopInOrder(server: HttpServer, workers: Workers, log: Log): Promise<void> {
  const late = new AbortController()
  const ended = Promise.all([server.drain(), workers.stop()]).then(() => late.abort())
  await Promise.race([ended, wait(stopWithinMs, undefined, { signal: late.signal }).catch(() => {})])
  if (!late.signal.aborted) log.error('stopped before all that was under way had ended')
  server.cut()
}
